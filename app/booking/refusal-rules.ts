import { type Instant, later, minuteMs } from '~/lib/time'
import type { Reason } from './reasons'

/** What is no unmet demand: the sender's slip, or ours. */
const slips = ['busy', 'yours-already', 'key-reused', 'cancelled-already', 'too-late-to-change'] as const

/** Does a no tell of somebody who wanted to come and could not? */
export const isUnmet = (reason: Reason) =>
  !slips.some((slip) => slip === reason.because) && !(reason.because === 'taken' && reason.yours)

/** So long the same no to the same wish of the same person is one no: they press again. */
const sameAgainMs = 10 * minuteMs
/** Bounded, oldest first: forgetting one counts it twice, no worse. */
const rememberedMost = 5_000

/** Remembers what was refused a moment ago, in memory alone: who was refused is not kept. */
export function recently() {
  const seen = new Map<string, Instant>()
  /** Is this the first time for a while? */
  return (what: string, now: Instant): boolean => {
    const last = seen.get(what)
    if (last !== undefined && now < later(last, sameAgainMs)) return false
    seen.delete(what)
    seen.set(what, now)
    if (seen.size > rememberedMost) seen.delete(seen.keys().next().value as string)
    return true
  }
}
