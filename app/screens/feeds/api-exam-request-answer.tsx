import { answerAsOffice } from '~/exams/answer-as-office.server'
import { findForOffice, universityOf } from '~/exams/request-pages.server'
import { languageOf } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import { examOfficeAt, requireToken } from '~/identity/guard.server'
import { answer } from './api/answer'
import { examAnswerBody } from './api/exam-questions'
import { refusedExam } from './api/exam-refusal'
import { examRequestOut } from './api/exam-request-shape'
import { notThere } from './api/problem'
import { idFrom, readBody } from './api/read'
import { type Asked, serve } from './api/serve'

async function say({ request, params, context }: Asked) {
  const who = await requireToken(request, context)
  const id = idFrom<'exam-request'>(request, params.request)
  const university = await universityOf(id)
  const office = university && (await examOfficeAt(who, university))
  if (!office) return notThere(request)
  const said = await readBody(request, examAnswerBody)
  const reply = await answerAsOffice(office, id, said, context.now)
  if (!reply.ok) return refusedExam(request, reply)
  const shown = await findForOffice(office, id)
  return shown ? answer(examRequestOut(shown, 'university', textIn(languageOf(request)))) : notThere(request)
}

const calls = serve({ post: say })
export const loader = calls
export const action = calls
