import type { Db } from '#db/engine'
import { note } from '#db/outbox.server'
import { configurationOf } from '~/centres/steps.server'
import type { PersonId } from '~/identity/person'
import type { Refusal } from '~/lib/result'
import { type Instant, localDate } from '~/lib/time'
import { advance, standingOf } from './advance-steps.server'
import * as store from './invigilator-duty-store.server'
import { ableAmong } from './invigilator-rules'
import { cutTimes, watchingOf } from './invigilator-steps.server'
import { policyOn } from './policy-dates'
import { settingFor } from './request-facts.server'
import * as requests from './request-store.server'
import { hallOf } from './seat-steps.server'
import { seatsOf } from './seating-rules'
import type { ExamSession } from './session'
import { whoGoes } from './session-rules'
import { type WriterRow, writers } from './session-sheet-store.server'
import * as policies from './store.server'

/** Why somebody lost a seat: nobody watches. */
const because = 'no-invigilator'

/** Whoever does it, for the log of a request; null: the invigilator themself, which the centre answers for. */
type By = PersonId | null

/**
 * How many can write in a session, by those who may watch these very learners; and who has a seat. A dozen statements.
 * @param session as it is now, or as it is to be
 */
export async function capacityNow(
  tx: Db,
  session: ExamSession,
): Promise<{ capacity: number; seated: WriterRow[]; keepsRegister: boolean }> {
  const configuration = await configurationOf(tx, session.centreId)
  if (!configuration) throw new Error(`there is no centre ${session.centreId}`)
  const hall = await hallOf(tx, configuration, session)
  const seated = await writers(tx, [session.id])
  const { session: watched, facts } = await watchingOf(tx, session, seated)
  const rules = policyOn(
    await policies.list(tx, session.centreId),
    localDate(session.start, configuration.centre.timeZone),
  )?.rules
  const able = { ...hall, watchers: ableAmong(hall.watchers, facts, watched) }
  const capacity = seatsOf(able, session, rules?.perInvigilator ?? null)
  return { capacity, seated, keepsRegister: hall.watchers.length > 0 }
}

/**
 * Takes somebody off duty and works out anew how many can be watched, in the same write: those above it, last come
 * first and residents last, become a conflict for staff, and everybody concerned is told.
 * @param isAway they cannot come, so that nobody counts on them at that time any more; else they still could
 * @returns those who lost their seat for now, or `not-on-duty`
 */
export async function withdrawDuty(
  tx: Db,
  session: ExamSession,
  leaving: { personId: PersonId; reason: string; isAway: boolean; by: By },
  now: Instant,
): Promise<{ ok: true; affected: string[] } | Refusal<'not-on-duty'>> {
  const { personId, reason, isAway, by } = leaving
  const { id: sessionId, centreId } = session
  if (!(await store.takeOffDuty(tx, { sessionId, personId, reason, now })))
    return { ok: false, because: 'not-on-duty' }
  if (isAway) await cutTimes(tx, centreId, personId, session)
  const affected = await unsettleAbove(tx, session, by, now)
  const detail = { personId, reason, own: by === null, affected: affected.length }
  await note(tx, { fact: 'exam-duty-ended', subjectId: sessionId, at: now, detail })
  return { ok: true, affected }
}

/** Lets those above what can be watched become a conflict; answers with their references. */
export async function unsettleAbove(tx: Db, session: ExamSession, by: By, now: Instant): Promise<string[]> {
  const { capacity, seated } = await capacityNow(tx, session)
  const gone = whoGoes(seated, capacity)
  for (const { id } of gone) {
    const request = await requests.find(tx, id)
    if (!request) throw new Error(`there is no exam request ${id}`)
    const step = { event: 'unsettle', by: 'centre', personId: by, now } as const
    const done = await advance(tx, request, { ...step, detail: { because } })
    if (!done.ok) throw new Error(`exam request ${id} could not become a conflict: ${done.because}`)
  }
  return gone.map(({ reference }) => reference)
}

/**
 * Gives those who lost their seat for want of an invigilator back what they had, for as many as can be watched again:
 * residents first, then by who came first. Answers with their references.
 */
export async function settleAgain(
  tx: Db,
  session: ExamSession,
  by: PersonId,
  now: Instant,
): Promise<string[]> {
  const { capacity, seated } = await capacityNow(tx, session)
  const waiting = seated
    .filter(({ state }) => state === 'conflict')
    .toSorted(
      (a, b) =>
        Number(a.residencyGroup === null) - Number(b.residencyGroup === null) ||
        a.since - b.since ||
        (a.id < b.id ? -1 : 1),
    )
  let left = capacity - (seated.length - waiting.length)
  const back: string[] = []
  for (const { id, reference } of waiting) {
    if (left < 1) break
    const last = (await requests.listEvents(tx, id)).findLast(({ event }) => event === 'unsettle')
    const request = last?.detail?.because === because ? await requests.find(tx, id) : null
    if (!request) continue
    const setting = await settingFor(tx, request)
    const to = last?.fromState === 'rescheduled' ? 'rescheduled' : standingOf(request, setting)
    const done = await advance(tx, request, { event: 'settle', by: 'centre', personId: by, now, to }, setting)
    if (!done.ok) continue
    back.push(reference)
    left -= 1
  }
  return back
}
