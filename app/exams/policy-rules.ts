import type { Refusal } from '~/lib/result'
import type { LocalDate } from '~/lib/time'
import type { ExamPolicy } from './policy'
import { policyOn } from './policy-dates'

/** What a centre's policy and a university's have in common. */
type AnyPolicy<Rules> = Pick<ExamPolicy, 'validFrom' | 'source' | 'createdAt'> & { id: string; rules: Rules }

/** What a manager, or an exam office, wants to hold from a day on. */
export interface PolicyWish<Policy extends AnyPolicy<unknown> = ExamPolicy> {
  validFrom: LocalDate
  rules: Policy['rules']
  /** The newest policy as the form was opened (`newestOf`); null: there was none. */
  seen: Policy['id'] | null
}

export type PolicyRefusal = Refusal<'past' | 'meanwhile'>

/**
 * May the policies of a centre, or of a university, be followed by this one? Not from a day that has been: what was asked for then was asked by
 * the rules of then (DOMAIN 1.4, "effective-dated"). Nor over what somebody else has set since the form was opened.
 * @returns the policy of that very day, which it takes the place of; and whether it says anything new
 */
export function maySetPolicy<Policy extends AnyPolicy<unknown>>(
  policies: readonly Policy[],
  { validFrom, rules, seen }: PolicyWish<Policy>,
  today: LocalDate,
): { ok: true; replaces: Policy | null; isNew: boolean } | PolicyRefusal {
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
export const newestOf = <Policy extends { id: string; createdAt: number }>(policies: readonly Policy[]) =>
  policies.toSorted((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)).at(-1) ?? null

/** May a policy be withdrawn? Only one that has not begun. */
export function mayWithdraw<Policy extends Pick<ExamPolicy, 'validFrom'>>(
  policy: Policy | null,
  today: LocalDate,
): { ok: true; policy: Policy } | Refusal<'gone' | 'begun'> {
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
