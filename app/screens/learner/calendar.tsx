import type { LoaderFunctionArgs } from '@remix-run/node'
import type { BookingId } from '~/booking/booking'
import { calendarFile } from '~/booking/calendar.server'
import { findBooking } from '~/booking/list.server'
import { languageOf } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import { requireLearner } from '~/identity/guard.server'
import { paths } from '~/paths'

/** A booking for the calendar on the phone. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireLearner(request, context)
  const found = await findBooking(who, params.booking as BookingId, context.now)
  if (!found) throw new Response(null, { status: 404 })
  const { booking, space, centre } = found
  const text = textIn(languageOf(request))
  const file = calendarFile({
    booking,
    timeZone: centre.timeZone,
    summary: `${space.name}, ${centre.name}`,
    description: text('booking.calendar.description', { reference: booking.reference }),
    location: [centre.name, centre.address, centre.town].filter(Boolean).join(', '),
    url: context.origin + paths.booking(booking.id),
  })
  return new Response(file, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="larplats-${booking.reference}.ics"`,
      'cache-control': 'private, no-store',
    },
  })
}
