import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { acceptOffer } from '~/booking/accept-offer.server'
import { openLink } from '~/identity/link.server'
import { paths } from '~/paths'

const linkOf = (request: Request) => new URL(request.url).searchParams.get('k') ?? ''

/** Whoever comes here by the address alone, as programs that look through mail do, changes nothing. */
export const loader = ({ request }: LoaderFunctionArgs) => redirect(paths.offer(linkOf(request)))

/** Accepts what is offered. Whatever came of it, now or before, the page of the offer says it. */
export async function action({ request, context: { now } }: ActionFunctionArgs) {
  const opened = openLink('answer-offer', linkOf(request), now)
  if (opened.ok) {
    const answer = await acceptOffer(opened.link, now)
    if (!answer.ok && answer.because === 'busy') throw new Response(null, { status: 503 })
  }
  return redirect(paths.offer(linkOf(request)), 303)
}

/** Never drawn; with it, a failure gets the product's error page. */
export default function Screen() {
  return null
}
