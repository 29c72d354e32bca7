import { dayAndSpan, timeSpan } from '~/i18n/format'
import { useLanguage, useText } from '~/i18n/speech'
import type { Clash } from './list.server'

/** Times of outside calendars that something stands in the way of, with what. */
export function ClashList({ clashes, zone }: { clashes: readonly Clash[]; zone: string }) {
  const text = useText()
  const language = useLanguage()
  return (
    <ul className="grid border-y border-rule">
      {clashes.map(({ id, title, spaceName, bookings, ...span }) => (
        <li
          key={id}
          className="grid gap-1 border-t border-rule py-3 first:border-t-0 lg:grid-cols-2 lg:gap-x-12"
        >
          <div>
            <p className="font-semibold">{dayAndSpan(span, zone, language)}</p>
            <p className="break-words">
              {text('calendars.staff.clash', {
                title: title || text('calendars.reasons.nameless'),
                space: spaceName,
              })}
            </p>
          </div>
          {bookings.length === 0 ? (
            <p className="text-muted">{text('calendars.staff.clashOther')}</p>
          ) : (
            <ul className="grid content-start gap-1 tabular-nums">
              {bookings.map((one) => (
                <li key={one.id}>
                  {text('calendars.staff.clashBooking', {
                    reference: one.reference,
                    who: one.who,
                    time: timeSpan(one, zone, language),
                  })}
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  )
}
