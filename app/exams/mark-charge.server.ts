import { write } from '#db/connect.server'
import type { Db } from '#db/engine'
import { logDeed } from '#db/staff-log.server'
import type { Staff } from '~/identity/membership'
import type { DeedName } from '~/lib/deed-names'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import { advance } from './advance-steps.server'
import { type Charge, type ChargeId, isOwed } from './charge'
import * as store from './charge-store.server'
import type { payWays } from './policy'
import * as requests from './request-store.server'

/** What staff note about a charge. */
export type Mark =
  | { as: 'paid'; way: (typeof payWays)[number]; paymentReference: string }
  /** It is not to be paid after all, and why. */
  | { as: 'waived'; reason: string }
  /** What was paid has been paid back, and why. */
  | { as: 'refunded'; reason: string }

export type Marked =
  | { ok: true; charge: Charge }
  | Refusal<'gone' | 'not-owed' | 'not-paid' | 'reason'>
  | Busy

const deeds = {
  paid: 'mark-exam-paid',
  waived: 'waive-exam-charge',
  refunded: 'refund-exam-charge',
} as const satisfies Record<Mark['as'], DeedName>

/**
 * Notes that somebody has paid (and gives a receipt a number of the centre's own row), that they need not, or that they
 * have been paid back. The same again changes nothing. A seat that waited for its fee is confirmed.
 * @returns `not-owed` for what is paid, paid back or waived already; `not-paid` for a refund of what was not
 */
export function markCharge(who: Staff, id: ChargeId, mark: Mark, now: Instant): Promise<Marked> {
  return write(async (tx) => {
    const found = await store.find(tx, who.centreId, id)
    if (!found) return { ok: false, because: 'gone' } as const
    if (isThere(found, mark)) return { ok: true, charge: found } as const
    const charge = await marked(tx, found, mark, now)
    if (!('id' in charge)) return charge
    await store.change(tx, charge, who.id)
    await logDeed(tx, {
      centreId: who.centreId,
      personId: who.id,
      at: now,
      action: deeds[mark.as],
      subjectId: found.requestId,
      before: { amount: found.amount },
      after: { amount: found.amount, ...(charge.receipt !== null && { receipt: charge.receipt }) },
      ...(mark.as !== 'paid' && { reason: mark.reason }),
    })
    const request = await requests.find(tx, found.requestId)
    if (request?.state === 'payment-due' && found.kind === 'fee' && mark.as !== 'refunded') {
      const event = mark.as === 'paid' ? 'pay' : 'waive'
      await advance(tx, request, { event, by: 'centre', personId: who.id, now })
    }
    return { ok: true, charge } as const
  })
}

const isThere = (charge: Charge, { as }: Mark) =>
  as === 'paid'
    ? charge.paidAt !== null && charge.refundedAt === null
    : as === 'waived'
      ? charge.waivedAt !== null
      : charge.refundedAt !== null

async function marked(
  tx: Db,
  charge: Charge,
  mark: Mark,
  now: Instant,
): Promise<Charge | Refusal<'not-owed' | 'not-paid' | 'reason'>> {
  if (mark.as === 'refunded') {
    if (charge.paidAt === null) return { ok: false, because: 'not-paid' }
    if (mark.reason === '') return { ok: false, because: 'reason' }
    return { ...charge, refundedAt: now, reason: mark.reason }
  }
  if (!isOwed(charge)) return { ok: false, because: 'not-owed' }
  if (mark.as === 'waived')
    return mark.reason === ''
      ? { ok: false, because: 'reason' }
      : { ...charge, waivedAt: now, reason: mark.reason }
  const { way, paymentReference } = mark
  const receipt = await store.nextReceipt(tx, charge.centreId)
  return { ...charge, paidAt: now, way, paymentReference, receipt }
}
