import type { LoaderFunctionArgs } from '@remix-run/node'
import { wishesFile } from '~/courses/demand-wishes.server'
import { requireLearner } from '~/identity/guard.server'

/** Everything that is kept of one's wishes. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const wishes = await wishesFile(await requireLearner(request, context))
  return new Response(JSON.stringify({ intresseanmalningar: wishes }, null, 2), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="intresseanmalningar.json"',
      'cache-control': 'no-store',
    },
  })
}
