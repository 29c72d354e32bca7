import type { Instant } from '~/lib/time'
import { penaltyOf } from './fee-rules'
import { momentBefore } from './lead-rules'
import type { ExamRules } from './policy'
import type { ExamRequest } from './request'
import type { WorkCalendar } from './working-day-rules'

/** Has somebody's exam begun? Then it is neither called off by them nor by its university. Source: DOMAIN 1.6, "not seen → no_show". */
export const hasBegun = ({ startsAt }: Pick<ExamRequest, 'startsAt'>, now: Instant): boolean =>
  startsAt !== null && startsAt <= now

/** What cancelling now would cost. */
export interface CancelTerms {
  /** The last moment at which it costs nothing; null: nobody has said. */
  freeUntil: Instant | null
  isLate: boolean
  /** SEK; null: nobody has said. */
  fee: number | null
}

/**
 * What it costs to cancel: nothing in time, else the centre's formula. While nothing is confirmed it costs nothing.
 * Source: DOMAIN 1.2, Västervik (at least 24 h before, else 200), Botkyrka (at least 48 h, else the fee and 100).
 */
export function cancelTerms(
  {
    startsAt,
    fee,
    centreOk,
    universityOk,
  }: Pick<ExamRequest, 'startsAt' | 'fee' | 'centreOk' | 'universityOk'>,
  rules: Pick<ExamRules, 'cancelBefore' | 'lateCancelFee' | 'eves'> | null,
  { zone, holidays, now }: { zone: string; holidays: WorkCalendar['holidays']; now: Instant },
): CancelTerms {
  if (!rules || startsAt === null || !rules.cancelBefore || centreOk !== true || universityOk !== true)
    return { freeUntil: null, isLate: false, fee: 0 }
  const freeUntil = momentBefore(startsAt, rules.cancelBefore, { holidays, eves: rules.eves }, zone)
  const isLate = now > freeUntil
  const said = fee === null ? ({ is: 'unknown' } as const) : ({ is: 'fee', amount: fee } as const)
  return { freeUntil, isLate, fee: isLate ? penaltyOf(rules.lateCancelFee, said) : 0 }
}
