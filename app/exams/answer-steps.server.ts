import type { Db } from '#db/engine'
import { logDeed } from '#db/staff-log.server'
import type { Staff } from '~/identity/membership'
import type { DeedName } from '~/lib/deed-names'
import type { Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import { type Advanced, advance, type Step } from './advance-steps.server'
import type { ExamRequest, RequestId } from './request'
import { type Setting, settingFor } from './request-facts.server'
import * as store from './request-store.server'

export type Answered = Advanced | Refusal<'gone'>

/** What staff do to a request: the step it takes, how the log calls it, and why. */
export interface Deed extends Omit<Step, 'by' | 'personId' | 'now'> {
  action: DeedName
  reason?: string
}

/** What is to be done; null: it has been. */
export interface Doing {
  ok: true
  deed: Deed | null
}

/**
 * Staff of its centre do something to a request, and the log keeps it with what was before and after.
 * @param work says what, by how the request and its setting are; a refusal of it is passed on
 */
export async function doAtCentre<No extends Refusal = never>(
  tx: Db,
  who: Staff,
  id: RequestId,
  now: Instant,
  work: (request: ExamRequest, setting: Setting) => Promise<Doing | No> | Doing | No,
): Promise<Answered | No> {
  const request = await store.findAt(tx, who.centreId, id)
  if (!request) return { ok: false, because: 'gone' }
  const setting = await settingFor(tx, request)
  const doing = await work(request, setting)
  if (!doing.ok) return doing
  if (doing.deed === null) return { ok: true, request }
  const { action, reason, ...step } = doing.deed
  const answer = await advance(tx, request, { ...step, by: 'centre', personId: who.id, now }, setting)
  if (!answer.ok) return answer
  await logDeed(tx, {
    centreId: who.centreId,
    personId: who.id,
    at: now,
    action,
    subjectId: id,
    before: { state: request.state },
    after: { state: answer.request.state, ...step.detail },
    ...(reason !== undefined && { reason }),
  })
  return answer
}
