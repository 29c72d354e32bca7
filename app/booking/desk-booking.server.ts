import { read } from '#db/connect.server'
import { deedsAbout } from '~/centres/log-steps.server'
import { namesOf } from '~/centres/steps.server'
import type { Text } from '~/i18n/text'
import type { Staff } from '~/identity/membership'
import { aliasText, shownName } from '~/identity/shown-name'
import type { Instant } from '~/lib/time'
import type { Booking, BookingId } from './booking'
import * as known from './known-store.server'
import { groupOf, standingOf } from './presence-rules'
import * as presence from './presence-store.server'

/** A booking at the staff member's centre, as they see it; null when it is not there. Three statements. */
export async function findDeskBooking(who: Staff, id: BookingId, now: Instant, text: Text) {
  const booking = await presence.findAt(read(), who.centreId, id)
  if (!booking) return null
  const name = (await namesOf(read(), [booking.spaceId])).get(booking.spaceId)
  if (!name) return null
  return {
    booking,
    who: await calledAtDesk(who, booking, text),
    spaceName: name.space,
    centre: name.centre,
    standing: standingOf(booking, now),
    group: groupOf(booking, now),
    mayChange: groupOf(booking, now) !== 'over' && !['cancelled', 'declined'].includes(booking.state),
  }
}

async function calledAtDesk(who: Staff, { personId, guestName }: Booking, text: Text): Promise<string> {
  if (personId === null) return guestName
  const person = await known.findKnown(read(), who.centreId, personId)
  return person ? (shownName(person, 'staff', text) ?? aliasText(person, text)) : ''
}

/** What staff have done about a booking at their centre, the latest first. Two statements. */
export const listDeedsAbout = (who: Staff, id: BookingId, text: Text) =>
  deedsAbout(read(), who.centreId, id, text)
