import type { LoaderFunctionArgs } from '@remix-run/node'
import { calendarAnswer } from '~/calendars/answer.server'
import { readFeed } from '~/calendars/read-feed.server'

/** Somebody's calendar at its secret address: whoever has the address is let in. */
export async function loader({ request, params, context: { address, origin, now } }: LoaderFunctionArgs) {
  const secret = (params.secret ?? '').replace(/\.ics$/, '')
  const answer = await readFeed(secret, address, origin, now)
  if (answer.ok) return calendarAnswer(request, answer.calendar, now)
  if (answer.because === 'not-there') return plain(404, 'Kalendern finns inte.\nThere is no such calendar.\n')
  const wait = { 'retry-after': String(answer.retryAfterSeconds) }
  return plain(429, 'Försök igen senare.\nTry again later.\n', wait)
}

/** Programs read it, not people: no page is drawn. */
const plain = (status: number, text: string, headers: Record<string, string> = {}) =>
  new Response(text, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', ...headers },
  })
