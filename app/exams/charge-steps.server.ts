import type { Db } from '#db/engine'
import { newId } from '~/lib/id'
import type { Instant } from '~/lib/time'
import { type Charge, type ChargeKind, isOwed } from './charge'
import * as store from './charge-store.server'
import type { ExamRequest } from './request'
import type { RequestState } from './request-states'

interface Owing {
  kind: ChargeKind
  /** SEK. */
  amount: number
  withVat: boolean | null
  dueAt: Instant | null
}

/** Writes what a learner owes for a request. Once for each kind; nothing where there is nothing to pay. */
export async function charge(
  tx: Db,
  { id, centreId }: Pick<ExamRequest, 'id' | 'centreId'>,
  { kind, amount, withVat, dueAt }: Owing,
  now: Instant,
): Promise<void> {
  if (amount <= 0) return
  const row: Charge = {
    id: newId(),
    centreId,
    requestId: id,
    kind,
    amount,
    withVat,
    dueAt,
    createdAt: now,
    paidAt: null,
    way: null,
    paymentReference: '',
    receipt: null,
    waivedAt: null,
    refundedAt: null,
    reason: '',
  }
  await store.add(tx, row)
}

/**
 * The fee is owed from when both have consented; before it is paid or on the day. Of a seat that was offered again for
 * another fee that is what is owed; what is paid stays paid.
 */
export async function chargeFee(
  tx: Db,
  request: ExamRequest,
  withVat: boolean | null,
  now: Instant,
): Promise<void> {
  const isSure: RequestState[] = ['payment-due', 'confirmed']
  if (!isSure.includes(request.state) || request.fee === null) return
  const dueAt = request.state === 'payment-due' ? request.answerBy : null
  const known = (await store.ofRequest(tx, request.id)).find(({ kind }) => kind === 'fee')
  if (!known) return charge(tx, request, { kind: 'fee', amount: request.fee, withVat, dueAt }, now)
  if (!isOwed(known) || known.amount === request.fee) return
  // Nothing is owed any more: what was stays written.
  const changed = request.fee === 0 ? { waivedAt: now } : { amount: request.fee, dueAt }
  await store.change(tx, { ...known, ...changed }, null)
}

/** What is not paid of a cancelled request's fee is not owed any more. */
export async function dropFee(
  tx: Db,
  { id }: Pick<ExamRequest, 'id'>,
  reason: string,
  now: Instant,
): Promise<void> {
  for (const one of await store.ofRequest(tx, id)) {
    if (one.kind === 'fee' && isOwed(one)) await store.change(tx, { ...one, waivedAt: now, reason }, null)
  }
}
