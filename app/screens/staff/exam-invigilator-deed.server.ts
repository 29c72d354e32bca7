import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import type { CentreId } from '~/centres/centre'
import { requireStaff } from '~/identity/guard.server'
import { paths } from '~/paths'

/** These addresses only take what is posted to them; whoever looks there is led to the invigilator. */
export async function toInvigilator({ request, params, context }: LoaderFunctionArgs) {
  const { centreId } = await requireStaff(request, context, params.centre as CentreId)
  throw redirect(paths.invigilator(centreId, params.person ?? ''))
}

/** Back to the invigilator, whose page says what came of it. */
export function backToInvigilator(
  centreId: string,
  person: string,
  answer: { ok: boolean; because?: string },
  nytt: string,
) {
  if (answer.because === 'gone') throw new Response(null, { status: 404 })
  const wish = answer.ok ? { nytt } : { nej: answer.because ?? 'busy' }
  return redirect(paths.invigilator(centreId, person, wish), 303)
}
