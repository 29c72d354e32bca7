import { read } from '#db/connect.server'
import { namesOf } from '~/centres/steps.server'
import type { Text } from '~/i18n/text'
import type { Staff } from '~/identity/membership'
import { aliasText, shownName } from '~/identity/shown-name'
import { findPerson } from '~/identity/steps.server'
import type { Instant } from '~/lib/time'
import type { BookingId } from './booking'
import { mayAnswerRequest } from './request-rules'
import * as store from './request-store.server'

/** A request of the staff's centre, whose it is, and whether it can still be answered; else null. */
export async function findRequest(who: Staff, id: BookingId, now: Instant, text: Text) {
  const booking = await store.findAt(read(), who.centreId, id)
  const names = booking && (await namesOf(read(), [booking.spaceId])).get(booking.spaceId)
  if (!booking || !names) return null
  const person = booking.personId && (await findPerson(read(), booking.personId))
  const name = person ? (shownName(person, 'staff', text) ?? aliasText(person, text)) : booking.guestName
  return {
    booking,
    name,
    spaceName: names.space,
    centre: names.centre,
    answer: mayAnswerRequest(booking, now),
  }
}
