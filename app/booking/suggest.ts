import { freeThroughout, leavesOf, type Taken, withBuffer } from '~/availability/occupancy'
import { openings } from '~/availability/opening'
import { roomFor } from '~/availability/room'
import { startsIn } from '~/availability/starts'
import type { Centre, CentreId } from '~/centres/centre'
import type { Configuration } from '~/centres/configuration'
import { isBookedByPlace, isBookedWhole, type Space, type SpaceId } from '~/centres/space'
import { overlaps, type Span } from '~/lib/span'
import { type Instant, later, minuteMs, quarterOf } from '~/lib/time'
import type { StandingBooking } from './affected'
import type { BookingId } from './booking'
import type { OwnBooking } from './limits'
import { mayReserve } from './rules'

/** Where somebody could go instead. */
export interface Suggestion extends Span {
  space: Space
  centre: Centre
  whole: boolean
  /** From their own centre; null within it, or where a place is not known. */
  distanceKm: number | null
}

/** Somebody who has to go elsewhere, and what the rules ask about them. */
export interface Displaced {
  booking: StandingBooking
  /** Centres that have let them in where the rules ask for approval. */
  approvedAt: ReadonlySet<CentreId>
  /** Their live bookings at this centre. */
  own: readonly OwnBooking[]
}

/** Where there may be room. */
export interface Ground {
  here: Configuration
  /** Other centres, nearest first. */
  nearby: { configuration: Configuration; km: number }[]
  taken: Taken
  /** Other times of their own space are looked for in here, other spaces at their own time. */
  reach: Span
}

const most = 3

interface Place {
  configuration: Configuration
  space: Space
  open: Span[]
  km: number | null
}

/**
 * Up to three ways out for each, nearest first: another space of the centre at the same time, the same
 * space at the nearest other time, the nearest other centre at the same time. The first of each are all
 * free together: what one is offered is not offered to the next.
 */
export function suggest(
  displaced: readonly Displaced[],
  ground: Ground,
  now: Instant,
): Map<BookingId, Suggestion[]> {
  const promised = new Map<string, number>()
  const taken: Taken = (spaceId, quarter) =>
    ground.taken(spaceId, quarter) + (promised.get(`${spaceId} ${quarter}`) ?? 0)
  const places = placesOf(ground)
  const found = new Map<BookingId, Suggestion[]>()
  for (const one of displaced) {
    const wish = remaining(one.booking, places, now)
    const ways = wish
      ? waysOut({ ...one, booking: wish }, places, withoutOwn(one.booking, places, taken), now)
      : []
    found.set(one.booking.id, ways)
    const [first] = ways
    if (first) promise(first, one.booking, places, promised)
  }
  return found
}

function placesOf({ here, nearby, reach }: Ground): Place[] {
  const of = (configuration: Configuration, km: number | null) =>
    configuration.spaces.map((space) => ({
      configuration,
      space,
      open: openings(configuration, space, reach),
      km,
    }))
  return [...of(here, null), ...nearby.flatMap(({ configuration, km }) => of(configuration, km))]
}

/** What is left of a booking that goes on already, from the next whole step; null when nothing is. */
function remaining(booking: StandingBooking, places: Place[], now: Instant): StandingBooking | null {
  if (booking.start > now) return booking
  const step =
    (places.find(({ space }) => space.id === booking.spaceId)?.space.rules.stepMinutes ?? 30) * minuteMs
  const start = (Math.ceil(now / step) * step) as Instant
  return start < booking.end ? { ...booking, start } : null
}

/** What they hold themselves is in nobody's way once they go. */
function withoutOwn(booking: StandingBooking, places: Place[], taken: Taken): Taken {
  const own = places.find(({ space }) => space.id === booking.spaceId)?.space
  if (!own || booking.holdId === null) return taken
  const { start, end } = withBuffer(own, booking)
  const leaves = leavesOf(own)
  return (spaceId, quarter) => {
    const mine =
      leaves.includes(spaceId) && quarter >= quarterOf(start) && quarter <= quarterOf(later(end, -1))
    return taken(spaceId, quarter) - (mine ? sizeOf(booking, spaceId, places) : 0)
  }
}

