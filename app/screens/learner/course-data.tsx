import type { LoaderFunctionArgs } from '@remix-run/node'
import { courseDataOf } from '~/courses/tie-data.server'
import { requireLearner } from '~/identity/guard.server'

/** What is kept about oneself and courses, as a file. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await requireLearner(request, context)
  return new Response(`${JSON.stringify(await courseDataOf(who), null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="larplats-kurser.json"',
      'cache-control': 'private, no-store',
    },
  })
}
