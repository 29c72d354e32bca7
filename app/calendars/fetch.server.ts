import { codeOf, type Known, type NotFetched, openOutside } from '~/lib/outside-fetch.server'

export type Fetched =
  | { ok: true; changed: true; text: string; etag: string | null; lastModified: string | null }
  | { ok: true; changed: false }

export interface FetchLimits {
  seconds: number
  bytes: number
  redirects: number
  /** May it be within the walls, and without encryption? */
  allowPrivate: boolean
}

/** `CALENDAR_ALLOW_PRIVATE=1`: the operator lets calendars be fetched from within the walls, by http too. */
export const fetchLimits = (): FetchLimits => ({
  seconds: 10,
  bytes: 5_000_000,
  redirects: 3,
  allowPrivate: process.env.CALENDAR_ALLOW_PRIVATE === '1',
})

/** Fetches a calendar from an address that somebody typed; the whole has one limit of time and one of size. */
export async function fetchCalendar(
  address: string,
  known: Known,
  limits: FetchLimits = fetchLimits(),
  stopping?: AbortSignal,
): Promise<Fetched | NotFetched> {
  const late = AbortSignal.timeout(limits.seconds * 1000)
  const signal = stopping ? AbortSignal.any([late, stopping]) : late
  const { redirects, allowPrivate, bytes } = limits
  const accept = 'text/calendar, text/plain;q=0.5, */*;q=0.1'
  try {
    const opened = await openOutside(address, { known, accept, redirects, allowPrivate, signal })
    if (!opened.ok || !opened.changed) return opened
    const text = await textOf(opened.body, bytes)
    if (text === null) return { ok: false, because: 'too-large', what: String(bytes / 1_000_000) }
    const { etag, lastModified } = opened
    return { ok: true, changed: true, text, etag, lastModified }
  } catch (error) {
    if (late.aborted) return { ok: false, because: 'too-slow', what: String(limits.seconds) }
    return { ok: false, because: 'unreachable', what: codeOf(error) }
  }
}

/** What was sent; null when it is more than so many bytes. */
async function textOf(body: AsyncIterable<Buffer>, most: number): Promise<string | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    if (size > most) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
