import { write } from '#db/connect.server'
import { note } from '#db/outbox.server'
import { logDeed } from '#db/staff-log.server'
import type { Staff } from '~/identity/membership'
import type { PersonId } from '~/identity/person'
import { confirmedByEmail } from '~/identity/steps.server'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import { findKnownHere } from '~/people/steps.server'
import type { BookingId } from './booking'
import * as store from './person-store.server'
import * as presence from './presence-store.server'

/**
 * Ties what staff of a centre booked for somebody without an account, there and nowhere else, to the account
 * that they have: all bookings and series of that name and contact. Places stay as they are, and no limit is
 * asked. The owner gets a receipt of each booking to come, so that a slip is noticed.
 * @param id one of the bookings
 * @param personId somebody whom the centre knows, or whose confirmed address is the guest's contact
 * @returns how many bookings and series; `tied-already`; or `gone`
 */
export function tieGuest(
  who: Staff,
  id: BookingId,
  personId: PersonId,
  now: Instant,
): Promise<{ ok: true; bookings: number; series: number } | Refusal<'tied-already' | 'gone'> | Busy> {
  return write(async (tx) => {
    const { centreId } = who
    const booking = await presence.findAt(tx, centreId, id)
    if (!booking || booking.partnerId !== null) return { ok: false, because: 'gone' } as const
    if (booking.personId !== null) return { ok: false, because: 'tied-already' } as const
    const { guestName, guestContact } = booking
    const isTheirs = (await confirmedByEmail(tx, guestContact.toLowerCase()))?.id === personId
    if (!isTheirs && !(await findKnownHere(tx, centreId, personId)))
      return { ok: false, because: 'gone' } as const
    const tied = await store.tie(tx, centreId, { guestName, guestContact }, personId)
    for (const one of tied.bookings) {
      if (one.state === 'confirmed' && one.end > now)
        await note(tx, { fact: 'booked', subjectId: one.id, at: now })
    }
    await logDeed(tx, {
      centreId,
      personId: who.id,
      at: now,
      action: 'tie-guest',
      subjectId: id,
      before: { guest: guestName, contact: guestContact },
      after: { bookings: tied.bookings.length, series: tied.series },
    })
    return { ok: true, bookings: tied.bookings.length, series: tied.series } as const
  })
}
