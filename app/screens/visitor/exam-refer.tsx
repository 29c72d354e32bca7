import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { readContact } from '~/exams/answer-form'
import { referByLink } from '~/exams/answer-refer.server'
import { linkOf } from '~/identity/dead-link.server'
import { openLink } from '~/identity/link.server'
import { formOf } from '~/lib/form-of'
import { paths } from '~/paths'
import { failedAnswer, showQuestion } from './exam-answer.server'

export { ExamAnswerScreen as default, meta } from './exam-answer-page'

/** Whoever comes here by the address alone changes nothing. */
export const loader = ({ request, context: { now } }: LoaderFunctionArgs) => showQuestion(request, now)

/** Somebody else at the university answers: the learner is told whom to turn to. */
export async function action({ request, context: { now } }: ActionFunctionArgs) {
  const opened = openLink('answer-exam', linkOf(request), now)
  const form = await formOf(request)
  if (!opened.ok) return redirect(paths.examAnswer(linkOf(request)), 303)
  const reading = readContact(form)
  if (!reading.ok) return failedAnswer(request, form, 'contact', reading.because)
  const answer = await referByLink(opened.link, reading.value, now)
  if (answer.ok) return redirect(paths.examAnswer(linkOf(request), { nytt: 'hanvisat' }), 303)
  if (answer.because === 'busy') throw new Response(null, { status: 503 })
  if (answer.because === 'too-many') return failedAnswer(request, form, 'contact', 'too-many')
  return redirect(paths.examAnswer(linkOf(request), { nytt: 'inte-nu' }), 303)
}
