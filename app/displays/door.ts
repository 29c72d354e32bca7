import { touching } from '~/availability/busy'
import { openings } from '~/availability/opening'
import type { Closure, Configuration } from '~/centres/configuration'
import type { Space } from '~/centres/space'
import { clip, type Span } from '~/lib/span'
import { dayBounds, dayMs, type Instant, later, localDate } from '~/lib/time'
import { type HeldTime, placesTaken } from './taken'

/** What a door says; never of whom. */
export type DoorState =
  | { is: 'free'; free: number; until: Instant }
  | { is: 'taken'; until: Instant }
  | { is: 'closed'; opens: Instant | null; reason: string | null }
  /** The space is out of use. */
  | { is: 'retired' }

/** What comes: of a room when it is taken, of a hall how many places are free. */
export interface Coming extends Span {
  free: number
}

/** What a door says from one moment until another. */
export interface Door {
  from: Instant
  until: Instant
  state: DoorState
  /** In the rest of the day, the soonest first. */
  coming: Coming[]
  openToday: Span[]
  /** The next closure that has not begun. */
  closure: Pick<Closure, 'start' | 'end' | 'reason'> | null
}

/** What is known of a space and of what is held there. */
export interface DoorFacts {
  configuration: Configuration
  space: Space
  held: readonly HeldTime[]
  open: readonly Span[]
}

const comingMost = 3
const openingDays = 8
/** A closure is told so long before. */
const closureAheadMs = 7 * dayMs
/** So long one looks for what is held. */
export const heldAheadMs = 36 * 3_600_000

/** Is it booked place by place, so that the door tells how many are free? */
export const countsPlaces = (space: Pick<Space, 'places' | 'parts' | 'bookable'>) =>
  space.places > 1 && space.parts.length === 0 && space.bookable !== 'whole'

/**
 * The facts of a door.
 * @param held of every space that has places in common with it, from `now` on
 */
export function doorFacts(
  configuration: Configuration,
  space: Space,
  held: readonly HeldTime[],
  now: Instant,
): DoorFacts {
  const { timeZone } = configuration.centre
  const { start } = dayBounds(localDate(now, timeZone), timeZone)
  const open = openings(configuration, space, { start, end: later(start, openingDays * dayMs) })
  const near = new Set(touching(space, configuration.spaces).map(({ id }) => id))
  return { configuration, space, open, held: held.filter(({ spaceId }) => near.has(spaceId)) }
}

/**
 * What a door says from `now` until `end`, cut where it changes: who has lost the line still knows what
 * comes.
 */
export function doorsAhead(facts: DoorFacts, now: Instant, end: Instant): Door[] {
  const { timeZone } = facts.configuration.centre
  const midnight = dayBounds(localDate(now, timeZone), timeZone).end
  const cuts = [...changesIn(facts, { start: now, end }), ...(midnight < end ? [midnight] : [])]
  const starts = [now, ...[...new Set(cuts)].sort((a, b) => a - b)]
  return starts.map((from, at) => doorAt(facts, from, starts[at + 1] ?? end))
}

function doorAt(facts: DoorFacts, from: Instant, until: Instant): Door {
  const { centre, closures } = facts.configuration
  const today = dayBounds(localDate(from, centre.timeZone), centre.timeZone)
  const own = closures.filter((one) => isOf(one, facts.space))
  const next = own.find(({ start }) => from < start && start <= later(from, closureAheadMs))
  return {
    from,
    until,
    state: stateAt(facts, from),
    coming: comingIn(facts, { start: from, end: today.end }),
    openToday: clip(facts.open, today),
    closure: next ? { start: next.start, end: next.end, reason: next.reason } : null,
  }
}

const isOf = ({ spaceId }: Closure, { id, parts }: Space) =>
  spaceId === null || spaceId === id || parts.includes(spaceId)

const freeAt = ({ space, held, configuration }: DoorFacts, at: Instant) =>
  space.places - placesTaken(space, configuration.spaces, held, at)

/** Moments inside a span at which something begins or ends, sorted. */
function changesIn({ open, held }: Pick<DoorFacts, 'open' | 'held'>, within: Span): Instant[] {
  const all = [
    ...open.flatMap(({ start, end }) => [start, end]),
    ...held.flatMap(({ start, end, endsAt }) => [start, endsAt, end]),
  ]
  return [...new Set(all)].filter((one) => within.start < one && one < within.end).sort((a, b) => a - b)
}

function stateAt(facts: DoorFacts, at: Instant): DoorState {
  const { open, space, configuration } = facts
  const free = freeAt(facts, at)
  const around = open.find(({ start, end }) => start <= at && at < end)
  // Staff may have let somebody in outside the hours.
  if (free === 0) return { is: 'taken', until: takenUntil(facts, at) }
  if (!around) {
    const shut = configuration.closures.find((one) => isOf(one, space) && one.start <= at && at < one.end)
    const opens = open.find(({ start }) => start > at)?.start ?? null
    return { is: 'closed', opens, reason: shut?.reason ?? null }
  }
  const full = changesIn(facts, { start: at, end: around.end }).find((one) => freeAt(facts, one) === 0)
  return { is: 'free', free, until: full ?? around.end }
}

/** Until the one who is there leaves; where several are, until there is room. */
function takenUntil(facts: DoorFacts, at: Instant): Instant {
  const there = facts.held.filter(({ start, end }) => start <= at && at < end)
  const [only] = there.length === 1 ? there : []
  if (only) return only.endsAt > at ? only.endsAt : only.end
  const last = Math.max(...there.map(({ end }) => end)) as Instant
  const within = { start: at, end: later(last, 1) }
  return changesIn(facts, within).find((one) => freeAt(facts, one) > 0) ?? last
}

function comingIn(facts: DoorFacts, within: Span): Coming[] {
  const { space, held, open } = facts
  if (!countsPlaces(space)) {
    const times = held
      .filter(({ start }) => within.start < start && start < within.end)
      .map(({ start, endsAt }) => ({ start, end: endsAt, free: 0 }))
    return distinct(times).slice(0, comingMost)
  }
  const spans: Coming[] = []
  for (const around of clip(open, within)) {
    const cuts = [around.start, ...changesIn(facts, around), around.end]
    for (const [at, start] of cuts.slice(0, -1).entries()) {
      const [free, end] = [freeAt(facts, start), cuts[at + 1] ?? around.end]
      const last = spans.at(-1)
      if (last?.free === free && last.end === start) last.end = end
      else spans.push({ start, end, free })
    }
  }
  // What is now stands above.
  return spans.filter(({ start }) => start > within.start).slice(0, comingMost)
}

/** Two parts of a joined room may be taken at one time. */
const distinct = (times: Coming[]) =>
  times
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .filter((one, at, all) => all[at - 1]?.start !== one.start || all[at - 1]?.end !== one.end)
