import { write } from '#db/connect.server'
import { logDeed } from '#db/staff-log.server'
import type { ExamOffice } from '~/identity/membership'
import type { Instant } from '~/lib/time'
import type { CallId } from './demand'
import { type Answered, answerCall, answerPace } from './demand-answer-steps.server'
import * as store from './demand-call-store.server'
import type { CallAnswer, CallReply } from './demand-rules'

/** Somebody who works at a university answers a call to it. `gone` for a call to another. */
export async function answerCallAsOffice(
  who: ExamOffice,
  id: CallId,
  reply: CallReply,
  seen: CallAnswer | null | undefined,
  now: Instant,
): Promise<Answered> {
  const paced = await answerPace.take(id)
  if (!paced.ok) return { ok: false, because: 'too-many' }
  return write(async (tx) => {
    const call = await store.findTo(tx, who.universityId, id)
    const answered = await answerCall(tx, call, reply, { by: who.id, seen }, now)
    if (answered.ok && answered.changed) {
      const deed = { universityId: who.universityId, personId: who.id, at: now, subjectId: id }
      const before = call?.answer ? { answer: call.answer } : {}
      await logDeed(tx, { ...deed, action: 'answer-course-call', before, after: { answer: reply.answer } })
    }
    return answered
  })
}
