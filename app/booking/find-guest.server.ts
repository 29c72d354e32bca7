import { read } from '#db/connect.server'
import { centreName } from '~/centres/steps.server'
import type { Text } from '~/i18n/text'
import type { Staff } from '~/identity/membership'
import { confirmedByEmail } from '~/identity/steps.server'
import type { Instant } from '~/lib/time'
import { shownHere } from '~/people/shown-here'
import type { BookingId } from './booking'
import { findKnown, type Known } from './find-known.server'
import * as store from './person-store.server'
import * as presence from './presence-store.server'

/**
 * A guest of this staff member's centre, and whose account might be theirs: the one with the address that the
 * guest gave, and those of the centre whose names match. Five statements at most.
 * @param question a name or an address; empty: the guest's own name
 * @returns null when the booking is not a guest's, or not there
 */
export async function findGuest(who: Staff, id: BookingId, question: string, now: Instant, text: Text) {
  const booking = await presence.findAt(read(), who.centreId, id)
  const centre = await centreName(read(), who.centreId)
  if (!booking || !centre || booking.personId !== null || booking.partnerId !== null) return null
  const { guestName, guestContact } = booking
  const theirs = guestContact.includes('@')
    ? await confirmedByEmail(read(), guestContact.toLowerCase())
    : null
  const known = await findKnown(who, question || guestName, now, text)
  const found: Known[] = theirs ? [{ id: theirs.id, name: shownHere(theirs, text), hint: guestContact }] : []
  return {
    centre,
    guest: { guestName, guestContact },
    many: await store.countOfGuest(read(), who.centreId, { guestName, guestContact }),
    found: [...found, ...known.filter((one) => one.id !== theirs?.id)],
  }
}
