import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { linkOf } from '~/identity/dead-link.server'
import { openLink } from '~/identity/link.server'
import { paths } from '~/paths'
import { declineMerge } from '~/people/decline-merge.server'

/** Whoever comes here by the address alone, as programs that look through mail do, changes nothing. */
export const loader = ({ request }: LoaderFunctionArgs) => redirect(paths.merge(linkOf(request)))

/** Says no to two accounts being one. Whatever came of it, now or before, the page of the question says it. */
export async function action({ request, context: { now } }: ActionFunctionArgs) {
  const opened = openLink('merge-accounts', linkOf(request), now)
  if (opened.ok) {
    const answer = await declineMerge(opened.link, now)
    if (!answer.ok && answer.because === 'busy') throw new Response(null, { status: 503 })
  }
  return redirect(paths.merge(linkOf(request)), 303)
}

/** Never drawn; with it, a failure gets the product's error page. */
export default function Screen() {
  return null
}
