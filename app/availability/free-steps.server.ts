import type { Db } from '#db/engine'
import type { Centre } from '~/centres/centre'
import type { Configuration } from '~/centres/configuration'
import type { Feature, Space, SpaceKind } from '~/centres/space'
import { configurations } from '~/centres/steps.server'
import type { Point } from '~/lib/geo'
import { overlaps, type Span } from '~/lib/span'
import { dayBounds, dayMs, type Instant, later, laterOf, localDate, minuteMs } from '~/lib/time'
import { byDistance, byName, bySuiting } from './found-order'
import type { Taken } from './occupancy'
import { isOpen, openings } from './opening'
import { distanceTo, roomFor } from './room'
import { startsIn } from './starts'
import { takenIn } from './steps.server'

/** What somebody looks for across centres, whenever it is. */
export interface Need {
  people: number
  /** Only centres of this municipality. */
  municipality?: string | undefined
  /** Nearest to here first; else by name. */
  near?: Point | undefined
  kind?: SpaceKind | undefined
  /** All of them. */
  features?: Feature[] | undefined
}

/** What somebody looks for in a span. */
export type Search = Need & Span

/** A space that is free for the whole span. */
export interface Free {
  space: Space
  centre: Centre
  free: number
  /** Must it be taken whole for so many people? */
  whole: boolean
  /** Null where the place of either is not known. */
  distanceKm: number | null
}

/**
 * Spaces with room for `people` for the whole span, nearest first. Asks only whether it is free and fits;
 * who may book is said by the rules. Two statements when no centre has changed.
 */
export async function findFree(db: Db, search: Search): Promise<Free[]> {
  return freeOf(db, openFor(await configurations(db, search.municipality), search), search)
}

/** A space that suits, of a centre that is open then. */
interface Candidate {
  space: Space
  centre: Centre
}

/** The spaces that suit and are open for the whole span; whether they are free is another question. */
export const openFor = (all: readonly Configuration[], search: Search): Candidate[] =>
  all.flatMap((configuration) =>
    configuration.spaces
      .filter((space) => suits(space, search) && isOpenFor(configuration, space, search))
      .map((space) => ({ centre: configuration.centre, space })),
  )

/** Those of them with room for the whole span, nearest first. One statement. */
export async function freeOf(db: Db, candidates: readonly Candidate[], search: Search): Promise<Free[]> {
  const reach = { start: search.start, end: later(search.end, dayMs) }
  const taken = await takenIn(
    db,
    candidates.map(({ space }) => space),
    reach,
  )
  return candidates
    .flatMap(({ centre, space }) => {
      const room = roomFor(space, search, taken)
      return room ? [{ space, centre, ...room, distanceKm: distanceTo(centre, search.near) }] : []
    })
    .sort((a, b) => byDistance(a, b) || byName(a, b))
}

/** The first time on a day at which a space has room, and its length there. */
export interface FirstFree extends Free, Span {}

/**
 * Of every space that suits, the first time from `from` until the end of that day with room for `people` for
 * its shortest length; nearest first, then what suits best, then soonest. Two statements when no centre has
 * changed.
 */
export async function findFirstFree(
  db: Db,
  need: Need,
  from: (zone: string) => Instant,
  now: Instant,
): Promise<FirstFree[]> {
  return firstFreeOf(db, openFrom(await configurations(db, need.municipality), need, from, now), need, now)
}

/** A candidate with when it is open. */
interface OpenCandidate extends Candidate {
  open: Span[]
}

/** The spaces that suit and are open from `from` until the end of that day, with their hours. */
export const openFrom = (
  all: readonly Configuration[],
  need: Need,
  from: (zone: string) => Instant,
  now: Instant,
): OpenCandidate[] =>
  all.flatMap((configuration) => {
    const { timeZone } = configuration.centre
    const start = laterOf(from(timeZone), now)
    const reach = { start, end: dayBounds(localDate(from(timeZone), timeZone), timeZone).end }
    return configuration.spaces
      .filter((space) => suits(space, need))
      .map((space) => ({ centre: configuration.centre, space, open: openings(configuration, space, reach) }))
      .filter(({ open }) => open.length > 0)
  })

/** The first free time of each of them. One statement. */
export async function firstFreeOf(
  db: Db,
  candidates: readonly OpenCandidate[],
  need: Need,
  now: Instant,
): Promise<FirstFree[]> {
  const taken = await takenAround(db, candidates)
  const suiting = bySuiting(need)
  return candidates
    .flatMap(({ centre, space, open }) => {
      const found = firstIn(space, centre, open, need.people, taken, now)
      return found ? [{ ...found, space, centre, distanceKm: distanceTo(centre, need.near) }] : []
    })
    .sort((a, b) => byDistance(a, b) || suiting(a, b) || a.start - b.start || byName(a, b))
}

async function takenAround(db: Db, candidates: readonly OpenCandidate[]) {
  const spans = candidates.flatMap(({ open }) => open)
  if (spans.length === 0) return () => 0
  const start = Math.min(...spans.map((span) => span.start)) as Instant
  const end = Math.max(...spans.map((span) => span.end)) as Instant
  return takenIn(
    db,
    candidates.map(({ space }) => space),
    { start, end: later(end, dayMs) },
  )
}

function firstIn(space: Space, centre: Centre, open: Span[], people: number, taken: Taken, now: Instant) {
  const length = space.rules.shortestMinutes * minuteMs
  for (const { at, free, inTime } of startsIn(space, open, taken, centre.timeZone, now)) {
    if (free === 0 || !inTime) continue
    const span = { start: at, end: later(at, length) }
    const room = roomFor(space, { ...span, people }, taken)
    if (room) return { ...span, ...room }
  }
  return null
}

const suits = (space: Space, { kind, people, features = [] }: Need) =>
  people <= space.seats &&
  (kind === undefined || space.kind === kind) &&
  features.every((one) => space.features.includes(one))

function isOpenFor(configuration: Configuration, space: Space, wish: Span) {
  if (configuration.closures.some((one) => one.spaceId === null && overlaps(one, wish))) return false
  return isOpen(openings(configuration, space, wish), wish)
}
