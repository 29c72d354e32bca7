import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import type { CentreId } from '~/centres/centre'
import { removePicture } from '~/centres/remove-picture.server'
import type { SpaceId } from '~/centres/space'
import { requireManager } from '~/identity/guard.server'
import { paths } from '~/paths'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { centreId } = await requireManager(request, context, params.centre as CentreId)
  return redirect(paths.spacePicture(centreId, params.space ?? ''))
}

/** Takes the picture of a space away. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireManager(request, context, params.centre as CentreId)
  const answer = await removePicture(who, params.space as SpaceId, context.now)
  if (!answer.ok) throw new Response(null, { status: answer.because === 'busy' ? 503 : 404 })
  return redirect(paths.spacePicture(who.centreId, params.space ?? '', { nytt: 'borta' }), 303)
}

/** Never drawn; with it, a failure gets the product's error page. */
export default function Screen() {
  return null
}
