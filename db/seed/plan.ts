import { isOpen } from '~/availability/opening'
import type { Configuration } from '~/centres/configuration'
import type { Space } from '~/centres/space'
import { newReference } from '~/lib/reference'
import { minutes, overlaps, type Span } from '~/lib/span'
import {
  dayMs,
  earlierOf,
  hourMs,
  type Instant,
  type LocalDate,
  later,
  laterOf,
  localDate,
  minuteMs,
  mondayOf,
} from '~/lib/time'
import { allPlaces, type BookingRow, claimedQuarters, type Leaf, unchanged } from '../booking-rows'
import type { newDiary } from './diary'
import { sampleZone } from './layout'
import type { learnerMaker, PersonRow } from './learners'
import { bookingNotes } from './names'
import { idAt, type Random } from './random'

/** A space that is being filled. */
export interface Bookable {
  space: Space
  leaves: Leaf[]
  municipality: Configuration['centre']['municipality']['code']
  /** When it is open, over all the days that are filled. */
  open: Span[]
}

interface Wish extends Span {
  whole: boolean
  places: number
}

/** What a learner has booked, as the limits count it. */
interface Own extends Span {
  centreId: Space['centreId']
  date: LocalDate
  monday: LocalDate
}

/** An invented booking, with what its claims stand on. */
export interface Planned {
  booking: BookingRow
  leaves: Leaf[]
  bufferMinutes: number
}

/** What has been invented so far. */
export interface Plan {
  random: Random
  /** Where the day of the sample begins. */
  midnight: Instant
  diary: ReturnType<typeof newDiary>
  newLearner: ReturnType<typeof learnerMaker>
  /** By home municipality. */
  learners: Map<string, PersonRow[]>
  planned: Planned[]
  own: Map<PersonRow['id'], Own[]>
  references: Set<string>
}

/** A municipality has at least so many learners, so that not one of them does everything. */
const fewestLearners = 8
const cancelledShare = 0.04
const notedShare = 0.12

/**
 * Invents a booking, when the space is open and free and its rules let somebody have it.
 * @param who unless given, a learner of the municipality whom the rules allow it, if need be a new one
 * @returns was it possible?
 */
export function book(plan: Plan, to: Bookable, wish: Wish, who?: PersonRow): boolean {
  const { space, leaves } = to
  if (!isOpen(to.open, wish)) return false
  const quarters = claimedQuarters({ startsAt: wish.start, endsAt: wish.end }, space.rules.bufferMinutes)
  const places = freePlaces(plan, to, quarters, wish)
  if (!places || !isEarlyEnough(plan, space, wish)) return false
  const person = who ?? learnerFor(plan, to, wish)
  const cancelled = !who && plan.random.chance(cancelledShare)
  const booking = written(plan, to, wish, person, places, cancelled)
  plan.planned.push({ booking, leaves, bufferMinutes: space.rules.bufferMinutes })
  if (cancelled) return true
  for (const leaf of leaves) {
    plan.diary.take(leaf, quarters, leaves.length > 1 || wish.whole ? allPlaces(leaf.places) : places)
  }
  const own = plan.own.get(person.id) ?? []
  plan.own.set(person.id, own)
  own.push(ownOf(space, wish))
  return true
}

/** The numbers to take, null when there are too few. */
function freePlaces(
  plan: Plan,
  { space, leaves }: Bookable,
  quarters: { from: number; to: number },
  wish: Wish,
) {
  const free = leaves.map((leaf) => plan.diary.free(leaf, quarters))
  const [places] = free
  if (!places) return null
  const empty = leaves.every((leaf, at) => free[at]?.length === leaf.places)
  if (wish.whole) return empty ? allPlaces(space.places) : null
  return places.length >= wish.places ? places.slice(0, wish.places) : null
}

/** One may book so many days ahead; a day is left over for those who booked this morning. */
const isEarlyEnough = ({ midnight }: Plan, { rules }: Space, wish: Span) =>
  wish.start < later(midnight, (rules.earliestDaysBefore - 1) * dayMs)

