import { write } from '#db/connect.server'
import { logDeed } from '#db/staff-log.server'
import type { Staff } from '~/identity/membership'
import type { Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import { suspendIfTooOften } from '~/people/steps.server'
import type { Booking, BookingId } from './booking'
import { mayCheckIn } from './presence-rules'
import * as store from './presence-store.server'
import type { Reason } from './reasons'

/**
 * Takes back that somebody came: the wrong row. Twice is as good as once.
 * @returns the booking, as it was before; a refusal; or `gone`
 */
export function undoCheckIn(
  who: Staff,
  id: BookingId,
  now: Instant,
): Promise<{ ok: true; booking: Booking } | Reason | Refusal<'gone'>> {
  return write(async (tx) => {
    const booking = await store.findAt(tx, who.centreId, id)
    if (!booking) return { ok: false, because: 'gone' } as const
    if (booking.checkedInAt === null) return { ok: true, booking } as const
    const verdict = mayCheckIn(booking, 'staff', now)
    if (!verdict.ok) return verdict
    // What was mended after its end holds nothing: there it can only have been a no-show.
    const state = booking.holdId === null ? ('no-show' as const) : booking.state
    const undone = { ...booking, state, checkedInAt: null, checkedInBy: null }
    await store.mark(tx, undone)
    if (state === 'no-show') await suspendIfTooOften(tx, undone, now)
    await logDeed(tx, {
      centreId: who.centreId,
      personId: who.id,
      at: now,
      action: 'undo-check-in',
      subjectId: id,
      before: { state: booking.state, checkedInAt: booking.checkedInAt },
      after: { state, checkedInAt: null },
    })
    return { ok: true, booking: undone } as const
  })
}
