import { addDays, type LocalDate } from '~/lib/time'
import type { ExamPolicy } from './policy'

/** What holds from a day on, until something else does: a centre's policy, or a university's. */
interface FromADay {
  validFrom: LocalDate
}

/** When a policy holds: until the day before the next one, or until further notice (null). */
export type Dated<Policy extends FromADay> = Policy & { validTo: LocalDate | null }
export type DatedPolicy = Dated<ExamPolicy>

/** Policies of one place with the days on which each ends, first first. They never overlap: each begins on a day of its own. */
export function dated<Policy extends FromADay>(policies: readonly Policy[]): Dated<Policy>[] {
  const inOrder = [...policies].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
  return inOrder.map((policy, at) => {
    const next = inOrder[at + 1]
    return { ...policy, validTo: next ? addDays(next.validFrom, -1) : null }
  })
}

/** The policy that holds on a day; null before the first. */
export const policyOn = <Policy extends FromADay>(
  policies: readonly Policy[],
  date: LocalDate,
): Dated<Policy> | null => dated(policies).findLast(({ validFrom }) => validFrom <= date) ?? null

export type PolicyTime = 'past' | 'now' | 'planned'

/** Is it over, in force or still to come? */
export const timeOf = ({ validFrom, validTo }: Dated<FromADay>, today: LocalDate): PolicyTime =>
  validFrom > today ? 'planned' : validTo !== null && validTo < today ? 'past' : 'now'
