import { write } from '#db/connect.server'
import { logDeed } from '#db/staff-log.server'
import type { Staff } from '~/identity/membership'
import type { Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import type { Booking, BookingId } from './booking'
import { mayCheckIn } from './presence-rules'
import { arrive } from './presence-steps.server'
import * as store from './presence-store.server'
import type { Reason } from './reasons'

/**
 * Checks whoever booked in, at this staff member's centre. Twice is as good as once. Who comes after the
 * places were released gets them back where they are free.
 * @returns the booking; a refusal, `taken` where others have the places by now; or `gone` when it is not
 * at this centre or not there
 */
export function checkIn(
  who: Staff,
  id: BookingId,
  now: Instant,
): Promise<{ ok: true; booking: Booking } | Reason | Refusal<'gone'>> {
  return write(async (tx) => {
    const booking = await store.findAt(tx, who.centreId, id)
    if (!booking) return { ok: false, because: 'gone' } as const
    const verdict = mayCheckIn(booking, 'staff', now)
    if (!verdict.ok) return verdict
    if (booking.checkedInAt !== null) return { ok: true, booking } as const
    const answer = await arrive(tx, booking, 'staff', now)
    if (!answer.ok) return answer
    await logDeed(tx, {
      centreId: who.centreId,
      personId: who.id,
      at: now,
      action: 'check-in',
      subjectId: id,
      before: { state: booking.state, checkedInAt: null },
      after: { state: answer.booking.state, checkedInAt: now },
    })
    return answer
  })
}
