import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import type { CentreId } from '~/centres/centre'
import type { HostingId } from '~/exams/hosting'
import type { LockerTold } from '~/exams/locker-parts'
import { refusedDeed } from '~/exams/locker-said.server'
import { languageOf } from '~/i18n/language'
import { type Text, textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import type { Staff } from '~/identity/membership'
import { cleanLine } from '~/lib/clean'
import { formOf } from '~/lib/form-of'
import type { Instant } from '~/lib/time'
import { paths } from '~/paths'

type Because =
  | 'gone'
  | 'busy'
  | 'let-go'
  | 'sent'
  | 'not-sent'
  | 'not-set-up'
  | 'nothing-came'
  | 'not-ready'
  | 'no-answers'
  | 'nobody'
  | 'too-few-copies'

/** `unsaid`: the form lacks something; the sentence says what. */
type Answer = { ok: true } | { ok: false; because: Because; needed?: number } | { unsaid: string }
type Verb = (who: Staff, id: HostingId, form: (name: string) => string, deed: Doing) => Promise<Answer>
interface Doing {
  now: Instant
  text: Text
  all: (name: string) => string[]
}

/** These addresses only take what is posted to them. */
export async function toMaterial({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  return { back: paths.examMaterial(who.centreId, params.hosting ?? '') }
}

/** Does something with the papers or answers of an exam, and goes back to them, which then say what was done. */
export async function doWithMaterial(
  { request, params, context }: ActionFunctionArgs,
  nytt: LockerTold,
  verb: Verb,
) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const [id, text, form] = [params.hosting as HostingId, textIn(languageOf(request)), await formOf(request)]
  const said = (name: string) => cleanLine(String(form.get(name) ?? '')).slice(0, 300)
  const doing = { now: context.now, text, all: (name: string) => form.getAll(name).map(String).slice(0, 200) }
  const answer = await verb(who, id, said, doing)
  if ('unsaid' in answer) return refusedDeed(answer.unsaid, false)
  if (answer.ok) return redirect(paths.examMaterial(who.centreId, id, { nytt }), 303)
  if (answer.because === 'gone') throw new Response(null, { status: 404 })
  const sentence =
    answer.because === 'too-few-copies'
      ? text('examMaterial.refused.too-few-copies', { count: answer.needed ?? 0 })
      : text(`examMaterial.refused.${answer.because}`)
  return refusedDeed(sentence, answer.because === 'busy')
}

/** A whole number as somebody typed it; null when it is none. */
export const countOf = (typed: string) => (/^\d{1,4}$/.test(typed) ? Number(typed) : null)
