import type { Db } from '#db/engine'
import { examRequests, examSessions, holds, spaceParts } from '#db/schema'
import type { SpaceId } from '~/centres/space'
import { isOver, type RequestState } from '~/exams/request-states'
import { faultsIn } from './ledger'

type Request = typeof examRequests.$inferSelect
type Session = typeof examSessions.$inferSelect

/**
 * What is wrong with the seats of exams, as sentences; none when all is well: every seat is one person's and in a
 * session that lasts as long as they write, sessions of a room never meet, and the claims are what holds say.
 */
export async function examFaultsIn(db: Db): Promise<string[]> {
  const requests = await db.select().from(examRequests)
  const sessions = await db.select().from(examSessions)
  const live = sessions.filter(({ cancelledAt }) => cancelledAt === null)
  const parts = await db.select().from(spaceParts)
  const leavesOf = (spaceId: SpaceId) => {
    const of = parts.filter((one) => one.spaceId === spaceId).map(({ partId }) => partId)
    return of.length > 0 ? of : [spaceId]
  }
  return [
    ...(await faultsIn(db)),
    ...requests.flatMap((one) => seatFaults(one, live)),
    ...live.flatMap((one) => fullness(one, requests)),
    ...(await holdFaults(db, sessions)),
    ...live.flatMap((one, at) =>
      live
        .slice(at + 1)
        .filter(
          (other) =>
            one.startsAt < other.endsAt &&
            other.startsAt < one.endsAt &&
            leavesOf(one.spaceId).some((leaf) => leavesOf(other.spaceId).includes(leaf)),
        )
        .map((other) => `sessions meet: ${one.id} ${other.id}`),
    ),
  ]
}

function seatFaults(request: Request, live: Session[]): string[] {
  const { reference, sessionId, place, state, startsAt, endsAt } = request
  if ((sessionId === null) !== (place === null)) return [`${reference} has half a seat`]
  if (sessionId === null || place === null) return []
  if (isOver(state as RequestState)) return [`${reference} is ${state} and has a seat`]
  const session = live.find(({ id }) => id === sessionId)
  if (!session) return [`${reference} sits in a session that is not`]
  return [
    ...(place < 1 || place > session.seats ? [`${reference} has place ${place} of ${session.seats}`] : []),
    ...(session.centreId === request.centreId ? [] : [`${reference} sits at another centre`]),
    ...(session.solo === request.separateRoom ? [] : [`${reference} is not alone, or not to be`]),
    ...(startsAt !== null && endsAt !== null && (startsAt < session.startsAt || endsAt > session.endsAt)
      ? [`${reference} writes outside its session`]
      : []),
  ]
}

function fullness(session: Session, requests: Request[]): string[] {
  const places = requests.filter(({ sessionId }) => sessionId === session.id).map(({ place }) => place)
  return [
    ...(new Set(places).size === places.length ? [] : [`a place twice in ${session.id}`]),
    ...(places.length > session.seats ? [`${session.id} has ${places.length} of ${session.seats}`] : []),
    ...(session.solo && places.length > 1 ? [`${session.id} is for one and has ${places.length}`] : []),
    ...(places.length === 0 && session.createdBy === null ? [`${session.id} is nobody's`] : []),
  ]
}

async function holdFaults(db: Db, sessions: Session[]): Promise<string[]> {
  const all = new Map((await db.select().from(holds)).map((one) => [one.id, one]))
  return sessions.flatMap((session) => {
    const hold = session.holdId === null ? undefined : all.get(session.holdId)
    if (session.cancelledAt !== null) return hold ? [`${session.id} is cancelled and has a hold`] : []
    if (!hold) return [`${session.id} has no hold`]
    const isAlike =
      hold.spaceId === session.spaceId &&
      hold.startsAt === session.startsAt &&
      hold.endsAt === session.endsAt &&
      hold.whole
    return isAlike ? [] : [`${session.id} and its hold are not alike`]
  })
}
