import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { acknowledgeAnswers } from '~/exams/answers-acknowledge.server'
import { LockerDeed } from '~/exams/locker-deeds'
import { refusedDeed } from '~/exams/locker-said.server'
import { languageOf } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import { linkOf } from '~/identity/dead-link.server'
import { paths } from '~/paths'
import { lockerLink } from './exam-locker-link.server'

/** Whoever comes here by the address alone, as programs that look through mail do, changes nothing. */
export const loader = ({ request }: LoaderFunctionArgs) => ({ back: paths.examLocker(linkOf(request)) })

/** The university has the answers. Said twice it is said once. */
export async function action({ request, context: { now } }: ActionFunctionArgs) {
  const opened = lockerLink(request, now)
  if (!opened.ok) return redirect(paths.examLocker(linkOf(request)), 303)
  const answer = await acknowledgeAnswers(opened.keeper, opened.id, now)
  if (answer.ok) return redirect(paths.examLocker(opened.link, { nytt: 'kvitterad' }), 303)
  if (answer.because === 'gone') throw new Response(null, { status: 404 })
  const sentence = textIn(languageOf(request))(`examMaterial.refused.${answer.because}`)
  return refusedDeed(sentence, answer.because === 'busy')
}

export default LockerDeed
