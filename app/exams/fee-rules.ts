import type { Education, ExamRules, Penalty, ResidencyGroup, Terms } from './policy'

/**
 * The residency group that a municipality is in: the first that holds it; null: none, an outsider.
 * Source: DOMAIN 1.2, Gävle (all ten municipalities of Gävleborg), Leksand (named neighbours), and 1.4.
 */
export const groupOf = (
  { groups }: Pick<ExamRules, 'groups'>,
  municipality: string | null,
): ResidencyGroup | null =>
  groups.find(({ municipalities }) => municipality !== null && municipalities.includes(municipality)) ?? null

export type FeeAnswer =
  /** SEK. */
  | { is: 'fee'; amount: number }
  /** Nobody has said: ask the centre. */
  | { is: 'unknown' }
  /** Back to the university. */
  | { is: 'referral' }
  /** The fee, if the centre takes it, or back to the university; null: nobody has said how much. */
  | { is: 'either'; amount: number | null }

/**
 * What somebody pays for a sitting. The first attempts cost what the group pays for the kind of education; those after
 * the limit the fee that is set for them, or the group's own where that is higher, or they are referred back.
 * Source: DOMAIN 1.2, Gävle (two resits free, then 800 or back to the university), and 1.4, "fee schedule: by residency
 * group × education type × attempt no.", "free attempts then fee or refusal".
 * @param attempt 1 the first time
 */
export function feeOf(
  { fees, attempts }: Pick<Terms, 'fees' | 'attempts'>,
  education: Education,
  attempt: number,
): FeeAnswer {
  const own = fees[education]
  if (!attempts || attempt <= attempts.attempts)
    return own === null ? { is: 'unknown' } : { is: 'fee', amount: own }
  if (attempts.afterwards === 'referral') return { is: 'referral' }
  const amount = attempts.fee === null ? null : Math.max(attempts.fee, own ?? 0)
  if (attempts.afterwards === 'either') return { is: 'either', amount }
  return amount === null ? { is: 'unknown' } : { is: 'fee', amount }
}

/**
 * What a late cancellation or a no-show costs; null: nobody has said, or it depends on a fee that nobody has said.
 * Source: DOMAIN 1.2, Västervik (200), Botkyrka (the fee and 100, residents too).
 */
export function penaltyOf(penalty: Penalty | null, fee: FeeAnswer): number | null {
  if (!penalty) return null
  if (!penalty.examFee) return penalty.plus
  return fee.is === 'fee' ? fee.amount + penalty.plus : null
}
