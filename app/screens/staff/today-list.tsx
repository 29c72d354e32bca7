import type { DayRow } from '~/booking/day.server'
import { fullDay, timeOfDay, timeSpan } from '~/i18n/format'
import { useLanguage, useText } from '~/i18n/speech'
import { type Instant, type LocalDate, localDate } from '~/lib/time'

interface DayListProps {
  centre: { name: string; timeZone: string }
  day: LocalDate
  bookings: DayRow[]
  now: Instant
}

/** The day on paper: all that the desk needs when the line is down, with a box to tick. Only printed. */
export function DayList({ centre, day, bookings, now }: DayListProps) {
  const [text, language] = [useText(), useLanguage()]
  const zone = centre.timeZone
  const heads = [
    text('day.list.come'),
    text('day.heads.time'),
    text('day.heads.who'),
    text('day.heads.where'),
    text('day.list.reference'),
    text('day.list.contact'),
    text('day.list.note'),
  ]
  const printed = `${fullDay(localDate(now, zone), language)} ${timeOfDay(now, zone, language)}`
  return (
    <table className="day-list hidden w-full border-collapse text-left text-sm print:table">
      <thead>
        <tr>
          <th colSpan={heads.length} className="pb-2 text-base">
            {centre.name}, {fullDay(day, language)}
            <span className="float-right text-sm font-normal">
              {text('day.list.printed', { when: printed })}
            </span>
          </th>
        </tr>
        <tr className="border-y-2 border-ink">
          {heads.map((head) => (
            <th key={head} scope="col" className="py-1 pr-2">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {bookings.map((one) => (
          <tr key={one.id} className="break-inside-avoid border-b border-rule align-top">
            <td className="w-10 py-1.5 pr-2">
              <span aria-hidden="true" className="day-list-box">
                {one.checkedInAt !== null && <Tick />}
              </span>
            </td>
            <td className="py-1.5 pr-2 whitespace-nowrap">{timeSpan(one, zone, language)}</td>
            <td className="py-1.5 pr-2 font-bold">
              {one.who}
              {one.people > 1 && ` (${one.people})`}
            </td>
            <td className="py-1.5 pr-2">
              {one.spaceName}
              {!one.whole &&
                `, ${text('day.places', { count: one.placeNumbers.length, numbers: one.placeNumbers.join(', ') })}`}
            </td>
            <td className="reference py-1.5 pr-2">{one.reference}</td>
            <td className="py-1.5 pr-2">{one.guestContact}</td>
            <td className="w-1/4 py-1.5">
              {[
                one.standing === 'missing' || one.standing === 'unanswered'
                  ? text(`day.standings.${one.standing}`)
                  : '',
                one.staffNote,
                one.note,
              ]
                .filter(Boolean)
                .join('. ')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Drawn: not every font has one. */
const Tick = () => (
  <svg viewBox="0 0 24 24" className="size-4" aria-hidden="true">
    <path d="m5 13 4 4 10-11" fill="none" stroke="currentColor" strokeWidth="3" />
  </svg>
)
