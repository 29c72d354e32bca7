import { freeThroughout, type Taken } from '~/availability/occupancy'
import type { Configuration } from '~/centres/configuration'
import type { Space, SpaceKind } from '~/centres/space'
import type { PersonId } from '~/identity/person'
import type { Refusal } from '~/lib/result'
import { holds, overlaps, type Span } from '~/lib/span'
import { type Instant, later, minuteMs, quarterOf, quarterStart } from '~/lib/time'
import { capacityOf } from './capacity-rules'
import { openSeats, seatNumbers, shutAt, shutIn } from './open-places'
import type { ExamSession, SessionId } from './session'

/** A seat in a session that is somebody's. */
export interface Seat {
  sessionId: SessionId
  personId: PersonId
  place: number
  /** Null: an outsider. */
  residencyGroup: string | null
}

/** Somebody of a centre's register, and a time when they can; null: none in the span. */
export interface Watcher {
  personId: PersonId
  from: Instant | null
  until: Instant | null
}

/** All that decides whether somebody gets a seat at a centre around a time. */
export interface Hall {
  configuration: Configuration
  sessions: readonly ExamSession[]
  seats: readonly Seat[]
  duties: readonly { sessionId: SessionId; personId: PersonId }[]
  /** Empty: the centre keeps no register, and its invigilators limit nothing. */
  watchers: readonly Watcher[]
  taken: Taken
}

/** What a seat is needed for. */
export interface SeatWish extends Span {
  /** In a room of their own. */
  solo: boolean
  perInvigilator: number | null
  /** Minutes before the start that the room is theirs; null: nobody has said. */
  doorsOpenBefore: number | null
}

export type SeatRefusal = Refusal<'closed' | 'no-hall' | 'full' | 'no-invigilator'>
export type Seating =
  /** A place in a session that is there, which may have to last longer. */
  | { ok: true; session: ExamSession; span: Span; place: number }
  /** A session of its own has to be opened. */
  | { ok: true; open: Space; span: Span; place: number }

const soloKinds: readonly SpaceKind[] = ['group-room', 'study-room', 'video-room']

/** Whole quarters from when the doors open. */
export const sessionSpan = ({ start, end }: Span, doorsOpenBefore: number | null): Span => ({
  start: quarterStart(quarterOf(later(start, -(doorsOpenBefore ?? 0) * minuteMs))),
  end: quarterStart(quarterOf((end - 1) as Instant) + 1),
})

/**
 * How many invigilators a session can have: those on duty in it and those who can then and are needed nowhere else;
 * null where the centre keeps no register.
 * Source: DOMAIN 1.6, "capacity = min(seats, invigilator ratio)".
 */
export function watchersFor(
  { sessions, seats, duties, watchers }: Pick<Hall, 'sessions' | 'seats' | 'duties' | 'watchers'>,
  { id, start, end }: Span & { id: SessionId | null },
  perInvigilator: number | null,
): number | null {
  if (watchers.length === 0) return null
  const beside = sessions.filter((one) => one.id !== id && overlaps(one, { start, end }))
  const isBusy = (personId: PersonId) =>
    duties.some((duty) => duty.personId === personId && beside.some((one) => one.id === duty.sessionId))
  const own = duties.filter(({ sessionId }) => sessionId === id)
  const free = new Set(
    watchers
      .filter(({ from, until }) => from !== null && until !== null && from <= start && end <= until)
      .filter(({ personId }) => !isBusy(personId) && !own.some((duty) => duty.personId === personId))
      .map(({ personId }) => personId),
  )
  const lacking = beside.map((one) => {
    const taken = seats.filter(({ sessionId }) => sessionId === one.id).length
    const needed = taken === 0 ? 0 : Math.ceil(taken / (perInvigilator ?? taken))
    return Math.max(0, needed - duties.filter(({ sessionId }) => sessionId === one.id).length)
  })
  return own.length + Math.max(0, free.size - lacking.reduce((total, one) => total + one, 0))
}

/** How many can write in a session: the least of its seats and those who can be watched. */
export function seatsOf(hall: Hall, session: ExamSession, perInvigilator: number | null): number {
  const invigilators = watchersFor(hall, session, perInvigilator)
  return invigilators === null
    ? session.seats
    : capacityOf({ places: session.seats, invigilators }, perInvigilator)
}

/**
 * A seat for somebody: in a session that is there, which lasts longer for it where the room is free, else in one that is
 * opened in an exam hall. Who writes in a room of their own takes a small room, and all of it.
 * Source: DOMAIN 1.6, "single-room need consumes a room; capacity = min(seats, invigilator ratio)".
 */
