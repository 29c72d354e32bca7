import type { Change, LoggedDeed } from '~/centres/deed'
import { shortDay, timeOfDay } from '~/i18n/format'
import { useLanguage, useText } from '~/i18n/speech'
import { say } from '~/i18n/text'
import { bookingDeeds } from '~/lib/deed-names'
import { type Instant, localDate } from '~/lib/time'
import { paths } from '~/paths'

interface DeedTableProps {
  deeds: LoggedDeed[]
  centre: { id: string; timeZone: string }
  /** Does each row lead to what it is about? */
  linked?: boolean
}

/** What was done, when, by whom, with what was before and after. */
export function DeedTable({ deeds, centre, linked }: DeedTableProps) {
  const text = useText()
  return (
    <table className="w-full border-collapse text-left">
      <thead className="bg-surface text-sm">
        <tr>
          {(['when', 'who', 'what'] as const).map((head) => (
            <th key={head} scope="col" className="px-2 py-1.5 sm:px-3">
              {text(`day.log.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {deeds.map((deed) => (
          <Row key={deed.id} deed={deed} centre={centre} linked={linked} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ deed, centre, linked }: { deed: LoggedDeed } & Pick<DeedTableProps, 'centre' | 'linked'>) {
  const text = useText()
  const when = useMoment(centre.timeZone)
  const isAboutBooking = linked && bookingDeeds.some((one) => one === deed.action)
  const what = text(`day.log.deeds.${deed.action}`)
  return (
    <tr className="border-b border-rule align-top">
      <td className="w-20 px-2 py-2 sm:w-40 sm:px-3">{when(deed.at)}</td>
      <td className="w-28 px-2 py-2 wrap-anywhere sm:w-52 sm:px-3">{deed.by}</td>
      <td className="px-2 py-2 wrap-anywhere sm:px-3">
        {isAboutBooking ? (
          <a href={paths.deskBooking(centre.id, deed.subjectId)} className="font-semibold">
            {what}
          </a>
        ) : (
          <strong>
            {what}
            {deed.about && `: ${deed.about}`}
          </strong>
        )}
        <ul className="text-sm text-muted">
          {deed.changes.map((change) => (
            <ChangeLine key={change.field} change={change} zone={centre.timeZone} />
          ))}
          {deed.reason && <li>{text('day.log.reason', { reason: deed.reason })}</li>}
        </ul>
      </td>
    </tr>
  )
}

/** A moment as short as it can be said. */
function useMoment(zone: string) {
  const language = useLanguage()
  return (at: Instant) => `${shortDay(localDate(at, zone), language)} ${timeOfDay(at, zone, language)}`
}

function ChangeLine({ change, zone }: { change: Change; zone: string }) {
  const text = useText()
  const moment = useMoment(zone)
  const shown = (value: unknown): string => {
    if (value === null || value === '') return text('day.log.nothing')
    if (value === true || value === false) return text(value ? 'day.log.yes' : 'day.log.no')
    if (typeof value === 'number' && value > 1e11) return moment(value as Instant)
    if (change.field === 'state') return saidOr(`booking.states.${value}`, String(value))
    return typeof value === 'object' ? JSON.stringify(value) : String(value)
  }
  /** The sentence of a key, or other words where the dictionary has none: others log other fields. */
  const saidOr = (key: string, other: string) => {
    const found = say(text, key)
    return found === key ? other : found
  }
  const field = saidOr(`day.log.fields.${change.field}`, saidOr(`day.settings.${change.field}`, change.field))
  return (
    <li>
      {field}: {shown(change.before)} → {shown(change.after)}
    </li>
  )
}
