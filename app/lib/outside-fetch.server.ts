import { lookup } from 'node:dns/promises'
import { type ClientRequest, type IncomingMessage, request as plainRequest } from 'node:http'
import { request as safeRequest } from 'node:https'
import { isIP } from 'node:net'
import type { Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { fetchable, mayConnect } from './outside-address'
import type { Refusal } from './result'

/** Why nothing came. `what` is what the other side said, for people. */
export type NotFetched = Refusal<
  'address' | 'private' | 'no-such-host' | 'unreachable' | 'too-slow' | 'too-large' | 'redirects' | 'status'
> & { what?: string }

/** What was said of what was fetched last. */
export interface Known {
  etag: string | null
  lastModified: string | null
}

/** What is there: its marks, and its bytes, unpacked. Whoever does not read them to their end ends it. */
export interface Opened extends Known {
  ok: true
  changed: true
  body: AsyncIterable<Buffer>
  end(): void
}

export interface Asking {
  known: Known
  /** What is wanted, as in the header. */
  accept: string
  redirects: number
  /** May it be within the walls, and without encryption? */
  allowPrivate: boolean
  /** Ends it all, the reading of the body too. */
  signal: AbortSignal
}

/**
 * Opens an address that somebody typed. Every address on the way is looked up, checked, and only then connected to, so
 * that no name can lead us within our own walls.
 * @throws when the connection fails, or the signal ends it
 */
export async function openOutside(
  address: string,
  asking: Asking,
): Promise<Opened | { ok: true; changed: false } | NotFetched> {
  let next = address
  for (let hop = 0; hop <= asking.redirects; hop += 1) {
    const answer = await ask(next, asking)
    if ('ok' in answer) return answer
    next = answer.to
  }
  return { ok: false, because: 'redirects' }
}

/** What a failed connection is called, for people. */
export const codeOf = (error: unknown) =>
  error instanceof Error ? String((error as NodeJS.ErrnoException).code ?? error.message).slice(0, 100) : ''

/** One request; where it leads on, that address. */
async function ask(
  address: string,
  asking: Asking,
): Promise<Opened | { ok: true; changed: false } | NotFetched | { to: string }> {
  const allowed = fetchable(address, asking.allowPrivate)
  if (!allowed.ok) return allowed
  const place = await placeOf(allowed.url, asking)
  if (!place.ok) return place
  const response = await answerOf(allowed.url, place, asking)
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
  const { etag = null, 'last-modified': lastModified = null } = response.headers
  const marks = { etag: short(etag), lastModified: short(lastModified) }
  const end = () => void response.destroy()
  return { ok: true, changed: true, ...marks, body: bodyOf(response, asking.signal), end }
}

const short = (header: string | null) => (header !== null && header.length <= 500 ? header : null)

interface Place {
  ok: true
  address: string
  family: number
}

/** Where a host is: the first of its addresses, if we may connect to every one. */
async function placeOf(
  url: URL,
  { allowPrivate, signal }: Pick<Asking, 'allowPrivate' | 'signal'>,
): Promise<Place | NotFetched> {
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

function answerOf(url: URL, { address, family }: Place, { known, accept, signal }: Asking) {
  return new Promise<IncomingMessage>((resolve, reject) => {
    const request = url.protocol === 'https:' ? safeRequest : plainRequest
    const sent: ClientRequest = request(url, {
      signal,
      agent: false,
      // The address that was checked is the one that is connected to, whatever the name leads to by now.
      lookup: (_host, options, answered) =>
        options.all ? answered(null, [{ address, family }]) : answered(null, address, family),
      headers: {
        accept,
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

async function* bodyOf(response: IncomingMessage, signal: AbortSignal): AsyncGenerator<Buffer> {
  const body = unpacked(response)
  const stop = () => body.destroy(new Error('aborted'))
  signal.addEventListener('abort', stop, { once: true })
  try {
    for await (const chunk of body) yield chunk as Buffer
  } finally {
    signal.removeEventListener('abort', stop)
    response.destroy()
  }
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