export function seatFor(hall: Hall, wish: SeatWish): Seating | SeatRefusal {
  const span = sessionSpan(wish, wish.doorsOpenBefore)
  const { configuration } = hall
  const isShut = (spaceId: Space['id'] | null) => isClosed(hall, spaceId, span)
  if (isShut(null)) return { ok: false, because: 'closed' }
  const joined = wish.solo ? null : joinable(hall, wish, span)
  if (joined) return joined
  const rooms = configuration.spaces.filter(({ kind, parts }) =>
    wish.solo ? soloKinds.includes(kind) && parts.length === 0 : kind === 'exam-hall',
  )
  if (rooms.length === 0) return { ok: false, because: 'no-hall' }
  const open = rooms.filter((space) => !isShut(space.id))
  if (open.length === 0) return { ok: false, because: 'closed' }
  const many = (space: Space) => openSeats(configuration, space, span).length
  const free = open
    .toSorted((a, b) => many(a) - many(b) || (a.id < b.id ? -1 : 1))
    .find((space) => many(space) > 0 && isAllFree(hall, space, span))
  if (!free) return { ok: false, because: 'full' }
  if (watchersFor(hall, { ...span, id: null }, wish.perInvigilator) === 0)
    return { ok: false, because: 'no-invigilator' }
  const [place = 1] = wish.solo ? [] : openSeats(configuration, free, span)
  return { ok: true, open: free, span, place }
}

/** Is the centre, or this room of it, shut during a span? */
const isClosed = ({ configuration }: Hall, spaceId: Space['id'] | null, span: Span) =>
  configuration.closures.some(
    (one) => (one.spaceId === null || one.spaceId === spaceId) && overlaps(one, span),
  )

/** Is nobody in a room throughout a span? Places of it that are shut are nobody's. */
function isAllFree(
  { configuration, taken }: Pick<Hall, 'configuration' | 'taken'>,
  space: Space,
  span: Span,
) {
  if (space.parts.length > 0) return freeThroughout(space, span, taken) === 1
  for (let quarter = quarterOf(span.start); quarterStart(quarter) < span.end; quarter += 1)
    if (taken(space.id, quarter) > shutAt(configuration, space, quarter).length) return false
  return true
}

/** A session with a seat left; the one that has to last the least longer first. */
function joinable(hall: Hall, wish: SeatWish, span: Span): Seating | null {
  const fits = hall.sessions
    .filter((session) => !session.solo && session.cancelledAt === null && overlaps(session, span))
    .map((session) => ({ session, span: hullOf(session, span) }))
    .filter(({ session, span }) => !isClosed(hall, session.spaceId, span))
    .filter(({ session, span }) => holds(session, span) || canLast(hall, session, span))
    .toSorted((a, b) => longer(a) - longer(b) || (a.session.id < b.session.id ? -1 : 1))
  for (const { session, span: lasting } of fits) {
    const taken = hall.seats.filter(({ sessionId }) => sessionId === session.id)
    if (taken.length >= seatsOf(hall, { ...session, ...lasting }, wish.perInvigilator)) continue
    const place = lowestPlace(taken, seatNumbers(hall.configuration, session))
    if (place !== null) return { ok: true, session, span: lasting, place }
  }
  return null
}

const hullOf = (a: Span, b: Span): Span => ({
  start: Math.min(a.start, b.start) as Instant,
  end: Math.max(a.end, b.end) as Instant,
})

const longer = ({ session, span }: { session: Span; span: Span }) =>
  span.end - span.start - (session.end - session.start)

/** Is the room free before and after a session, for as long as it would have to last? */
function canLast(hall: Hall, session: ExamSession, span: Span): boolean {
  const { configuration } = hall
  const space = configuration.spaces.find(({ id }) => id === session.spaceId)
  if (!space) return false
  // Whoever sits there stays where they sit: no other place may be shut by then.
  if (shutIn(configuration, space, span).length > shutIn(configuration, space, session).length) return false
  const before = { start: span.start, end: session.start }
  const after = { start: session.end, end: span.end }
  return [before, after].every((part) => part.end <= part.start || isAllFree(hall, space, part))
}

/**
 * A seat for somebody in this very session, which lasts longer for it where its room is free: for staff who move them.
 * Who writes in a room of their own gets one that is kept for that and has nobody.
 */
export function seatIn(hall: Hall, session: ExamSession, wish: SeatWish): Seating | SeatRefusal {
  const full: SeatRefusal = { ok: false, because: 'full' }
  if (session.cancelledAt !== null || session.solo !== wish.solo) return full
  const lasting = hullOf(session, sessionSpan(wish, wish.doorsOpenBefore))
  if (!holds(session, lasting) && !canLast(hall, session, lasting)) return full
  const taken = hall.seats.filter(({ sessionId }) => sessionId === session.id)
  const place = lowestPlace(taken, seatNumbers(hall.configuration, session))
  if (place === null) return full
  return taken.length < seatsOf(hall, { ...session, ...lasting }, wish.perInvigilator)
    ? { ok: true, session, span: lasting, place }
    : { ok: false, because: 'no-invigilator' }
}

/** The first of these seats that is nobody's; null: there is none. */
export function lowestPlace(
  taken: readonly Pick<Seat, 'place'>[],
  numbers: readonly number[],
): number | null {
  return numbers.find((number) => taken.every(({ place }) => place !== number)) ?? null
}