const sizeOf = ({ whole, places }: Pick<StandingBooking, 'whole' | 'places'>, leaf: SpaceId, all: Place[]) =>
  whole ? (all.find(({ space }) => space.id === leaf)?.space.places ?? 1) : places

function waysOut(one: Displaced, places: Place[], taken: Taken, now: Instant): Suggestion[] {
  const { booking } = one
  const own = places.find(({ space }) => space.id === booking.spaceId)
  const beside = places
    .filter(({ space }) => space.id !== booking.spaceId)
    .sort(
      (a, b) => (a.km ?? 0) - (b.km ?? 0) || likeness(own?.space, b.space) - likeness(own?.space, a.space),
    )
  const at = (place: Place, span: Span) => fits(one, place, span, taken, now)
  const first = (some: Place[]) => some.flatMap((place) => at(place, booking) ?? []).slice(0, most)
  const here = first(beside.filter(({ km }) => km === null))
  const times = own ? otherTimes(own, booking, taken, now).flatMap((span) => at(own, span) ?? []) : []
  const away = first(beside.filter(({ km }) => km !== null))
  const best = [here[0], times[0], away[0]].filter((way) => way !== undefined)
  return [...best, ...here.slice(1), ...times.slice(1)].slice(0, most)
}

/** More is more alike: of the same kind, then booked in the same way. */
const likeness = (a: Space | undefined, b: Space) =>
  (a?.kind === b.kind ? 2 : 0) + (a?.bookable === b.bookable ? 1 : 0)

const timesTried = 12

function otherTimes(
  { space, open, configuration }: Place,
  booking: Span,
  taken: Taken,
  now: Instant,
): Span[] {
  const length = booking.end - booking.start
  return startsIn(space, open, taken, configuration.centre.timeZone, now)
    .filter(({ free, inTime }) => free > 0 && inTime)
    .sort((a, b) => Math.abs(a.at - booking.start) - Math.abs(b.at - booking.start))
    .slice(0, timesTried)
    .map(({ at }) => ({ start: at, end: later(at, length) }))
}

function fits(
  { booking, approvedAt, own }: Displaced,
  { configuration, space, open, km }: Place,
  span: Span,
  taken: Taken,
  now: Instant,
): Suggestion | null {
  const { centre } = configuration
  const whole = wayIn(booking, space, span, taken)
  if (whole === null) return null
  const wish = {
    ...span,
    spaceId: space.id,
    places: whole ? 1 : booking.places,
    whole,
    people: Math.max(booking.people, whole ? 1 : booking.places),
    note: '',
  }
  const elsewhere = own.filter(({ id }) => id !== booking.id)
  if (elsewhere.some((other) => overlaps(other, span))) return null
  const facts = {
    centre,
    space,
    open,
    approved: !booking.person || approvedAt.has(centre.id),
    unconfirmed: null,
    suspendedUntil: null,
    own: km === null ? elsewhere : [],
  }
  const who = { municipalityCode: booking.person?.municipalityCode ?? null }
  if (!mayReserve(facts, who, wish, now).ok) return null
  return { space, centre, start: span.start, end: span.end, whole, distanceKm: km }
}

/** Is it taken whole? Who has a room keeps a room, who has a place may get one. Null: there is no room. */
function wayIn(booking: StandingBooking, space: Space, span: Span, taken: Taken): boolean | null {
  if (booking.whole) {
    if (!isBookedWhole(space) || booking.people > space.seats) return null
    return freeThroughout(space, withBuffer(space, span), taken) ===
      (space.parts.length > 0 ? 1 : space.places)
      ? true
      : null
  }
  if (isBookedByPlace(space))
    return freeThroughout(space, withBuffer(space, span), taken) >= booking.places ? false : null
  return roomFor(space, { start: span.start, end: span.end, people: booking.places }, taken) ? true : null
}

function promise(way: Suggestion, booking: StandingBooking, places: Place[], promised: Map<string, number>) {
  const { start, end } = withBuffer(way.space, way)
  for (const leaf of leavesOf(way.space)) {
    const size = sizeOf({ whole: way.whole, places: booking.places }, leaf, places)
    for (let quarter = quarterOf(start); quarter <= quarterOf(later(end, -1)); quarter += 1) {
      const key = `${leaf} ${quarter}`
      promised.set(key, (promised.get(key) ?? 0) + size)
    }
  }
}
