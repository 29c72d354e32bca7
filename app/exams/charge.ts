import type { CentreId } from '~/centres/centre'
import type { Id } from '~/lib/id'
import type { Instant } from '~/lib/time'
import type { payWays } from './policy'
import type { RequestId } from './request'

export type ChargeId = Id<'exam-charge'>
export const chargeKinds = ['fee', 'late-cancellation', 'no-show'] as const
export type ChargeKind = (typeof chargeKinds)[number]

/** What somebody owes a centre for a request, and that it was paid. Whole SEK. */
export interface Charge {
  id: ChargeId
  centreId: CentreId
  requestId: RequestId
  kind: ChargeKind
  amount: number
  withVat: boolean | null
  /** Null: on the day, at the desk. */
  dueAt: Instant | null
  createdAt: Instant
  paidAt: Instant | null
  way: (typeof payWays)[number] | null
  /** What the payment is known by at the bank or on the invoice. */
  paymentReference: string
  /** Counted up at each centre, from 1; null: not paid. */
  receipt: number | null
  waivedAt: Instant | null
  refundedAt: Instant | null
  reason: string
}

/** Is anything still to be paid? */
export const isOwed = ({ paidAt, waivedAt, amount }: Pick<Charge, 'paidAt' | 'waivedAt' | 'amount'>) =>
  amount > 0 && paidAt === null && waivedAt === null
