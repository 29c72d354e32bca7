import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { listWriters } from '~/exams/day-deviations.server'
import type { Invigilator } from '~/exams/invigilator'
import type { RequestId } from '~/exams/request'
import { languageOf } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import { cleanLine } from '~/lib/clean'
import { formOf } from '~/lib/form-of'
import type { Instant } from '~/lib/time'
import { paths } from '~/paths'
import { requireWatch } from './watch.server'

type Deed = Parameters<typeof paths.examDayDeed>[2]

/** Why something was not done, as the dictionary knows it. */
export type DayRefusal =
  | 'other-day'
  | 'number-not-seen'
  | 'unpaid'
  | 'unpaid-ask-staff'
  | 'too-early'
  | 'doors-closed'
  | 'leaves-early'
  | 'leaves-last'
  | 'still-let-in'
  | 'not-now'
  | 'not-yours'
  | 'no-kind'
  | 'no-reason'
  | 'busy'

type Answer = { ok: true } | { ok: false; because: DayRefusal | 'gone' }
type Verb = (who: Invigilator, id: RequestId, form: FormData, now: Instant) => Promise<Answer>

/** What somebody wrote as a reason; empty: nothing. */
export const reasonOf = (form: FormData) => cleanLine(String(form.get('skal') ?? '')).slice(0, 300)

/** Forms lack something, rules say no, or too many save at once. */
const statusOf = (because: DayRefusal) =>
  because === 'busy' ? 503 : because === 'no-kind' || because === 'no-reason' ? 422 : 409

/** Does it, and goes back to the list, which then says what was done to whom. */
export async function doDeed(asked: ActionFunctionArgs, name: Deed, verb: Verb) {
  const who = await requireWatch(asked)
  const { request, params, context } = asked
  const form = await formOf(request)
  const id = params.request as RequestId
  const answer = await verb(who, id, form, context.now)
  if (answer.ok) return redirect(paths.examDay(who.sessionId, { klar: id, vad: name }), 303)
  const { because } = answer
  if (because === 'gone') throw new Response(null, { status: 404 })
  const fields = [...form].flatMap(([key, value]) =>
    typeof value === 'string' && key !== 'skal' ? [{ name: key, value }] : [],
  )
  return data(
    { because, name, fields, reason: reasonOf(form), session: who.sessionId },
    { status: statusOf(because) },
  )
}

/** These addresses only take what is posted to them; whoever looks there finds the way to the list. */
export async function sessionOf(asked: LoaderFunctionArgs) {
  const who = await requireWatch(asked)
  const { request } = asked.params
  const writers = request ? await listWriters(who, textIn(languageOf(asked.request))) : null
  return { session: who.sessionId, who: writers?.learners.find(({ id }) => id === request)?.who ?? null }
}
