import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { showNeed } from '~/courses/demand-decide.server'
import { keeperOf } from '~/courses/demand-keeper.server'
import { requireCoordinator } from '~/identity/guard.server'
import type { Id } from '~/lib/id'
import { paths } from '~/paths'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireCoordinator(request, context, params.network as Id<'network'>)
  throw redirect(paths.demand(keeperOf(who)))
}

/** Shows what an employer needs to everybody. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireCoordinator(request, context, params.network as Id<'network'>)
  return showNeed(who, params.need ?? '', request, context.now)
}
