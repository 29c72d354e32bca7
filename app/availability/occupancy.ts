import type { Space } from '~/centres/space'
import { minutes, type Span } from '~/lib/span'
import { type Instant, later, minuteMs, quarterOf, quarterStart } from '~/lib/time'

/** How many places of a space are taken in a quarter (lib/time). */
export type Taken = (spaceId: Space['id'], quarter: number) => number

/** A span with the same number of free places throughout. */
export interface FreeSpan extends Span {
  free: number
}

/** The spaces whose places a space takes: its parts when it is joined, else itself. */
export const leavesOf = (space: Pick<Space, 'id' | 'parts'>) =>
  space.parts.length > 0 ? space.parts : [space.id]

/** The spaces whose bookings take places of this one: itself, its parts, and what shares a part with it. */
export function sharing(id: Space['id'], spaces: readonly Pick<Space, 'id' | 'parts'>[]): Space['id'][] {
  const space = spaces.find((one) => one.id === id)
  if (!space) return [id]
  const leaves = leavesOf(space)
  return spaces.filter((one) => leavesOf(one).some((leaf) => leaves.includes(leaf))).map((one) => one.id)
}

/** Free places in one quarter. A joined space has one, and only while nobody is in any of its parts. */
export function freeIn(space: Space, quarter: number, taken: Taken): number {
  if (space.parts.length > 0) return space.parts.every((part) => taken(part, quarter) === 0) ? 1 : 0
  return Math.max(0, space.places - taken(space.id, quarter))
}

/** The fewest free places in any quarter of a span. */
export function freeThroughout(space: Space, span: Span, taken: Taken): number {
  let fewest = Number.POSITIVE_INFINITY
  for (let quarter = quarterOf(span.start); quarterStart(quarter) < span.end; quarter += 1) {
    fewest = Math.min(fewest, freeIn(space, quarter, taken))
    if (fewest === 0) return 0
  }
  return fewest
}

/** Open time cut where the number of free places changes; adjoining spans with the same number are one. */
export function freeSpans(space: Space, open: readonly Span[], taken: Taken): FreeSpan[] {
  const spans: FreeSpan[] = []
  for (const span of open) {
    for (let quarter = quarterOf(span.start); quarterStart(quarter) < span.end; quarter += 1) {
      const start = Math.max(span.start, quarterStart(quarter)) as Instant
      const end = Math.min(span.end, quarterStart(quarter + 1)) as Instant
      const free = freeIn(space, quarter, taken)
      const last = spans.at(-1)
      if (last && last.end === start && last.free === free) last.end = end
      else spans.push({ start, end, free })
    }
  }
  return spans
}

/** What a booking of this span claims: the span and the buffer after it. */
export const withBuffer = (space: Pick<Space, 'rules'>, span: Span): Span => ({
  start: span.start,
  end: later(span.end, space.rules.bufferMinutes * minuteMs),
})

/** How many quarters a span touches. */
export const quarters = (span: Span) => Math.ceil(minutes(span) / 15)
