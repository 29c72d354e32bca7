import { lookup } from 'node:dns/promises'
import { type ClientRequest, type IncomingMessage, request as plainRequest } from 'node:http'
import { request as safeRequest } from 'node:https'
import { isIP } from 'node:net'
import type { Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import type { Refusal } from '~/lib/result'
import { fetchable, mayConnect } from './network-rules'

/** Why nothing came. `what` is what the other side said, for people. */
export type NotFetched = Refusal<
  'address' | 'private' | 'no-such-host' | 'unreachable' | 'too-slow' | 'too-large' | 'redirects' | 'status'
> & { what?: string }

export type Fetched =
  | { ok: true; changed: true; text: string; etag: string | null; lastModified: string | null }
  | { ok: true; changed: false }

/** What was said of what was fetched last. */
export interface Known {
  etag: string | null
  lastModified: string | null
}

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

/**
 * Fetches a calendar from an address that somebody typed. Every address on the way is looked up, checked,
 * and only then connected to, so that no name can lead us within our own walls; the whole has one limit of
 * time and one of size.
 */
export async function fetchCalendar(
  address: string,
  known: Known,
  limits: FetchLimits = fetchLimits(),
  stopping?: AbortSignal,
): Promise<Fetched | NotFetched> {
  const late = AbortSignal.timeout(limits.seconds * 1000)
  const signal = stopping ? AbortSignal.any([late, stopping]) : late
  let next = address
  try {
    for (let hop = 0; hop <= limits.redirects; hop += 1) {
      const answer = await ask(next, known, limits, signal)
      if ('ok' in answer) return answer
      next = answer.to
    }
    return { ok: false, because: 'redirects' }
  } catch (error) {
    if (late.aborted) return { ok: false, because: 'too-slow', what: String(limits.seconds) }
    return { ok: false, because: 'unreachable', what: codeOf(error) }
  }
}

const codeOf = (error: unknown) =>
  error instanceof Error ? String((error as NodeJS.ErrnoException).code ?? error.message).slice(0, 100) : ''

/** One request; where it leads on, that address. */
async function ask(
  address: string,
  known: Known,
  limits: FetchLimits,
  signal: AbortSignal,
): Promise<Fetched | NotFetched | { to: string }> {
  const allowed = fetchable(address, limits.allowPrivate)
  if (!allowed.ok) return allowed
  const place = await placeOf(allowed.url, limits.allowPrivate, signal)
  if (!place.ok) return place
  const response = await answerOf(allowed.url, place, known, signal)
  const status = response.statusCode ?? 0
  const to = response.headers.location
  if (status === 304) {
    response.destroy()
    return { ok: true, changed: false }
  }
  if ([301, 302, 303, 307, 308].includes(status) && to) {
    response.destroy()
    return URL.canParse(to, allowed.url)
      ? { to: new URL(to, allowed.url).href }
      : { ok: false, because: 'address' }
  }
  if (status !== 200) {
    response.destroy()
    return { ok: false, because: 'status', what: String(status) }
  }
  const text = await bodyOf(response, limits.bytes, signal)
  if (text === null) return { ok: false, because: 'too-large', what: String(limits.bytes / 1_000_000) }
  const { etag = null, 'last-modified': lastModified = null } = response.headers
  return { ok: true, changed: true, text, etag: short(etag), lastModified: short(lastModified) }
}

const short = (header: string | null) => (header !== null && header.length <= 500 ? header : null)

interface Place {
  ok: true
  address: string
  family: number
}

/** Where a host is: the first of its addresses, if we may connect to every one. */
async function placeOf(url: URL, allowPrivate: boolean, signal: AbortSignal): Promise<Place | NotFetched> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const found = isIP(host)
    ? [{ address: host, family: isIP(host) }]
    : await Promise.race([lookup(host, { all: true, verbatim: true }).catch(() => []), aborted(signal)])
  const [first] = found
  if (!first) return { ok: false, because: 'no-such-host', what: host }
  if (!found.every(({ address }) => mayConnect(address, allowPrivate)))
    return { ok: false, because: 'private', what: host }
  // Many hosts have both and many of ours reach only the older.
  return { ok: true, ...(found.find(({ family }) => family === 4) ?? first) }
}

const aborted = (signal: AbortSignal) =>
  new Promise<never>((_resolve, reject) => {
    if (signal.aborted) reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })

function answerOf(url: URL, { address, family }: Place, known: Known, signal: AbortSignal) {
  return new Promise<IncomingMessage>((resolve, reject) => {
    const request = url.protocol === 'https:' ? safeRequest : plainRequest
    const sent: ClientRequest = request(url, {
      signal,
      agent: false,
      // The address that was checked is the one that is connected to, whatever the name leads to by now.
      lookup: (_host, options, answered) =>
        options.all ? answered(null, [{ address, family }]) : answered(null, address, family),
      headers: {
        accept: 'text/calendar, text/plain;q=0.5, */*;q=0.1',
        'accept-encoding': 'gzip, deflate, br',
        'user-agent': 'Larplats',
        ...(known.etag && { 'if-none-match': known.etag }),
        ...(known.lastModified && { 'if-modified-since': known.lastModified }),
      },
    })
    sent.once('response', resolve)
    sent.on('error', reject)
    sent.end()
  })
}

/** What was sent, unpacked; null when it is more than so many bytes. */
async function bodyOf(response: IncomingMessage, most: number, signal: AbortSignal): Promise<string | null> {
  const chunks: Buffer[] = []
  let size = 0
  const body = unpacked(response)
  const stop = () => body.destroy(new Error('aborted'))
  signal.addEventListener('abort', stop, { once: true })
  try {
    for await (const chunk of body) {
      size += (chunk as Buffer).length
      if (size > most) return null
      chunks.push(chunk as Buffer)
    }
  } finally {
    signal.removeEventListener('abort', stop)
    response.destroy()
  }
  return Buffer.concat(chunks).toString('utf8')
}

function unpacked(response: IncomingMessage): Readable {
  const how = response.headers['content-encoding']?.trim().toLowerCase()
  const unpack =
    how === 'gzip' || how === 'x-gzip'
      ? createGunzip()
      : how === 'br'
        ? createBrotliDecompress()
        : how === 'deflate'
          ? createInflate()
          : null
  if (!unpack) return response
  response.once('error', (error) => unpack.destroy(error))
  return response.pipe(unpack)
}
