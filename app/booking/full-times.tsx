import { shortDay, timeOfDay } from '~/i18n/format'
import { useLanguage, useText } from '~/i18n/speech'
import { addDays, type Instant, isoInstant, type LocalDate } from '~/lib/time'
import { paths } from '~/paths'
import { Pager } from '~/ui/pager'

interface FullTimesProps {
  spaceId: string
  zone: string
  date: LocalDate
  today: LocalDate
  starts: readonly Instant[]
}

/** A day's full times of a space, each the way into its queue. */
export function FullTimes({ spaceId, zone, date, today, starts }: FullTimesProps) {
  const [text, language] = [useText(), useLanguage()]
  const step = (day: LocalDate) => ({
    to: paths.queue(spaceId, { dag: day }),
    label: shortDay(day, language),
  })
  return (
    <div className="grid gap-4">
      <Pager
        label={text('booking.week.days')}
        previous={date > today ? step(addDays(date, -1)) : undefined}
        next={step(addDays(date, 1))}
      />
      {starts.length === 0 ? (
        <p>{text('waits.join.noneFull')}</p>
      ) : (
        <>
          <p className="font-semibold">{text('waits.join.choose')}</p>
          <ul className="flex flex-wrap gap-2">
            {starts.map((at) => (
              <li key={at}>
                <a href={paths.queue(spaceId, { start: isoInstant(at) })} className="button button-quiet">
                  {timeOfDay(at, zone, language)}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
