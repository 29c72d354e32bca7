import { shortDay, shortWeekday } from '~/i18n/format'
import type { Language } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import type { LocalDate } from '~/lib/time'

interface WeekRow {
  date: LocalDate
  /** The last of several weeks of which the same is said. */
  until?: LocalDate
  good: boolean
  said: string
  to: string | null
}

/** Weeks one after the other that cannot be booked for the same reason are one row: half a term of them says no more. */
function folded(rows: readonly WeekRow[]): WeekRow[] {
  const said: WeekRow[] = []
  for (const row of rows) {
    const last = said.at(-1)
    if (last && !last.good && !row.good && last.said === row.said) last.until = row.date
    else said.push({ ...row })
  }
  return said
}

const shortDate = (date: LocalDate, language: Language) =>
  `${shortWeekday(date, language)} ${shortDay(date, language)} ${date.slice(0, 4)}`.replaceAll(' ', '\u00a0')

/** Week by week: can it be booked, or was it, and where one sees the booking. */
export function WeekTable({ rows, language }: { rows: readonly WeekRow[]; language: Language }) {
  const text = useText()
  return (
    <table className="w-full border-collapse text-left">
      <caption className="sr-only">{text('weekly.weeks', { count: rows.length })}</caption>
      <thead className="bg-surface text-sm">
        <tr>
          <th scope="col" className="px-2 py-2">
            {text('series.day')}
          </th>
          <th scope="col" className="px-2 py-2">
            {text('weekly.state')}
          </th>
        </tr>
      </thead>
      <tbody>
        {folded(rows).map(({ date, until, good, said, to }) => (
          <tr key={date} className="border-b border-rule align-top">
            <th scope="row" className="px-2 py-2 font-normal">
              {shortDate(date, language)}
              {until && ` – ${shortDate(until, language)}`}
            </th>
            <td className={`px-2 py-2 ${good ? 'font-semibold text-primary' : ''}`}>
              {to ? <a href={to}>{said}</a> : said}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
