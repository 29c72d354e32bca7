import type { DeskRules } from '~/centres/desk-rules'
import type { Span } from '~/lib/span'
import { addDays, dayBounds, dayMs, type Instant, later, localDate } from '~/lib/time'
import { isInForce, type Suspension } from './suspension'

/** How often a centre bears that somebody does not come, and what follows. */
export type MissRules = Pick<DeskRules, 'noShowsMost' | 'noShowDays' | 'suspensionDays'>

/** Since when no-shows may count at a moment. */
export const countedSince = ({ noShowDays }: MissRules, at: Instant): Instant =>
  later(at, -noShowDays * dayMs)

/**
 * How many no-shows count at a moment: those of the centre's days, but none from before an earlier
 * suspension. Whoever has been suspended, or been let off, begins anew.
 * @param missed when the bookings began that nobody came to
 */
export function countMissed(
  rules: MissRules,
  missed: readonly Instant[],
  earlier: readonly Pick<Suspension, 'start'>[],
  at: Instant,
): number {
  const since = Math.max(countedSince(rules, at), ...earlier.map(({ start }) => start))
  return missed.filter((start) => start > since && start <= at).length
}

/**
 * The suspension that a no-show brings about; null when it brings none. It ends with a day, where the
 * centre is, so that people can be told from which day on they may book.
 */
export function suspensionAfter(
  rules: MissRules,
  missed: readonly Instant[],
  earlier: readonly Suspension[],
  zone: string,
  now: Instant,
): Span | null {
  if (earlier.some((one) => isInForce(one, now))) return null
  if (!isTooOften(rules, countMissed(rules, missed, earlier, now))) return null
  const firstFree = addDays(localDate(now, zone), rules.suspensionDays)
  return { start: now, end: dayBounds(firstFree, zone).start }
}

/** Was a suspension right, by the no-shows that are left after one was taken back? */
export function isDeserved(
  rules: MissRules,
  missed: readonly Instant[],
  all: readonly Suspension[],
  { start }: Pick<Suspension, 'start'>,
): boolean {
  const earlier = all.filter((one) => one.start < start)
  return isTooOften(rules, countMissed(rules, missed, earlier, start))
}

const isTooOften = ({ noShowsMost }: MissRules, missed: number) =>
  noShowsMost !== null && missed >= noShowsMost
