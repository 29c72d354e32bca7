import { calendarText } from '~/lib/icalendar'
import { type Instant, instant } from '~/lib/time'
import type { Served } from './served'

/** Since when we know each calendar to be as it is. */
const known = new Map<string, { mark: string; since: Instant }>()
const mostKnown = 20_000

/**
 * A calendar as the answer to a program that has perhaps read it before: 304 when it has not changed,
 * without writing it out (RFC 9110 13.1).
 */
export function calendarAnswer(request: Request, calendar: Served, now: Instant): Response {
  const since = sinceWhen(calendar, now)
  const etag = `"${calendar.mark}"`
  const lastModified = new Date(since).toUTCString()
  const headers = {
    etag,
    'last-modified': lastModified,
    'cache-control': 'private, no-cache',
    'x-robots-tag': 'noindex',
  }
  if (isKnown(request, etag, lastModified)) return new Response(null, { status: 304, headers })
  return new Response(calendarText({ name: calendar.name, events: calendar.events() }), {
    headers: { ...headers, 'content-type': 'text/calendar; charset=utf-8' },
  })
}

function isKnown({ headers }: Request, etag: string, lastModified: string): boolean {
  const asked = headers.get('if-none-match')
  // A proxy that packs what we send marks it weak; it is the same calendar.
  if (asked !== null)
    return asked.split(',').some((one) => ['*', etag].includes(one.trim().replace(/^W\//, '')))
  // Only the very moment that was told: another process may have seen the calendar change and change back.
  return headers.get('if-modified-since') === lastModified
}

/** Whole seconds, and never one that an earlier state of the calendar was told with. */
function sinceWhen({ key, mark }: Served, now: Instant): Instant {
  const before = known.get(key)
  known.delete(key)
  const second = Math.floor(now / 1000) * 1000
  const since =
    before?.mark === mark ? before.since : instant(Math.max(second, before ? before.since + 1000 : 0))
  known.set(key, { mark, since })
  if (known.size > mostKnown) known.delete(known.keys().next().value as string)
  return since
}
