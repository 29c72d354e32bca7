import { write } from '#db/connect.server'
import { note } from '#db/outbox.server'
import { logDeed } from '#db/staff-log.server'
import type { Staff } from '~/identity/membership'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import type { Booking, BookingId } from './booking'
import { type AnsweredRequest, mayAnswerRequest } from './request-rules'
import * as store from './request-store.server'

/**
 * Approves a request of the staff's centre. It has held its places all the time.
 * @returns the booking, confirmed; that somebody has answered it or the learner withdrawn it; or `gone`
 */
export function approve(
  who: Staff,
  id: BookingId,
  now: Instant,
): Promise<{ ok: true; booking: Booking } | AnsweredRequest | Refusal<'gone'> | Busy> {
  return write(async (tx) => {
    const booking = await store.findAt(tx, who.centreId, id)
    if (!booking) return { ok: false, because: 'gone' } as const
    const verdict = mayAnswerRequest(booking, now)
    if (!verdict.ok) return verdict
    await store.approve(tx, id)
    await note(tx, { fact: 'approved', subjectId: id, at: now })
    await logDeed(tx, {
      centreId: who.centreId,
      personId: who.id,
      at: now,
      action: 'approve-request',
      subjectId: id,
      before: { state: booking.state },
      after: { state: 'confirmed' },
    })
    const approved: Booking = { ...booking, state: 'confirmed', sequence: booking.sequence + 1 }
    return { ok: true, booking: approved } as const
  })
}
