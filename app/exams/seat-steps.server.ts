import type { Db } from '#db/engine'
import { note } from '#db/outbox.server'
import { leavesOf } from '~/availability/occupancy'
import { takenIn } from '~/availability/steps.server'
import { holdWhole, releaseAll } from '~/availability/whole-steps.server'
import type { CentreId } from '~/centres/centre'
import type { Configuration } from '~/centres/configuration'
import type { Space } from '~/centres/space'
import { newId } from '~/lib/id'
import type { Span } from '~/lib/span'
import { dayMs, type Instant, later } from '~/lib/time'
import { openSeats, shutAt } from './open-places'
import { type Hall, type SeatRefusal, type SeatWish, seatFor } from './seating-rules'
import type { ExamSession, SessionId } from './session'
import * as store from './session-store.server'

/** Of the spaces of a centre, those in which exams are written. */
const examRooms = ({ spaces }: Configuration) => spaces.filter(({ kind }) => kind !== 'study-hall')

/**
 * What decides about seats at these centres around a span. Five statements however many centres there are, besides
 * their configurations.
 */
export async function hallsOf(
  db: Db,
  configurations: readonly Configuration[],
  { start, end }: Span,
): Promise<Map<CentreId, Hall>> {
  // A session may have to last longer, and another beside it may need the same invigilators.
  const around = { start: later(start, -dayMs / 2), end: later(end, dayMs / 2) }
  const ids = configurations.map(({ centre }) => centre.id)
  const sessions = await store.meeting(db, ids, around)
  const sessionIds = sessions.map(({ id }) => id)
  const seats = await store.seats(db, sessionIds)
  const duties = await store.duties(db, sessionIds)
  const watchers = await store.invigilators(db, ids, around)
  const taken = await takenIn(db, configurations.flatMap(examRooms), around)
  return new Map(
    configurations.map((configuration) => [
      configuration.centre.id,
      {
        configuration,
        sessions: sessions.filter(({ centreId }) => centreId === configuration.centre.id),
        seats,
        duties,
        watchers: watchers.filter(({ centreId }) => centreId === configuration.centre.id),
        taken,
      },
    ]),
  )
}

/** As `hallsOf`, for one centre. */
export async function hallOf(db: Db, configuration: Configuration, span: Span): Promise<Hall> {
  const hall = (await hallsOf(db, [configuration], span)).get(configuration.centre.id)
  if (!hall) throw new Error(`no hall of ${configuration.centre.id}`)
  return hall
}

/**
 * Takes a seat for a wish: in a session that is there, or in one that it opens. The seat's row and the room's claims are
 * the guarantee, whatever the facts said.
 * @returns where the seat is; a refusal must be passed on, so that nothing of it stays
 */
export async function takeSeat(
  tx: Db,
  hall: Hall,
  wish: SeatWish,
  now: Instant,
): Promise<{ ok: true; sessionId: SessionId; place: number } | SeatRefusal> {
  const seating = seatFor(hall, wish)
  if (!seating.ok) return seating
  const { place, span } = seating
  if ('open' in seating) {
    const opened = await openSession(tx, hall.configuration, seating.open, span, wish.solo, now)
    return opened ? { ok: true, sessionId: opened.id, place } : { ok: false, because: 'full' }
  }
  const { session } = seating
  if (span.start < session.start || span.end > session.end) {
    const lasting = await lastLonger(tx, hall.configuration, session, span, now)
    if (!lasting) return { ok: false, because: 'full' }
  }
  return { ok: true, sessionId: session.id, place }
}

/** The spaces whose places a room takes. */
export const leaves = ({ spaces }: Configuration, space: Space) =>
  leavesOf(space).flatMap((id) => spaces.find((one) => one.id === id) ?? [])

/** Holds a room for an exam: all of it but the places that are shut. */
export const holdRoom = (tx: Db, configuration: Configuration, space: Space, span: Span) =>
  holdWhole(tx, { space, leaves: leaves(configuration, space) }, [span], (leaf, quarter) =>
    space.parts.length > 0 ? [] : shutAt(configuration, leaf, quarter),
  )

/** Opens a session in a room that is free; null when it is not. */
export async function openSession(
  tx: Db,
  configuration: Configuration,
  space: Space,
  span: Span,
  solo: boolean,
  now: Instant,
): Promise<ExamSession | null> {
  const [holdId] = await holdRoom(tx, configuration, space, span)
  if (!holdId) return null
  const session: ExamSession = {
    ...span,
    id: newId(),
    centreId: configuration.centre.id,
    spaceId: space.id,
    holdId,
    seats: solo ? 1 : openSeats(configuration, space, span).length,
    solo,
    note: '',
    byStaff: false,
    cancelledAt: null,
    reason: '',
    sequence: 0,
  }
  await store.add(tx, session, null, now)
  return session
}

/** Holds a session's room for another span, and has those told who watch it; false when it is not free. */
export async function lastLonger(
  tx: Db,
  configuration: Configuration,
  session: ExamSession,
  span: Span,
  now: Instant,
): Promise<boolean> {
  const space = configuration.spaces.find(({ id }) => id === session.spaceId)
  if (!space) return false
  if (session.holdId) await releaseAll(tx, [session.holdId])
  const [longer] = await holdRoom(tx, configuration, space, span)
  // A caller that goes on all the same must not have given up the room.
  const [holdId] = longer ? [longer] : await holdRoom(tx, configuration, space, session)
  if (!holdId) throw new Error(`exam session ${session.id} had no room to keep`)
  await store.change(tx, { ...session, ...(longer && span), holdId, sequence: session.sequence + 1 })
  if (!longer) return false
  await tellWatchers(tx, { ...session, ...span }, now)
  return true
}

/** Whoever watches a session is told its new time. */
async function tellWatchers(tx: Db, { id, start, end }: ExamSession, now: Instant): Promise<void> {
  for (const { personId } of await store.duties(tx, [id])) {
    const detail = { personId, start, end }
    await note(tx, { fact: 'exam-duty-moved', subjectId: id, at: now, detail })
  }
}

/** Gives up a session that was opened for a seat and has nobody any more. Staff's own stay. */
export async function closeIfEmpty(tx: Db, centreId: CentreId, id: SessionId, now: Instant): Promise<void> {
  const session = await store.find(tx, centreId, id)
  if (!session || session.byStaff || session.cancelledAt !== null) return
  if ((await store.seats(tx, [id])).length > 0) return
  if (session.holdId) await releaseAll(tx, [session.holdId])
  await store.change(tx, { ...session, holdId: null, cancelledAt: now, sequence: session.sequence + 1 })
}
