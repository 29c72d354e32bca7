import { write } from '#db/connect.server'
import { logDeed } from '#db/staff-log.server'
import type { Staff } from '~/identity/membership'
import type { Instant } from '~/lib/time'
import * as affected from './affected-store.server'
import { type BookingId, isLive } from './booking'
import type { Settled } from './by-centre'
import { endBooking } from './steps.server'
import * as store from './store.server'

/** So many in one write: nobody who books waits long behind it. */
const chunk = 10

/**
 * Cancels bookings of a centre, ten in a write. Bookings that are not the centre's, or are over, are left.
 * @param reason for whose they are, and for the log
 */
export async function cancelByCentre(
  who: Staff,
  ids: readonly BookingId[],
  reason: string,
  now: Instant,
): Promise<Settled> {
  const settled: Settled = { done: 0, left: [] }
  for (let at = 0; at < ids.length; at += chunk) {
    const some = ids.slice(at, at + chunk)
    const answer = await write((tx) => cancelSome(tx, who, some, reason, now))
    if (!answer.ok) settled.left.push(...some.map((id) => ({ id, because: answer.because })))
    else {
      settled.done += answer.done.length
      const left = some.filter((id) => !answer.done.includes(id))
      settled.left.push(...left.map((id) => ({ id, because: 'gone' })))
    }
  }
  return settled
}

async function cancelSome(
  tx: Parameters<typeof endBooking>[0],
  who: Staff,
  ids: BookingId[],
  reason: string,
  now: Instant,
) {
  const done: BookingId[] = []
  for (const { id } of await affected.byIds(tx, who.centreId, ids)) {
    const booking = await store.findAnybodys(tx, id)
    if (!booking || !isLive(booking) || booking.end <= now) continue
    await endBooking(tx, booking, 'centre', now, undefined, reason)
    await logDeed(tx, {
      centreId: who.centreId,
      personId: who.id,
      at: now,
      action: 'cancel-booking',
      subjectId: id,
      before: { state: booking.state },
      after: { state: 'cancelled' },
      reason,
    })
    done.push(id)
  }
  return { ok: true, done } as const
}
