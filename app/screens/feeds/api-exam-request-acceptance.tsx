import { acceptSeat } from '~/exams/accept-seat.server'
import { findRequest } from '~/exams/request-pages.server'
import { languageOf } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import { requireToken } from '~/identity/guard.server'
import { answer } from './api/answer'
import { refusedExam } from './api/exam-refusal'
import { examRequestOut } from './api/exam-request-shape'
import { notThere } from './api/problem'
import { idFrom } from './api/read'
import { type Asked, serve } from './api/serve'

async function accept({ request, params, context }: Asked) {
  const who = await requireToken(request, context)
  const id = idFrom<'exam-request'>(request, params.request)
  const reply = await acceptSeat(who, id, context.now)
  if (!reply.ok) return refusedExam(request, reply)
  const shown = await findRequest(who, id)
  return shown ? answer(examRequestOut(shown, 'learner', textIn(languageOf(request)))) : notThere(request)
}

const calls = serve({ post: accept })
export const loader = calls
export const action = calls
