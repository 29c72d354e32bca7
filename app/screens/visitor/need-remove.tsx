import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { removeNeed } from '~/courses/demand-need-link.server'
import { linkOf } from '~/identity/dead-link.server'
import { openLink } from '~/identity/link.server'
import { paths } from '~/paths'

/** Whoever comes here by the address alone changes nothing. */
export const loader = ({ request }: LoaderFunctionArgs) => redirect(paths.needByLink(linkOf(request)))

/** The employer takes the need away: then its link leads nowhere. */
export async function action({ request, context: { now } }: ActionFunctionArgs) {
  const link = linkOf(request)
  const opened = openLink('employer-need', link, now)
  if (opened.ok && !(await removeNeed(opened.link)).ok) throw new Response(null, { status: 503 })
  return redirect(paths.needByLink(link), 303)
}
