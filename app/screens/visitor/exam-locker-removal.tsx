import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import type { FileId } from '~/exams/locker'
import { LockerDeed } from '~/exams/locker-deeds'
import { removeFile } from '~/exams/locker-remove.server'
import { refusedDeed } from '~/exams/locker-said.server'
import { languageOf } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import { linkOf } from '~/identity/dead-link.server'
import { formOf } from '~/lib/form-of'
import { paths } from '~/paths'
import { lockerLink } from './exam-locker-link.server'

/** Whoever comes here by the address alone changes nothing. */
export const loader = ({ request }: LoaderFunctionArgs) => ({ back: paths.examLocker(linkOf(request)) })

/** Takes a file out that has not been let go. */
export async function action({ request, context: { now } }: ActionFunctionArgs) {
  const opened = lockerLink(request, now)
  if (!opened.ok) return redirect(paths.examLocker(linkOf(request)), 303)
  const file = String((await formOf(request)).get('fil') ?? '') as FileId
  const answer = await removeFile(opened.keeper, opened.id, file, now)
  if (answer.ok) return redirect(paths.examLocker(opened.link, { nytt: 'borta' }), 303)
  if (answer.because === 'gone') throw new Response(null, { status: 404 })
  const sentence = textIn(languageOf(request))(`examMaterial.refused.${answer.because}`)
  return refusedDeed(sentence, answer.because === 'busy')
}

export default LockerDeed
