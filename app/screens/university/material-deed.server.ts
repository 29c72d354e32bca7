import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import type { HostingId } from '~/exams/hosting'
import type { Keeper } from '~/exams/locker-keeper'
import { refusedDeed } from '~/exams/locker-said.server'
import type { UniversityId } from '~/exams/policy'
import { languageOf } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import { requireExamOffice } from '~/identity/guard.server'
import type { Instant } from '~/lib/time'
import { paths } from '~/paths'

type Because = 'gone' | 'let-go' | 'sent' | 'not-sent' | 'busy'
type Verb = (
  keeper: Keeper,
  id: HostingId,
  now: Instant,
) => Promise<{ ok: true } | { ok: false; because: Because }>

/** These addresses only take what is posted to them. */
export async function toLocker({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireExamOffice(request, context, params.university as UniversityId)
  return { back: paths.universityMaterial(who.universityId, params.hosting ?? '') }
}

/** Does it, and goes back to the locker, which says what was done. */
export async function doInLocker(
  { request, params, context }: ActionFunctionArgs,
  nytt: 'borta' | 'kvitterad',
  verb: Verb,
) {
  const who = await requireExamOffice(request, context, params.university as UniversityId)
  const id = params.hosting as HostingId
  const answer = await verb({ side: 'university', who }, id, context.now)
  if (answer.ok) return redirect(paths.universityMaterial(who.universityId, id, { nytt }), 303)
  if (answer.because === 'gone') throw new Response(null, { status: 404 })
  const sentence = textIn(languageOf(request))(`examMaterial.refused.${answer.because}`)
  return refusedDeed(sentence, answer.because === 'busy')
}
