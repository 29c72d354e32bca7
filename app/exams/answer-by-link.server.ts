import { write } from '#db/connect.server'
import type { SignedLink } from '~/identity/link'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import type { Advanced } from './advance-steps.server'
import { mailboxOf } from './mailbox'
import type { RequestId } from './request'
import * as store from './request-store.server'
import { sittingOf } from './sitting-steps.server'
import type { UniversityAnswer } from './university-answer'
import { answerForUniversity } from './university-answer-steps.server'

/**
 * A university answers by the link that was mailed to its exam office, without an account. Mails are read and followed
 * by several: the same answer again changes nothing, and another is another answer, until the exam begins.
 * @param seen the answer that stood there when whoever answers looked; left out: whatever it was
 * @returns `answered-meanwhile` when a colleague has answered otherwise since then
 */
export function answerByLink(
  link: SignedLink<'answer-exam'>,
  answer: UniversityAnswer,
  now: Instant,
  seen?: boolean | null,
): Promise<Advanced | Refusal<'gone' | 'answered-meanwhile'> | Busy> {
  return write(async (tx) => {
    const request = await store.find(tx, link.subjectId as RequestId)
    const sitting = request && (await sittingOf(tx, request.sittingId))
    if (!request || !sitting) return { ok: false, because: 'gone' } as const
    const { universityOk } = request
    if (
      seen !== undefined &&
      seen !== universityOk &&
      universityOk !== null &&
      universityOk !== (answer.says === 'yes')
    )
      return { ok: false, because: 'answered-meanwhile' } as const
    const name = mailboxOf(sitting) ?? sitting.universityName
    return answerForUniversity(tx, request, answer, { personId: null, name }, now)
  })
}
