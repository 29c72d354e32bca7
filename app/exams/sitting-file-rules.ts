import type { LocalDate } from '~/lib/time'
import type { Sitting, SittingFacts } from './sitting'
import { examOn, isSameSitting, mayList } from './sitting-rules'

/** What becomes of a row: it is new, there already, the same as an earlier row, or of a day that has been or is too far ahead. */
export type RowState = { state: 'new' | 'listed' | 'past' | 'far' } | { state: 'twice'; as: number }

/**
 * What becomes of each row of a file, by what the university lists on those days, cancelled sittings too: the same
 * file twice adds nothing twice, nor brings back what was cancelled.
 */
export function rowStates(
  rows: readonly { line: number; facts: SittingFacts }[],
  listed: readonly Sitting[],
  today: LocalDate,
): RowState[] {
  const there = new Map<string, Sitting[]>()
  for (const one of listed) there.set(examOn(one), [...(there.get(examOn(one)) ?? []), one])
  const before = new Map<string, { line: number; facts: SittingFacts }[]>()
  return rows.map((row) => {
    const { facts } = row
    const day = mayList(facts.date, today)
    if (!day.ok) return { state: day.because }
    const exam = examOn(facts)
    if (there.get(exam)?.some((one) => isSameSitting(one, facts))) return { state: 'listed' }
    const earlier = before.get(exam) ?? []
    const same = earlier.find((one) => isSameSitting(one.facts, facts))
    if (same) return { state: 'twice', as: same.line }
    before.set(exam, [...earlier, row])
    return { state: 'new' }
  })
}
