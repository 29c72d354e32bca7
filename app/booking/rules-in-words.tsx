import type { Space } from '~/centres/space'
import { duration } from '~/i18n/format'
import { useText } from '~/i18n/speech'
import type { Text } from '~/i18n/text'

/** What applies to bookings of a space, in plain sentences. */
export function RulesInWords({ space }: { space: Pick<Space, 'rules' | 'bookable'> }) {
  const text = useText()
  return (
    <ul className="grid max-w-text gap-1 list-disc pl-5">
      {sentences(space, text).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}

function sentences({ rules, bookable }: Pick<Space, 'rules' | 'bookable'>, text: Text): string[] {
  const { audience, openBookings, minutesPerDay, minutesPerWeek } = rules
  const lines = [
    text('booking.rules.length', {
      shortest: duration(rules.shortestMinutes),
      longest: duration(rules.longestMinutes),
    }),
    text('booking.rules.ahead', { count: rules.earliestDaysBefore }),
    rules.latestMinutesBefore > 0 &&
      text('booking.rules.late', { time: duration(rules.latestMinutesBefore) }),
    audience.who === 'residents' && text('booking.rules.residents'),
    audience.who === 'approved' && text('booking.rules.approved'),
    rules.approval && text('booking.rules.approval'),
    bookable !== 'place' &&
      rules.fewestPeople > 1 &&
      text('booking.rules.people', { count: rules.fewestPeople }),
    openBookings !== null && text('booking.rules.open', { count: openBookings }),
    minutesPerDay !== null && text('booking.rules.day', { time: duration(minutesPerDay) }),
    minutesPerWeek !== null && text('booking.rules.week', { time: duration(minutesPerWeek) }),
    rules.cancelMinutesBefore > 0 &&
      text('booking.rules.cancel', { time: duration(rules.cancelMinutesBefore) }),
    !rules.layers.includes('tag') && text('booking.rules.staffedOnly'),
  ]
  return lines.filter((line) => line !== false)
}
