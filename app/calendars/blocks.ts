import type { Span } from '~/lib/span'
import {
  addDays,
  dayBounds,
  dayMs,
  earlierOf,
  hourMs,
  type Instant,
  laterOf,
  localDate,
  quarterOf,
  quarterStart,
} from '~/lib/time'
import type { Occurrence } from './occurrences'

/** Longer ones are cut into days, so that each is held, and met by a booking, by itself. */
const longestMs = 25 * hourMs

const quarterAtOrBefore = (at: Instant) => quarterStart(quarterOf(at))
const quarterAtOrAfter = (at: Instant) => quarterStart(quarterOf((at - 1) as Instant) + 1)

/**
 * What a calendar's times take of a space: long ones day by day, none twice. Of times that meet, the later
 * one takes what the earlier one leaves, so that a calendar is never in its own way.
 * @param zone IANA name, for where days begin
 */
export function blocksOf(occurrences: Occurrence[], zone: string, within: Span): Occurrence[] {
  const pieces = occurrences
    .flatMap((one) => cut(one, zone, within))
    .sort((a, b) => a.start - b.start || (a.key < b.key ? -1 : 1))
  const blocks: Occurrence[] = []
  let taken = 0 as Instant
  for (const piece of pieces) {
    const end = quarterAtOrAfter(piece.end)
    if (end <= taken) continue
    blocks.push(quarterAtOrBefore(piece.start) >= taken ? piece : { ...piece, start: taken })
    taken = end
  }
  return blocks
}

/** One time, or its days within the span when it is long. */
function cut(one: Occurrence, zone: string, within: Span): Occurrence[] {
  if (one.end - one.start <= longestMs) return [one]
  const end = earlierOf(one.end, within.end)
  const days: Occurrence[] = []
  let date = localDate(laterOf(one.start, within.start), zone)
  for (let day = dayBounds(date, zone); day.start < end; day = dayBounds(date, zone)) {
    const piece = { start: laterOf(day.start, one.start), end: earlierOf(day.end, one.end) }
    days.push({ ...one, ...piece, key: `${one.key}#${date}` })
    date = addDays(date, 1)
  }
  return days
}

/** How many quarters of places that takes of a space with so many places. */
export const sizeOf = (blocks: readonly Span[], places: number) =>
  blocks.reduce((sum, { start, end }) => sum + Math.ceil((end - start) / (dayMs / 96)) * places, 0)
