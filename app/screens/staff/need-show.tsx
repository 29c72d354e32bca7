import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import type { CentreId } from '~/centres/centre'
import { showNeed } from '~/courses/demand-decide.server'
import { keeperOf } from '~/courses/demand-keeper.server'
import { requireStaff } from '~/identity/guard.server'
import { paths } from '~/paths'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  throw redirect(paths.demand(keeperOf(who)))
}

/** Shows what an employer needs to everybody. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  return showNeed(who, params.need ?? '', request, context.now)
}
