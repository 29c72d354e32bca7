import { dayAndSpan } from '~/i18n/format'
import { useLanguage, useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { Card } from '~/ui/card'
import { Status } from '~/ui/status'
import type { Booking } from './booking'
import type { Shown } from './list.server'

/** A booking in a list: when, where, how it stands. */
export function BookingCard({ shown: { booking, spaceName, centre } }: { shown: Shown }) {
  const language = useLanguage()
  return (
    <Card>
      <h3 className="text-lg">
        <a href={paths.booking(booking.id)}>{dayAndSpan(booking, centre.timeZone, language)}</a>
      </h3>
      <p>
        {spaceName}, {centre.name}
      </p>
      <p className="flex flex-wrap justify-between gap-x-4">
        <BookingStatus state={booking.state} />
        <span className="reference">{booking.reference}</span>
      </p>
    </Card>
  )
}

/** How a booking stands, in a word and a shape. */
export function BookingStatus({ state }: Pick<Booking, 'state'>) {
  const text = useText()
  return <Status kind={state}>{text(`booking.states.${state}`)}</Status>
}