function learnerFor(plan: Plan, to: Bookable, wish: Wish): PersonRow {
  const known = plan.learners.get(to.municipality) ?? []
  for (let attempt = 0; attempt < 6 && known.length >= fewestLearners; attempt += 1) {
    const person = plan.random.pick(known)
    if (staysWithinLimits(plan, to.space, wish, person)) return person
  }
  const person = plan.newLearner(to.municipality)
  plan.learners.set(to.municipality, [...known, person])
  return person
}

function ownOf({ centreId }: Space, { start, end }: Span): Own {
  const date = localDate(start, sampleZone)
  return { start, end, centreId, date, monday: mondayOf(date) }
}

function staysWithinLimits(plan: Plan, space: Space, wish: Wish, person: PersonRow): boolean {
  const { openBookings, minutesPerDay, minutesPerWeek } = space.rules
  const own = plan.own.get(person.id) ?? []
  if (own.some((one) => overlaps(one, wish))) return false
  const { date, monday } = ownOf(space, wish)
  const here = own.filter((one) => one.centreId === space.centreId)
  const sum = (list: Own[]) => list.reduce((total, one) => total + minutes(one), minutes(wish))
  return (
    here.filter((one) => one.end > plan.midnight).length < (openBookings ?? 40) &&
    sum(here.filter((one) => one.date === date)) <= (minutesPerDay ?? 600) &&
    sum(here.filter((one) => one.monday === monday)) <= (minutesPerWeek ?? 2400)
  )
}

function written(
  plan: Plan,
  { space }: Bookable,
  wish: Wish,
  person: PersonRow,
  placeNumbers: number[],
  cancelled: boolean,
): BookingRow {
  const { random, midnight } = plan
  const createdAt = madeAt(plan, space, wish)
  const coming = wish.start > midnight
  const seats = Math.max(space.rules.fewestPeople, Math.min(space.seats, random.whole(1, 6)))
  const lapsed = wish.end < later(midnight, -dayMs)
  return {
    id: idAt<'booking'>(createdAt, random),
    reference: freshReference(plan),
    personId: person.id,
    centreId: space.centreId,
    spaceId: space.id,
    // The claims of what is past are pruned every night.
    holdId: cancelled || lapsed ? null : idAt<'hold'>(createdAt, random),
    startsAt: wish.start,
    endsAt: wish.end,
    whole: wish.whole,
    places: placeNumbers.length,
    placeNumbers,
    people: wish.whole ? seats : placeNumbers.length,
    note: random.chance(notedShare) ? random.pick(bookingNotes) : '',
    state: cancelled
      ? 'cancelled'
      : coming && space.rules.approval && random.chance(0.5)
        ? 'requested'
        : 'confirmed',
    idempotencyKey: `sample-${plan.planned.length}`,
    wish: '',
    createdAt,
    ...unchanged,
    cancelledBy: cancelled ? 'learner' : null,
    sequence: cancelled ? 1 : 0,
    cancelledAt: cancelled ? between(createdAt, lastCancellation(plan, space, wish), random.next()) : null,
  }
}

/** When it was booked: some time within what the rules allow, before the day of the sample. */
function madeAt({ midnight, random }: Plan, { rules }: Space, wish: Wish): Instant {
  const first = later(wish.start, -rules.earliestDaysBefore * dayMs)
  const last = earlierOf(later(wish.start, -rules.latestMinutesBefore * minuteMs - hourMs), midnight)
  return between(laterOf(first, later(last, -45 * dayMs)), last, 1 - random.next() ** 2)
}

const lastCancellation = ({ midnight }: Plan, { rules }: Space, wish: Wish) =>
  earlierOf(later(wish.start, -rules.cancelMinutesBefore * minuteMs), midnight)

/** A whole minute at this share of the way from one instant to another. */
const between = (from: Instant, to: Instant, share: number) =>
  laterOf(from, later(from, Math.floor(((to - from) * share) / minuteMs) * minuteMs))

function freshReference({ random, references }: Plan): string {
  let reference = newReference(random.bytes)
  while (references.has(reference)) reference = newReference(random.bytes)
  references.add(reference)
  return reference
}
