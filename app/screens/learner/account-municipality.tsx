import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { changeDetails } from '~/identity/change-details.server'
import { requireLearner } from '~/identity/guard.server'
import { formOf } from '~/lib/form-of'
import { localPath } from '~/lib/local-path'
import { paths } from '~/paths'

/** Only posted to; whoever looks here finds all of their details. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireLearner(request, context)
  return redirect(paths.accountDetails(), 303)
}

/** Keeps where somebody is registered, asked for where it is needed, and leads back there. */
export async function action({ request, context }: ActionFunctionArgs) {
  const learner = await requireLearner(request, context)
  const form = await formOf(request)
  const { name, phone, language, protectedIdentity } = learner
  const municipalityCode = String(form.get('kommun') ?? '') || null
  const wish = { name, phone, language, protectedIdentity, municipalityCode }
  const answer = await changeDetails(learner, wish)
  const back = localPath(String(form.get('till') ?? '')) ?? paths.accountDetails()
  // What is no municipality, or could not be kept now, is asked for again in the same place.
  return redirect(answer.ok ? back : paths.accountDetails(), 303)
}
