import { write } from '#db/connect.server'
import { logDeed } from '#db/staff-log.server'
import type { Staff } from '~/identity/membership'
import type { Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import { forgive } from '~/people/steps.server'
import type { Booking, BookingId } from './booking'
import { takenBack } from './presence-steps.server'
import * as store from './presence-store.server'
import type { Reason } from './reasons'

/**
 * Takes back that nobody came, where it was the wrong row: the booking waits for its learner again, if
 * its places are still free; a suspension that came of it is taken back, too. Whoever does come late is checked in instead.
 * @returns the booking, confirmed; `taken` or `over`; or `gone`
 */
export function undoMissing(
  who: Staff,
  id: BookingId,
  now: Instant,
): Promise<{ ok: true; booking: Booking } | Reason | Refusal<'gone'>> {
  return write(async (tx) => {
    const booking = await store.findAt(tx, who.centreId, id)
    if (!booking) return { ok: false, because: 'gone' } as const
    if (booking.state !== 'no-show') return { ok: true, booking } as const
    if (now >= booking.end) return { ok: false, because: 'over' } as const
    const back = await takenBack(tx, booking, now)
    if ('because' in back) return back
    await store.mark(tx, back)
    const forgiven = await forgive(tx, back, now)
    await logDeed(tx, {
      centreId: who.centreId,
      personId: who.id,
      at: now,
      action: 'undo-no-show',
      subjectId: id,
      before: { state: booking.state },
      after: { state: back.state, ...(forgiven && { suspendedUntil: null }) },
    })
    return { ok: true, booking: back } as const
  })
}
