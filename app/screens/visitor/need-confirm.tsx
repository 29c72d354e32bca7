import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { confirmNeed } from '~/courses/demand-need-link.server'
import { linkOf } from '~/identity/dead-link.server'
import { openLink } from '~/identity/link.server'
import { paths } from '~/paths'

/** Whoever comes here by the address alone changes nothing. */
export const loader = ({ request }: LoaderFunctionArgs) => redirect(paths.needByLink(linkOf(request)))

/** The employer says that the need is theirs. Whatever came of it, the page of the link says it. */
export async function action({ request, context: { now } }: ActionFunctionArgs) {
  const link = linkOf(request)
  const opened = openLink('employer-need', link, now)
  const answer = opened.ok ? await confirmNeed(opened.link) : opened
  if (!answer.ok && answer.because === 'busy') throw new Response(null, { status: 503 })
  return redirect(paths.needByLink(link), 303)
}
