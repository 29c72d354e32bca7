import { aPartner } from '#db/make-bookings'
import type { PartnerBounds } from '~/booking/partner'
import { reserveForPartner } from '~/booking/reserve-for-partner.server'
import type { BookingRules } from '~/centres/booking-rules'
import { later, minuteMs } from '~/lib/time'
import { at } from './made'
import { aKey, aLearner, aPlace, aRoomAt, aStaffAt, make, now, wednesday } from './scene'

let numbers = 0

/** A centre with a room that is shared with a school, whose contact has confirmed the address. */
export async function aSchool(bounds: Partial<PartnerBounds> = {}, rules: Partial<BookingRules> = {}) {
  const centre = await aPlace()
  const room = await aRoomAt(rules, { centreId: centre.id })
  const email = `kontakt-${++numbers}@skolan.example`
  const contact = await aLearner({ email })
  const school = await make((tx) =>
    aPartner(tx, { centreId: centre.id, spaceIds: [room.id], contactEmail: email, bounds }),
  )
  return { centre, room, contact, school, manager: await aStaffAt(centre.id) }
}

type School = Awaited<ReturnType<typeof aSchool>>

/** Books for it from ten, so many hours, on a day of the week of the clock. */
export const book = ({ contact, school, room }: School, date = '02', hours = 2, from = '10') =>
  reserveForPartner(
    contact,
    school.id,
    {
      ...wednesday(room),
      start: at(`2026-09-${date}T${from}:00:00+02:00`),
      end: later(at(`2026-09-${date}T${from}:00:00+02:00`), hours * 60 * minuteMs),
    },
    aKey(),
    now,
  )

/** Books as `book`, which must succeed. */
export async function booked(scene: School, date?: string, hours?: number, from?: string) {
  const answer = await book(scene, date, hours, from)
  if (!answer.ok) throw new Error(answer.because)
  return answer.booking
}
