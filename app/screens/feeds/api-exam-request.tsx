import { findForOffice, findRequest, universityOf } from '~/exams/request-pages.server'
import { languageOf } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import { examOfficeAt, requireToken } from '~/identity/guard.server'
import { answer } from './api/answer'
import { examRequestOut } from './api/exam-request-shape'
import { notThere } from './api/problem'
import { idFrom } from './api/read'
import { type Asked, serve } from './api/serve'

async function show({ request, params, context }: Asked) {
  const who = await requireToken(request, context)
  const id = idFrom<'exam-request'>(request, params.request)
  const text = textIn(languageOf(request))
  const own = await findRequest(who, id)
  if (own) return answer(examRequestOut(own, 'learner', text))
  const university = await universityOf(id)
  const office = university && (await examOfficeAt(who, university))
  const found = office && (await findForOffice(office, id))
  return found ? answer(examRequestOut(found, 'university', text)) : notThere(request)
}

const calls = serve({ get: show })
export const loader = calls
export const action = calls
