import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import type { CentreId } from '~/centres/centre'
import { sayCan } from '~/exams/invigilator-can.server'
import { ownDuties } from '~/exams/invigilator-list.server'
import { spanTyped, timeFields } from '~/exams/session-form'
import { requireLearner } from '~/identity/guard.server'
import { readForm } from '~/lib/form'
import { formOf } from '~/lib/form-of'
import { paths } from '~/paths'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireLearner(request, context)
  throw redirect(paths.duties())
}

/** Says that one can then. */
export async function action({ request, context }: ActionFunctionArgs) {
  const who = await requireLearner(request, context)
  const raw = await formOf(request)
  const found = await ownDuties(who, context.now)
  const register = found?.registers.find(({ centreId }) => centreId === raw.get('centrum'))
  if (!register) throw new Response(null, { status: 404 })
  const form = readForm(timeFields, raw)
  if (!form.ok) return redirect(paths.duties({ nej: 'typed' }), 303)
  const span = spanTyped(form.value, register.timeZone)
  const answer = await sayCan(who, register.centreId as CentreId, span, context.now)
  if (!answer.ok && answer.because === 'gone') throw new Response(null, { status: 404 })
  return redirect(paths.duties(answer.ok ? { nytt: 'tid' } : { nej: answer.because }), 303)
}
