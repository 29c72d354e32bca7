import type { Deviation } from './day-deviation'
import type { ExamRequest } from './request'

/** What came of it, as a university reads it. */
export const outcomes = [
  'expected',
  'writing',
  'handed-in',
  'left-without-answer',
  'interrupted',
  'refused-entry',
  'no-show',
] as const
export type Outcome = (typeof outcomes)[number]

/**
 * What came of somebody's exam. Once a request is closed its state does not say any more, but its times do.
 * Source: DOMAIN 1.5, "centre → university: attendance".
 */
export function outcomeOf({
  state,
  seatedAt,
  handedInAt,
  reason,
}: Pick<ExamRequest, 'state' | 'seatedAt' | 'handedInAt' | 'reason'>): Outcome {
  switch (state) {
    case 'seated':
      return 'writing'
    case 'handed-in':
    case 'sent':
    case 'acknowledged':
      return handedInAt === null ? 'interrupted' : 'handed-in'
    case 'left-without-answer':
    case 'interrupted':
    case 'refused-entry':
    case 'no-show':
      return state
    case 'closed':
      if (handedInAt !== null) return 'handed-in'
      // Of those who left, whoever broke off has a reason.
      if (seatedAt !== null) return reason ? 'interrupted' : 'left-without-answer'
      return reason ? 'refused-entry' : 'no-show'
    default:
      return 'expected'
  }
}

/** What has a sitting, and whose it is. */
interface OfSitting {
  id: string
  sitting: { id: string }
  university: { id: string } | null
}

/**
 * What is one reader's: all sittings of one university, or one sitting of a university that is not in the system.
 * Nobody reads about anybody else's.
 */
export const sideOf = ({ university, sitting }: Omit<OfSitting, 'id'>) => university?.id ?? sitting.id

/** Rows by whose they are, each side once, in the order of its first row. */
export function bySide<Row extends OfSitting>(rows: readonly Row[]): Row[][] {
  const sides = new Map<string, Row[]>()
  for (const row of rows) sides.set(sideOf(row), [...(sides.get(sideOf(row)) ?? []), row])
  return [...sides.values()]
}

/** Of what did not go as it should: what concerned one of these, or all who wrote. */
export const deviationsFor = (
  deviations: readonly Deviation[],
  rows: readonly Pick<OfSitting, 'id'>[],
): Deviation[] =>
  deviations.filter(({ requestId }) => requestId === null || rows.some(({ id }) => id === requestId))
