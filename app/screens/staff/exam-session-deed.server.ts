import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import type { CentreId } from '~/centres/centre'
import { requireStaff } from '~/identity/guard.server'
import { paths } from '~/paths'

/** These addresses only take what is posted to them; whoever looks there is led to the session. */
export async function toSession({ request, params, context }: LoaderFunctionArgs) {
  const { centreId } = await requireStaff(request, context, params.centre as CentreId)
  throw redirect(paths.examSession(centreId, params.session ?? ''))
}

interface Answer {
  ok: boolean
  because?: string
  references?: string[]
}

/** Back to the session, which says what came of it. */
export function backToSession(centreId: string, id: string, answer: Answer, nytt: string, antal = 0) {
  if (answer.because === 'gone') throw new Response(null, { status: 404 })
  const om = answer.references?.join(' ')
  const wish = answer.ok
    ? { nytt, ...(antal > 0 && { antal }) }
    : { nej: answer.because ?? 'busy', ...(om && { om }) }
  return redirect(paths.examSession(centreId, id, wish), 303)
}
