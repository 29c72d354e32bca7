import type { LoaderFunctionArgs } from '@remix-run/node'
import type { CallId } from '~/courses/demand'
import { toldIn } from '~/courses/demand-answer.server'
import { callTo } from '~/courses/demand-call-find.server'
import { sentCall } from '~/courses/demand-sent.server'
import type { UniversityId } from '~/exams/policy'
import { ownUniversity } from '~/exams/university-list.server'
import { languageOf } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import { requireExamOffice } from '~/identity/guard.server'

/** A call to a university, with the answer that stands. 404 for one to another. */
export async function showCall({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireExamOffice(request, context, params.university as UniversityId)
  const found = await callTo(who, params.call as CallId)
  if (!found) throw new Response(null, { status: 404 })
  const language = languageOf(request)
  const text = textIn(language)
  const { id, name } = await ownUniversity(who)
  return {
    university: { id, name },
    title: text('demand.answer.title'),
    lead: text('demand.answer.lead', { sender: found.sender }),
    call: sentCall(found, language),
    told: toldIn(request),
  }
}
