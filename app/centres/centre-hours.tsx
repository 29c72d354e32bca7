import { shortDay, shortWeekday, timeSpan } from '~/i18n/format'
import { useLanguage, useText } from '~/i18n/speech'
import type { Span } from '~/lib/span'
import type { LocalDate } from '~/lib/time'
import { type Layer, layers } from './hours'

/** One day of a centre's hours. */
export interface DayHours {
  date: LocalDate
  /** What is left of each layer's hours once closures are taken out. */
  spans: Partial<Record<Layer, Span[]>>
  /** Why it is shut, all day or for a part of it. */
  closed: string[]
}

interface CentreHoursProps {
  caption: string
  days: readonly DayHours[]
  layers: readonly Layer[]
  today: LocalDate
  zone: string
}

/** A week of opening hours: days down, layers across. */
export function CentreHours({ caption, days, layers: columns, today, zone }: CentreHoursProps) {
  const text = useText()
  const language = useLanguage()
  return (
    <table className="w-full border-b-2 border-ink text-sm sm:text-base">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="border-b-2 border-ink text-left align-bottom">
          <th scope="col" className="py-2 pr-1 sm:pr-2 sm:pl-1">
            {text('centres.page.day')}
          </th>
          {columns.map((layer) => (
            <th key={layer} scope="col" className="py-2 pr-1 sm:pr-2">
              {text(`centres.columns.${layer}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <tr
            key={day.date}
            className={`border-t border-rule align-top ${day.date === today ? 'bg-accent/20 font-semibold' : ''}`}
          >
            <th
              scope="row"
              className="py-2.5 pr-1 sm:pr-2 sm:pl-1 text-left font-semibold sm:whitespace-nowrap"
            >
              {shortWeekday(day.date, language)}{' '}
              <span className="font-normal whitespace-nowrap">{shortDay(day.date, language)}</span>
              {day.date === today && <span className="block text-sm">{text('centres.page.today')}</span>}
              {day.closed.map((reason) => (
                <span key={reason} className="block text-sm font-normal whitespace-normal text-danger">
                  {reason}
                </span>
              ))}
            </th>
            {columns.map((layer) => (
              <td key={layer} className="py-2.5 pr-1 last:pr-0 sm:pr-2 sm:whitespace-nowrap">
                <Spans spans={day.spans[layer] ?? []} zone={zone} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Spans({ spans, zone }: { spans: readonly Span[]; zone: string }) {
  const text = useText()
  const language = useLanguage()
  if (spans.length === 0) return <span className="text-muted">{text('centres.page.closed')}</span>
  return spans.map((span) => (
    <span key={span.start} className="block">
      {timeSpan(span, zone, language)}
    </span>
  ))
}

/** The answer that most come for: is it open today, and when? */
export function OpenToday({ day, zone }: { day: DayHours | null; zone: string }) {
  const text = useText()
  const language = useLanguage()
  const open = layers.flatMap((layer) => {
    const spans = day?.spans[layer] ?? []
    return spans.length > 0 ? [{ layer, spans }] : []
  })
  const reason = day?.closed.join(', ')
  if (open.length === 0) {
    return (
      <p className="text-lg font-bold">
        {reason ? text('centres.page.closedTodayBecause', { reason }) : text('centres.page.closedToday')}
      </p>
    )
  }
  return (
    <div>
      <p className="text-lg font-bold">{text('centres.page.open')}</p>
      <dl className="flex flex-wrap gap-x-8 gap-y-1">
        {open.map(({ layer, spans }) => (
          <div key={layer} className="flex gap-2">
            <dt className="text-muted">{text(`centres.layers.${layer}`)}</dt>
            <dd className="font-semibold">
              {spans.map((span) => timeSpan(span, zone, language)).join(', ')}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
