import { write } from '#db/connect.server'
import { logDeed } from '#db/staff-log.server'
import type { Manager } from '~/identity/membership'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import type { BookingId, PartnerId } from './booking'
import * as store from './partner-store.server'

/** More bookings than a page shows are not read through by anybody. */
export const comingMost = 500

/**
 * Ends a partnership: nothing more is booked for it, and nothing of it is deleted. Which of its coming
 * bookings are cancelled staff have chosen by then; that is done afterwards, a few at a time.
 * @param seen the coming bookings that staff have been shown
 * @returns `unseen` when there are others by now; `ended` when it has been; or `gone`
 */
export function endPartner(
  who: Manager,
  id: PartnerId,
  seen: readonly BookingId[],
  now: Instant,
): Promise<{ ok: true } | Refusal<'gone' | 'ended' | 'unseen'> | Busy> {
  return write(async (tx) => {
    const partner = await store.find(tx, who.centreId, id)
    if (!partner) return { ok: false, because: 'gone' } as const
    if (partner.endedAt !== null) return { ok: false, because: 'ended' } as const
    const coming = await store.coming(tx, [id], now, comingMost)
    if (coming.some((one) => !seen.includes(one.id))) return { ok: false, because: 'unseen' } as const
    await store.change(tx, { ...partner, endedAt: now }, now)
    await logDeed(tx, {
      centreId: who.centreId,
      personId: who.id,
      at: now,
      action: 'end-partner',
      subjectId: id,
      before: { name: partner.name, ended: false },
      after: { name: partner.name, ended: true },
    })
    return { ok: true } as const
  })
}
