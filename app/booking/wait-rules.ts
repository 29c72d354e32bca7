import { freeThroughout, leavesOf, type Taken, withBuffer } from '~/availability/occupancy'
import type { DeskRules } from '~/centres/desk-rules'
import { isBookedByPlace, isBookedWhole, type Space } from '~/centres/space'
import type { Refusal } from '~/lib/result'
import { overlaps } from '~/lib/span'
import { addDays, earlierOf, type Instant, later, localDate, minuteMs, wallTime } from '~/lib/time'
import { meant, type Wish } from './booking'
import { type Wait, type WaitWish, waitsMost } from './wait'

/** Why somebody may not stand in this queue. */
export type WaitReason =
  | Refusal<'free-now' | 'waiting-already' | 'no-such-kind'>
  | (Refusal<'waits-full'> & { most: number })

/** The spaces that would do, those of the centre given, in their order. */
export const spacesFor = ({ spaceId, kind }: Pick<WaitWish, 'spaceId' | 'kind'>, spaces: readonly Space[]) =>
  spaces.filter((space) => (spaceId === null ? space.kind === kind : space.id === spaceId))

/** What would be booked of a space for somebody who waits. */
export function wishIn(space: Space, wait: WaitWish): Wish {
  const { start, end, places, people } = wait
  const whole = wait.spaceId === null ? !isBookedByPlace(space) : wait.whole
  return meant(space, { spaceId: space.id, start, end, places, people, whole, note: '' })
}

/** Is there room in a space for this wish, and for the buffer after it? */
export function hasRoom(space: Space, wish: Wish, taken: Taken): boolean {
  const free = freeThroughout(space, withBuffer(space, wish), taken)
  if (wish.whole) return isBookedWhole(space) && free > 0 && (space.parts.length > 0 || free === space.places)
  return isBookedByPlace(space) && free >= wish.places
}

/** First come, first served; the same moment by id, which grows with time. */
export const inLine = (queue: readonly Wait[]) =>
  [...queue].sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))

/** Could one be given what the other waits for? */
export function compete(a: WaitWish, b: WaitWish, spaces: readonly Space[]): boolean {
  if (a.centreId !== b.centreId || !overlaps(a, b)) return false
  const wanted = new Set(spacesFor(a, spaces).flatMap(leavesOf))
  return spacesFor(b, spaces).some((space) => leavesOf(space).some((leaf) => wanted.has(leaf)))
}

/** Whose turn comes how soon: 1 is next. Those who wait for something else, or have an offer, are not counted. */
export const positionOf = (wait: Wait, queue: readonly Wait[], spaces: readonly Space[]): number => {
  const before = inLine(queue.filter(({ state }) => state === 'waiting'))
  const own = before.findIndex(({ id }) => id === wait.id)
  return 1 + before.slice(0, Math.max(own, 0)).filter((one) => compete(one, wait, spaces)).length
}

/** Do two wait for the very same? */
export const sameWait = (a: WaitWish, b: WaitWish) =>
  a.centreId === b.centreId &&
  a.spaceId === b.spaceId &&
  a.kind === b.kind &&
  a.start === b.start &&
  a.end === b.end &&
  a.places === b.places &&
  a.whole === b.whole

/** May somebody with these open waits stand in this queue too? */
export function mayWait(open: readonly Wait[], wish: WaitWish): { ok: true } | WaitReason {
  const same = (one: Wait) =>
    one.centreId === wish.centreId &&
    one.spaceId === wish.spaceId &&
    one.kind === wish.kind &&
    overlaps(one, wish)
  if (open.some(same)) return { ok: false, because: 'waiting-already' }
  if (open.length >= waitsMost) return { ok: false, because: 'waits-full', most: waitsMost }
  return { ok: true }
}

/** How offers run at a centre. */
export type OfferTime = Pick<DeskRules, 'offerMinutes' | 'quietFromMinute' | 'quietUntilMinute'>

/**
 * Until when an offer made now can be accepted: so many minutes of the day, the night not counted, and
 * not after it would begin.
 */
export function offerUntil(desk: OfferTime, zone: string, start: Instant, now: Instant): Instant {
  const { quietFromMinute: from, quietUntilMinute: until } = desk
  let left = desk.offerMinutes * minuteMs
  let at = now
  // Last night may still be going on.
  for (let date = addDays(localDate(now, zone), -1); from !== until && at < start; date = addDays(date, 1)) {
    const nightStart = wallTime(date, from, zone)
    const nightEnd = wallTime(from < until ? date : addDays(date, 1), until, zone)
    if (nightEnd <= at) continue
    const awake = Math.max(0, nightStart - at)
    if (awake >= left) break
    left -= awake
    at = nightEnd
  }
  return earlierOf(later(at, left), start)
}

/** Has what somebody waits for begun? Then there is nothing left to wait for. */
export const hasPassed = ({ start }: Pick<Wait, 'start'>, now: Instant) => start <= now
