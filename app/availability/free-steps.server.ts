import type { Db } from '#db/engine'
import type { Centre } from '~/centres/centre'
import type { Configuration } from '~/centres/configuration'
import type { Feature, Space, SpaceKind } from '~/centres/space'
import { configurations } from '~/centres/steps.server'
import type { Point } from '~/lib/geo'
import { overlaps, type Span } from '~/lib/span'
import { dayBounds, dayMs, type Instant, later, laterOf, localDate, minuteMs } from '~/lib/time'
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
  const all = await configurations(db, search.municipality)
  const candidates = all.flatMap((configuration) =>
    configuration.spaces
      .filter((space) => suits(space, search) && isOpenFor(configuration, space, search))
      .map((space) => ({ configuration, space })),
  )
  const reach = { start: search.start, end: later(search.end, dayMs) }
  const taken = await takenIn(
    db,
    candidates.map(({ space }) => space),
    reach,
  )
  return candidates
    .flatMap(({ configuration: { centre }, space }) => {
      const room = roomFor(space, search, taken)
      return room ? [{ space, centre, ...room, distanceKm: distanceTo(centre, search.near) }] : []
    })
    .sort(nearestFirst)
}

/** The first time on a day at which a space has room, and its length there. */
export interface FirstFree extends Free, Span {}

/**
 * Of every space that suits, the first time from `from` until the end of that day with room for `people` for
 * its shortest length; nearest first, then soonest. Two statements when no centre has changed.
 */
export async function findFirstFree(
  db: Db,
  need: Need,
  from: (zone: string) => Instant,
  now: Instant,
): Promise<FirstFree[]> {
  const all = await configurations(db, need.municipality)
  const candidates = all.flatMap((configuration) => {
    const { timeZone } = configuration.centre
    const start = laterOf(from(timeZone), now)
    const reach = { start, end: dayBounds(localDate(from(timeZone), timeZone), timeZone).end }
    return configuration.spaces
      .filter((space) => suits(space, need))
      .map((space) => ({ centre: configuration.centre, space, open: openings(configuration, space, reach) }))
      .filter(({ open }) => open.length > 0)
  })
  const taken = await takenAround(db, candidates)
  return candidates
    .flatMap(({ centre, space, open }) => {
      const found = firstIn(space, centre, open, need.people, taken, now)
      return found ? [{ ...found, space, centre, distanceKm: distanceTo(centre, need.near) }] : []
    })
    .sort((a, b) => byDistance(a, b) || a.start - b.start || byName(a, b))
}

async function takenAround(db: Db, candidates: { space: Space; open: Span[] }[]) {
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

const suits = (space: Space, { kind, features = [] }: Need) =>
  (kind === undefined || space.kind === kind) && features.every((one) => space.features.includes(one))

function isOpenFor(configuration: Configuration, space: Space, wish: Span) {
  if (configuration.closures.some((one) => one.spaceId === null && overlaps(one, wish))) return false
  return isOpen(openings(configuration, space, wish), wish)
}

const unknownKm = 100_000

const byDistance = (a: Free, b: Free) => (a.distanceKm ?? unknownKm) - (b.distanceKm ?? unknownKm)

const nearestFirst = (a: Free, b: Free) => byDistance(a, b) || byName(a, b)

const byName = (a: Free, b: Free) =>
  a.centre.name.localeCompare(b.centre.name, 'sv') || a.space.name.localeCompare(b.space.name, 'sv')
