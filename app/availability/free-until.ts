import type { Space } from '~/centres/space'
import type { Span } from '~/lib/span'
import { type Instant, quarterOf, quarterStart } from '~/lib/time'
import { freeIn, type Taken } from './occupancy'

/**
 * How many places of a space are free in the quarter of a moment, and from then until when at least one
 * is, or until it closes; null where none is, or it is closed.
 */
export function freeUntil(
  space: Space,
  open: readonly Span[],
  taken: Taken,
  now: Instant,
): { free: number; until: Instant } | null {
  const around = open.find((span) => span.start <= now && now < span.end)
  const free = around ? freeIn(space, quarterOf(now), taken) : 0
  if (!around || free === 0) return null
  let quarter = quarterOf(now) + 1
  while (quarterStart(quarter) < around.end && freeIn(space, quarter, taken) > 0) quarter += 1
  return { free, until: Math.min(quarterStart(quarter), around.end) as Instant }
}
