import type { HeatCell } from '~/figures/heat'
import { shareOf } from '~/figures/measures'
import type { Report } from '~/figures/report'
import { weekdayName } from '~/figures/words-text'
import { clockSpan, clockTime, decimal, percent } from '~/i18n/format'
import { useLanguage, useText } from '~/i18n/speech'
import { HeatChart } from '~/ui/heat-chart'
import { Section } from '~/ui/page'

const weekdays = [1, 2, 3, 4, 5, 6, 7]

/** Has the hour anything to say on any day? Nights that nobody may come are left out. */
const isShown = ({ bookedMinutes, openMinutes }: HeatCell) => openMinutes > 0 || (bookedMinutes ?? 1) > 0

/** How full an hour of the week was; null: shut, or too few people to say. */
const level = (cell: HeatCell | undefined) =>
  cell && cell.bookedMinutes !== null ? shareOf(cell.bookedMinutes, cell.openMinutes) : null

/** When it is full and when there is room: a drawing, and the same as a table with the hours. */
export function WeekFigures({ report: { heat } }: { report: Report }) {
  const text = useText()
  if (!heat.some(isShown)) return null
  return (
    <Section title={text('figures.heat.title')}>
      {heat.every(({ bookedMinutes }) => bookedMinutes === null) ? (
        <p>{text('figures.heat.allHidden')}</p>
      ) : (
        <Week heat={heat} />
      )}
    </Section>
  )
}

function Week({ heat }: Pick<Report, 'heat'>) {
  const [text, language] = [useText(), useLanguage()]
  const hours = [...new Set(heat.filter(isShown).map(({ hour }) => hour))].sort((a, b) => a - b)
  const at = (weekday: number, hour: number) => heat[(weekday - 1) * 24 + hour]
  const sign = (cell: HeatCell | undefined) => {
    if (cell?.bookedMinutes === null) return text('figures.heat.hidden')
    const share = level(cell)
    return share === null ? text('figures.heat.closed') : decimal(share * 100, language)
  }
  const busiest = heat.reduce((most, cell) => ((level(cell) ?? 0) > (level(most) ?? 0) ? cell : most))
  return (
    <>
      <Busiest cell={busiest} />
      <div className="beside even">
        <HeatChart
          title={text('figures.heat.chart')}
          description={text('figures.heat.chartHint')}
          columns={weekdays.map((weekday) => weekdayName(weekday, text).slice(0, 3))}
          rows={hours.map((hour) => ({
            label: clockTime(hour * 60, language),
            squares: weekdays.map((weekday) => {
              const share = level(at(weekday, hour))
              const shown = sign(at(weekday, hour))
              return { level: share === null ? null : share / (level(busiest) || 1), shown }
            }),
          }))}
        />
        <WeekTable hours={hours} signOf={(weekday, hour) => sign(at(weekday, hour))} />
      </div>
      <p className="text-sm text-muted">
        {text('figures.heat.chartHint')} {text('figures.heat.legend')}
      </p>
    </>
  )
}

/** The finding, in one sentence. */
function Busiest({ cell }: { cell: HeatCell }) {
  const [text, language] = [useText(), useLanguage()]
  const share = level(cell)
  if (!share) return null
  const values = {
    weekday: weekdayName(cell.weekday, text),
    time: clockSpan(cell.hour * 60, cell.hour * 60 + 60, language),
    share: percent(share, language),
  }
  return <p className="max-w-text text-lg">{text('figures.heat.finding', values)}</p>
}

interface WeekTableProps {
  hours: readonly number[]
  signOf: (weekday: number, hour: number) => string
}

function WeekTable({ hours, signOf }: WeekTableProps) {
  const [text, language] = [useText(), useLanguage()]
  return (
    <table className="hour-table">
      <caption className="pb-2 text-left font-semibold">{text('figures.heat.chart')}</caption>
      <thead className="bg-surface">
        <tr>
          <th scope="col" className="text-left">
            {text('figures.heat.hour')}
          </th>
          {weekdays.map((weekday) => (
            <th key={weekday} scope="col">
              <abbr title={weekdayName(weekday, text)} className="no-underline">
                {weekdayName(weekday, text).slice(0, 3)}
              </abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {hours.map((hour) => (
          <tr key={hour}>
            <th scope="row" className="text-left font-normal">
              {clockTime(hour * 60, language)}
            </th>
            {weekdays.map((weekday) => (
              <td key={weekday}>{signOf(weekday, hour)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
