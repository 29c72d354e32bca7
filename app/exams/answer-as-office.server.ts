import { write } from '#db/connect.server'
import { logDeed } from '#db/staff-log.server'
import type { ExamOffice } from '~/identity/membership'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import type { Advanced } from './advance-steps.server'
import type { RequestId } from './request'
import * as store from './request-store.server'
import * as sittings from './sitting-store.server'
import type { UniversityAnswer } from './university-answer'
import { answerForUniversity } from './university-answer-steps.server'

/**
 * The exam office of a university answers a request for one of its exams. The same answer again changes nothing.
 * @returns `gone` for a request that is another university's
 */
export function answerAsOffice(
  who: ExamOffice,
  id: RequestId,
  answer: UniversityAnswer,
  now: Instant,
): Promise<Advanced | Refusal<'gone'> | Busy> {
  return write(async (tx) => {
    const request = await store.find(tx, id)
    const sitting = request && (await sittings.find(tx, request.sittingId))
    if (!request || sitting?.universityId !== who.universityId) return { ok: false, because: 'gone' } as const
    const by = { personId: who.id, name: who.name }
    const answered = await answerForUniversity(tx, request, answer, by, now)
    // Why stands with the request, and goes with it.
    if (answered.ok && answered.request !== request)
      await logDeed(tx, {
        universityId: who.universityId,
        personId: who.id,
        at: now,
        action: 'answer-exam-request',
        subjectId: id,
        after: { answer: answer.says },
      })
    return answered
  })
}
