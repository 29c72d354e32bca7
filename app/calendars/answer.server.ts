import { calendarText } from '~/lib/icalendar'
import { isKnown, sinceWhen } from '~/lib/known-answer'
import type { Instant } from '~/lib/time'
import type { Served } from './served'

/**
 * A calendar as the answer to a program that has perhaps read it before: 304 when it has not changed,
 * without writing it out (RFC 9110 13.1).
 */
export function calendarAnswer(request: Request, calendar: Served, now: Instant): Response {
  const since = sinceWhen(`calendar ${calendar.key}`, calendar.mark, now)
  const etag = `"${calendar.mark}"`
  const lastModified = new Date(since).toUTCString()
  const headers = {
    etag,
    'last-modified': lastModified,
    'cache-control': 'private, no-cache',
    'x-robots-tag': 'noindex',
  }
  if (isKnown(request.headers, etag, lastModified)) return new Response(null, { status: 304, headers })
  return new Response(calendarText({ name: calendar.name, events: calendar.events() }), {
    headers: { ...headers, 'content-type': 'text/calendar; charset=utf-8' },
  })
}
