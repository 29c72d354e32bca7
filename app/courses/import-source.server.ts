import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { codeOf, type Known, openOutside } from '~/lib/outside-fetch.server'
import type { Refusal } from '~/lib/result'
import type { Framer } from './emil-frame'
import { jsonFrames } from './emil-json'
import type { EmilFormat } from './emil-record'
import { xmlFrames } from './emil-xml'

/** Which list of an origin, and which page of it. */
export interface Place {
  list: number
  page: number
}

/** A page that has been opened: what it is, its text piece by piece, and its marks for the next time. */
export interface Page extends Known {
  ok: true
  changed: true
  format: EmilFormat
  framer: Framer
  pieces: AsyncIterable<string>
}

export type NoPage = Refusal<string> & { what?: string }

/** A file or an address that is read page by page. */
export interface Origin {
  open(place: Place, known: Known, signal: AbortSignal): Promise<Page | { ok: true; changed: false } | NoPage>
  /** Where it goes on; null: that was all. `count`: how many records the page had. */
  next(place: Place, envelope: Record<string, unknown> | null, count: number): Place | null
  /** Is there more than one page, so that only what has changed can be asked for? */
  readonly isPaged: boolean
}

const lists = ['educationInfos', 'educationEvents', 'educationProviders']
/** So many records a page: the service gives two thousand at most, and a page is read again after a stop. */
const pageSize = 1000
const pagesMost = 100_000
/** Nothing for so long, and nobody is there. */
const silenceMs = 60_000
/** What comes in drops is gathered: each piece is looked at together with what its record has had before it. */
const pieceLeast = 16_000
const bytesMost = { page: 200_000_000, document: 8_000_000_000 }

/** Is it fetched, rather than read from the disk? */
export const isAddress = (origin: string) => /^https?:\/\//i.test(origin)

/** Opens where an import comes from. `since`: only what has changed after it. */
export const originOf = (origin: string, since: string): Origin =>
  isAddress(origin) ? ofAddress(origin, since) : ofFile(origin)

/** What a file is, so that it is seen that it is another: its size and its time of change. */
export async function markOf(origin: string): Promise<string | null> {
  if (isAddress(origin)) return ''
  const found = await stat(origin).catch(() => null)
  return found?.isFile() ? `${found.size}-${Math.round(found.mtimeMs)}` : null
}

function ofFile(path: string): Origin {
  return {
    isPaged: false,
    async open(_place, _known, signal) {
      const stream = createReadStream(path, { highWaterMark: 65_536, signal })
      return opened(stream, { etag: null, lastModified: null }).catch((error) => ({
        ok: false as const,
        because: 'unreachable',
        what: codeOf(error),
      }))
    },
    next: () => null,
  }
}

/** The base of the service (its courses, then its events), one of its lists, or a document that lies there. */
function ofAddress(address: string, since: string): Origin {
  const base = new URL(address)
  const last = base.pathname.split('/').filter(Boolean).at(-1) ?? ''
  const isDocument = /\.\w{2,6}$/.test(last)
  const isList = lists.includes(last)
  const names = isList || isDocument ? [''] : ['/educationInfos', '/educationEvents']
  const urlOf = ({ list, page }: Place) => {
    const url = new URL(base)
    if (isDocument) return url.href
    url.pathname = url.pathname.replace(/\/+$/, '') + names[list]
    if (!url.searchParams.has('size')) url.searchParams.set('size', String(pageSize))
    url.searchParams.set('page', String(page))
    if (since) url.searchParams.set('updatedSince', since)
    return url.href
  }
  return {
    isPaged: !isDocument,
    async open(place, known, signal) {
      const allowPrivate = process.env.IMPORT_ALLOW_PRIVATE === '1'
      const watch = patience(signal)
      const asking = { known, accept: 'application/json, application/xml;q=0.9', redirects: 3, allowPrivate }
      try {
        const found = await openOutside(urlOf(place), { ...asking, signal: watch.signal })
        if (!found.ok || !found.changed) return found
        return await opened(watch.over(found.body, isDocument ? bytesMost.document : bytesMost.page), found)
      } catch (error) {
        return { ok: false, because: watch.isLate() ? 'too-slow' : 'unreachable', what: codeOf(error) }
      }
    },
    next({ list, page }, envelope, count) {
      const said = (envelope?.page ?? {}) as { totalPages?: unknown }
      const pages = typeof said.totalPages === 'number' ? said.totalPages : count > 0 ? pagesMost : 0
      if (!isDocument && page + 1 < Math.min(pages, pagesMost)) return { list, page: page + 1 }
      return list + 1 < names.length ? { list: list + 1, page: 0 } : null
    },
  }
}

/** Ends what says nothing for too long, or too much. */
function patience(outer: AbortSignal) {
  const silence = new AbortController()
  // Nobody waits for the silence itself: a command whose work is done ends.
  const wait = () => setTimeout(() => silence.abort(), silenceMs).unref()
  let timer = wait()
  const heard = () => {
    clearTimeout(timer)
    timer = wait()
  }
  return {
    signal: AbortSignal.any([outer, silence.signal]),
    isLate: () => silence.signal.aborted,
    async *over(body: AsyncIterable<Buffer>, most: number) {
      let size = 0
      try {
        for await (const chunk of body) {
          heard()
          size += chunk.length
          if (size > most) throw new Error('too-large')
          yield chunk
          heard()
        }
      } finally {
        clearTimeout(timer)
      }
    },
  }
}

/** Looks at the beginning of a document to see what it is. */
async function opened(chunks: AsyncIterable<Buffer>, { etag, lastModified }: Known): Promise<Page | NoPage> {
  const reader = chunks[Symbol.asyncIterator]()
  let first = Buffer.alloc(0)
  let isEnd = false
  while (first.length < 200 && !isEnd) {
    const { value, done } = await reader.next()
    isEnd = done === true
    if (value) first = Buffer.concat([first, value])
  }
  const start = first
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
  const format: EmilFormat | null =
    start === '' || /^[[{]/.test(start) ? 'emil3' : start[0] === '<' ? 'emil2' : null
  const encoding =
    format === 'emil2' ? (/^<\?xml[^>]*encoding=["']([\w-]+)/i.exec(start)?.[1] ?? 'utf-8') : 'utf-8'
  if (!format || !/^(utf-8|us-ascii|iso-8859-1|windows-1252)$/i.test(encoding)) {
    await reader.return?.()
    return { ok: false, because: 'format', what: start.slice(0, 40) }
  }
  const decoder = new TextDecoder(encoding)
  async function* pieces() {
    let held = decoder.decode(first, { stream: true })
    try {
      for (let next = await reader.next(); !next.done; next = await reader.next()) {
        held += decoder.decode(next.value, { stream: true })
        if (held.length < pieceLeast) continue
        yield held
        held = ''
      }
      yield held + decoder.decode()
    } finally {
      await reader.return?.()
    }
  }
  const framer = format === 'emil3' ? jsonFrames() : xmlFrames()
  return { ok: true, changed: true, etag, lastModified, format, framer, pieces: pieces() }
}
