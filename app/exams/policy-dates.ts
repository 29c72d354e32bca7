import { addDays, type LocalDate } from '~/lib/time'
import type { ExamPolicy } from './policy'

/** When a policy holds: until the day before the next one, or until further notice (null). */
export interface DatedPolicy extends ExamPolicy {
  validTo: LocalDate | null
}

/** Policies of one centre with the days on which each ends, first first. They never overlap: each begins on a day of its own. */
export function dated(policies: readonly ExamPolicy[]): DatedPolicy[] {
  const inOrder = [...policies].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
  return inOrder.map((policy, at) => {
    const next = inOrder[at + 1]
    return { ...policy, validTo: next ? addDays(next.validFrom, -1) : null }
  })
}

/** The policy that holds on a day; null before the first. */
export const policyOn = (policies: readonly ExamPolicy[], date: LocalDate): DatedPolicy | null =>
  dated(policies).findLast(({ validFrom }) => validFrom <= date) ?? null

export type PolicyTime = 'past' | 'now' | 'planned'

/** Is it over, in force or still to come? */
export const timeOf = (
  { validFrom, validTo }: Pick<DatedPolicy, 'validFrom' | 'validTo'>,
  today: LocalDate,
): PolicyTime => (validFrom > today ? 'planned' : validTo !== null && validTo < today ? 'past' : 'now')
