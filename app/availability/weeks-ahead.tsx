import { CentreHours, type DayHours } from '~/centres/centre-hours'
import type { Layer } from '~/centres/hours'
import { useText } from '~/i18n/speech'
import { isoWeek, type LocalDate } from '~/lib/time'

interface WeeksAheadProps {
  weeks: DayHours[][]
  layers: Layer[]
  today: LocalDate
  zone: string
}

/** Some weeks of a centre's hours, side by side where there is room. */
export function WeeksAhead({ weeks, layers, today, zone }: WeeksAheadProps) {
  const text = useText()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8 lg:grid-cols-2">
      {weeks.map((days) => {
        const week = text('capacity.hours.week', { week: String(isoWeek(days[0]?.date ?? today).week) })
        return (
          <div key={days[0]?.date}>
            <h3 className="mb-2">{week}</h3>
            <CentreHours caption={week} days={days} layers={layers} today={today} zone={zone} />
          </div>
        )
      })}
    </div>
  )
}
