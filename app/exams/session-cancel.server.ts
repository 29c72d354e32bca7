import { write } from '#db/connect.server'
import type { Db } from '#db/engine'
import { note } from '#db/outbox.server'
import { logDeed } from '#db/staff-log.server'
import { releaseAll } from '~/availability/whole-steps.server'
import type { Configuration } from '~/centres/configuration'
import { configurationOf } from '~/centres/steps.server'
import type { Staff } from '~/identity/membership'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import { advance } from './advance-steps.server'
import * as duties from './invigilator-duty-store.server'
import type { RequestId } from './request'
import * as requests from './request-store.server'
import type { SessionId } from './session'
import { type MoveRefusal, moveInto } from './session-move-steps.server'
import { hasBegun } from './session-rules'
import { writers } from './session-sheet-store.server'
import * as sessions from './session-store.server'

export type CancelRefusal =
  | Refusal<'gone' | 'begun' | 'unseen'>
  /** Somebody does not fit where they were to go. */
  | (Refusal<'no-seat'> & { reference: string; why: MoveRefusal['because'] })

/**
 * Cancels a session, and in the same step moves those with a seat where staff want them; who goes nowhere becomes a
 * conflict without a seat. Everybody is told, and so are those who were to watch.
 * @param wish `seen`: the requests that staff have been shown; `to`: where each of them goes
 * @returns `unseen` when somebody has got a seat meanwhile; `begun` when somebody sits there
 */
export function cancelSession(
  who: Staff,
  id: SessionId,
  wish: { seen: readonly RequestId[]; to: ReadonlyMap<RequestId, SessionId>; reason: string },
  now: Instant,
): Promise<{ ok: true; moved: number; left: number } | CancelRefusal | Busy> {
  return write(async (tx) => {
    const { reason } = wish
    const session = await sessions.find(tx, who.centreId, id)
    const configuration = await configurationOf(tx, who.centreId)
    if (!session || !configuration || session.cancelledAt !== null)
      return { ok: false, because: 'gone' } as const
    const seated = await writers(tx, [id])
    if (hasBegun(seated)) return { ok: false, because: 'begun' } as const
    if (seated.some((one) => !wish.seen.includes(one.id))) return { ok: false, because: 'unseen' } as const
    let moved = 0
    // Outsiders first: riders are not to lose the resident they ride with on the way.
    for (const { id: requestId, reference } of seated.toSorted(outsidersFirst)) {
      const to = wish.to.get(requestId) ?? null
      const done = await leave(tx, configuration, { requestId, to, reason }, who, now)
      if (!done.ok) return { ok: false, because: 'no-seat', reference, why: done.because } as const
      if (to) moved += 1
    }
    await dismiss(tx, id, reason, now)
    // Its last leaving may have closed it already, where it was opened for a seat.
    const last = (await sessions.find(tx, who.centreId, id)) ?? session
    if (last.holdId) await releaseAll(tx, [last.holdId])
    await sessions.change(tx, {
      ...last,
      holdId: null,
      cancelledAt: now,
      reason,
      sequence: last.sequence + 1,
    })
    await logDeed(tx, {
      centreId: who.centreId,
      personId: who.id,
      at: now,
      action: 'cancel-exam-session',
      subjectId: id,
      before: { spaceId: session.spaceId, start: session.start, end: session.end },
      after: { state: 'cancelled', seated: seated.map(({ reference }) => reference) },
      reason,
    })
    return { ok: true, moved, left: seated.length - moved } as const
  })
}

/** Somebody leaves: for another session, or into a conflict without a seat. */
async function leave(
  tx: Db,
  configuration: Configuration,
  { requestId, to, reason }: { requestId: RequestId; to: SessionId | null; reason: string },
  { id: personId, centreId }: Staff,
  now: Instant,
): Promise<{ ok: true } | MoveRefusal> {
  const request = await requests.findAt(tx, centreId, requestId)
  if (!request) throw new Error(`there is no exam request ${requestId}`)
  if (to) return moveInto(tx, configuration, request, to, personId, now)
  const step = { event: 'unsettle', by: 'centre', personId, now } as const
  const change = { sessionId: null, place: null }
  const done = await advance(tx, request, {
    ...step,
    change,
    detail: { because: 'session-cancelled', reason },
  })
  return done.ok ? { ok: true } : { ok: false, because: 'begun' }
}

/** Those who were to watch it need not come. */
async function dismiss(tx: Db, sessionId: SessionId, reason: string, now: Instant): Promise<void> {
  for (const { personId } of await sessions.duties(tx, [sessionId])) {
    await duties.takeOffDuty(tx, { sessionId, personId, reason, now })
    const detail = { personId, reason, own: false, affected: 0 }
    await note(tx, { fact: 'exam-duty-ended', subjectId: sessionId, at: now, detail })
  }
}

const outsidersFirst = (a: { residencyGroup: string | null }, b: { residencyGroup: string | null }) =>
  Number(a.residencyGroup !== null) - Number(b.residencyGroup !== null)
