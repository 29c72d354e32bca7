import type { Refusal } from '~/lib/result'
import type { LocalDate } from '~/lib/time'
import type { ExamPolicy, ExamPolicyId, ExamRules } from './policy'
import { policyOn } from './policy-dates'

/** What a manager wants to hold from a day on. */
export interface PolicyWish {
  validFrom: LocalDate
  rules: ExamRules
  /** The newest policy of the centre as the form was opened (`newestOf`); null: there was none. */
  seen: ExamPolicyId | null
}

export type PolicyRefusal = Refusal<'past' | 'meanwhile'>

/**
 * May a centre's policies be followed by this one? Not from a day that has been: what was asked for then was asked by
 * the rules of then (DOMAIN 1.4, "effective-dated"). Nor over what somebody else has set since the form was opened.
 * @returns the policy of that very day, which it takes the place of; and whether it says anything new
 */
export function maySetPolicy(
  policies: readonly ExamPolicy[],
  { validFrom, rules, seen }: PolicyWish,
  today: LocalDate,
): { ok: true; replaces: ExamPolicy | null; isNew: boolean } | PolicyRefusal {
  if (validFrom < today) return { ok: false, because: 'past' }
  const holding = policyOn(policies, validFrom)
  // Sent twice, it is there already.
  if (holding && isSame(holding.rules, rules) && holding.source === null)
    return { ok: true, replaces: null, isNew: false }
  if ((newestOf(policies)?.id ?? null) !== seen) return { ok: false, because: 'meanwhile' }
  const replaces = policies.find((one) => one.validFrom === validFrom) ?? null
  return { ok: true, replaces, isNew: true }
}

/** The policy that was written last. */
export const newestOf = <Policy extends Pick<ExamPolicy, 'id' | 'createdAt'>>(policies: readonly Policy[]) =>
  policies.toSorted((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)).at(-1) ?? null

/** May a policy be withdrawn? Only one that has not begun. */
export function mayWithdraw(
  policy: ExamPolicy | null,
  today: LocalDate,
): { ok: true; policy: ExamPolicy } | Refusal<'gone' | 'begun'> {
  if (!policy) return { ok: false, because: 'gone' }
  return policy.validFrom > today ? { ok: true, policy } : { ok: false, because: 'begun' }
}

/** A database may hand the parts of rules back in another order. */
export const isSame = (a: unknown, b: unknown): boolean => sorted(a) === sorted(b)

const sorted = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
