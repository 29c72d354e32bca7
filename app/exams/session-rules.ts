import type { Configuration } from '~/centres/configuration'
import type { Space, SpaceId } from '~/centres/space'
import type { Refusal } from '~/lib/result'
import { holds, overlaps, type Span } from '~/lib/span'
import { dayMs, type Instant } from '~/lib/time'
import { openSeats } from './open-places'
import { isBeforeExam, isOver, type RequestState } from './request-states'
import { sessionSpan } from './seating-rules'
import type { SessionId } from './session'
import { examDaysAhead } from './sitting'

/** A session as staff wish for it: when the room is theirs, doors and clearing away included. */
export interface SessionWish extends Span {
  spaceId: SpaceId
  /** Null: all that the room has. */
  seats: number | null
  note: string
}

export type SessionRefusal = Refusal<'no-room' | 'past' | 'far' | 'backwards' | 'seats' | 'closed'>

/**
 * May staff open a session so? Whole quarters of an hour, within a day's length, as far ahead as exams
 * are listed, in a room of the centre that is not
 * closed then. Whether the room is free, its claims say.
 */
export function mayOpen(
  { spaces, closures, shutPlaces }: Pick<Configuration, 'spaces' | 'closures' | 'shutPlaces'>,
  wish: SessionWish,
  now: Instant,
): { ok: true; space: Space; span: Span; seats: number } | SessionRefusal {
  const space = spaces.find(({ id }) => id === wish.spaceId)
  if (!space) return { ok: false, because: 'no-room' }
  if (wish.end <= wish.start || wish.end - wish.start > dayMs) return { ok: false, because: 'backwards' }
  if (wish.start <= now) return { ok: false, because: 'past' }
  if (wish.start - now > examDaysAhead * dayMs) return { ok: false, because: 'far' }
  const most = openSeats({ shutPlaces }, space, sessionSpan(wish, 0)).length
  const seats = wish.seats ?? most
  if (seats < 1 || seats > most) return { ok: false, because: 'seats' }
  const span = sessionSpan(wish, 0)
  const isShut = closures.some(
    (one) => (one.spaceId === null || one.spaceId === space.id) && overlaps(one, span),
  )
  return isShut ? { ok: false, because: 'closed' } : { ok: true, space, span, seats }
}

/** Somebody with a seat, as far as changes of the session go. */
export interface Seated {
  reference: string
  state: RequestState
  place: number | null
  startsAt: Instant | null
  endsAt: Instant | null
}

/** Those whose writing time, extended time counted in, does not lie inside a session's new times. */
export const outside = <One extends Seated>(seated: readonly One[], span: Span): One[] =>
  seated.filter(
    ({ startsAt, endsAt }) =>
      startsAt !== null && endsAt !== null && !holds(span, { start: startsAt, end: endsAt }),
  )

export type ChangeRefusal =
  | SessionRefusal
  | (Refusal<'ends' | 'too-few-seats'> & { references: string[] })
  | Refusal<'too-few-watch'>

/**
 * Do those who have a seat still fit when a session's times or seats change? The refusal names who does not.
 * Source: DOMAIN 1.6, "extended time counted before the end check; capacity = min(seats, invigilator ratio)".
 * @param numbers of the seats then; not told: a row of them from 1
 * @param watched how many can be watched then; null: nobody limits it
 */
export function mayChange(
  seated: readonly Seated[],
  { span, seats, numbers }: { span: Span; seats: number; numbers?: readonly number[] },
  watched: number | null,
): { ok: true } | Exclude<ChangeRefusal, SessionRefusal> {
  const late = outside(seated, span)
  if (late.length > 0) return { ok: false, because: 'ends', references: named(late) }
  const above = seated.filter(({ place }, at) =>
    place === null || !numbers ? (place ?? at + 1) > seats : !numbers.includes(place),
  )
  if (above.length > 0) return { ok: false, because: 'too-few-seats', references: named(above) }
  if (watched !== null && seated.length > watched) return { ok: false, because: 'too-few-watch' }
  return { ok: true }
}

const named = (seated: readonly Seated[]) => seated.map(({ reference }) => reference)

/** Has anybody sat down already? Then a session can neither be moved nor cancelled. */
export const hasBegun = (seated: readonly Pick<Seated, 'state'>[]) =>
  seated.some(({ state }) => !isBeforeExam(state) && !isOver(state))

/** Somebody whose seat may have to go, the centre's own before others. */
export interface Keeper {
  id: string
  state: RequestState
  /** Null: an outsider. */
  residencyGroup: string | null
  /** When the centre said yes, or they asked. */
  since: Instant
}

/**
 * Who cannot stay when fewer can be watched than have a seat: who got theirs last first, and outsiders before
 * residents. Whoever writes already stays.
 * Source: DOMAIN 1.2, Skåne Nordost and HiG (outsiders with free seats only); 1.4, "residency groups → priority".
 */
export function whoGoes<One extends Keeper>(seated: readonly One[], capacity: number): One[] {
  const holding = seated.filter(({ state }) => state !== 'conflict' && !isOver(state))
  const movable = holding
    .filter(({ state }) => isBeforeExam(state))
    .toSorted(
      (a, b) =>
        Number(a.residencyGroup !== null) - Number(b.residencyGroup !== null) ||
        b.since - a.since ||
        (a.id < b.id ? 1 : -1),
    )
  return movable.slice(0, Math.max(0, holding.length - capacity))
}

/** How many invigilators so many need; nobody writes without one. Source: DOMAIN 1.4, "minimum per n students". */
export const watchersNeeded = (taken: number, perInvigilator: number | null): number =>
  taken === 0 ? 0 : Math.ceil(taken / (perInvigilator ?? taken))

export const sessionWarnings = [
  'nobody-watches',
  'too-few-watch',
  'above-capacity',
  'conflicts',
  'own-conflict',
  'no-papers',
] as const
export type SessionWarning = (typeof sessionWarnings)[number]

/** What stands in the way of a session, the gravest first. */
export function warningsOf(facts: {
  id: SessionId
  taken: number
  capacity: number
  /** Null: the centre keeps no register. */
  onDuty: number | null
  needed: number
  conflicts: number
  /** Does somebody on duty know a learner too well? */
  ownConflict: boolean
  /** Papers that should be here by now. */
  papersMissing: number
}): SessionWarning[] {
  const { onDuty, needed, taken, capacity } = facts
  const is: Record<SessionWarning, boolean> = {
    'nobody-watches': onDuty === 0 && taken > 0,
    'too-few-watch': onDuty !== null && onDuty > 0 && onDuty < needed,
    'above-capacity': taken > capacity,
    conflicts: facts.conflicts > 0,
    'own-conflict': facts.ownConflict,
    'no-papers': facts.papersMissing > 0,
  }
  return sessionWarnings.filter((one) => is[one])
}
