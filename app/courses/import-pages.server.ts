import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { change } from '#db/connect.server'
import type { Refusal } from '~/lib/result'
import { homeZone, type Instant, localDate } from '~/lib/time'
import type { Frame } from './emil-frame'
import { readingOf } from './emil-read'
import { type EmilFormat, type RecordProblem, recordOf } from './emil-record'
import { type Cursor, type ImportCounts, type ImportId, noCounts, plus } from './import'
import { type Reading, takeOver } from './import-batch.server'
import type { ReadingRules } from './import-reading-steps.server'
import { type NoPage, type Origin, originOf, type Page, type Place } from './import-source.server'
import * as store from './import-store.server'

/** An import under way. */
export interface Run {
  id: ImportId
  origin: string
  cursor: Cursor
  /** So many records had been read before it went on. */
  readBefore: number
  known: { etag: string | null; lastModified: string | null }
  rules: ReadingRules
  setting: { clock: () => Instant; signal?: AbortSignal; say?: (counts: ImportCounts) => void }
}

export interface Ended {
  ok: true
  unchanged: boolean
  format: EmilFormat
  marks: { etag?: string; lastModified?: string }
}

/** So many records, or so many that are for us, are one write: others wait behind it some milliseconds. */
const [recordsMost, oursMost] = [400, 12]
/** A page that did not come is asked for again after so long. */
const retriesMs = [2_000, 8_000, 30_000]

/** Reads every page from where the cursor is. */
export async function readPages(run: Run): Promise<Ended | NoPage> {
  const { origin, cursor, setting } = run
  const signal = setting.signal ?? new AbortController().signal
  const source = originOf(origin, cursor.since)
  const desk = new Desk(run)
  let place: Place | null = { list: cursor.list, page: cursor.page }
  let ended: Ended = { ok: true, unchanged: false, format: 'emil3', marks: {} }
  while (place) {
    const page = await openPatiently(source, place, run, signal)
    if (!page.ok) {
      await desk.flush()
      return signal.aborted ? { ok: false, because: 'stopped' } : page
    }
    if (!page.changed) return { ...ended, unchanged: true, marks: marksOf(run.known) }
    const count = await readPage(page, place, desk, signal)
    if (typeof count !== 'number') return count
    ended = { ...ended, format: page.format, marks: source.isPaged ? {} : marksOf(page) }
    place = source.next(place, page.framer.envelope(), count)
  }
  await desk.flush()
  return ended
}

const marksOf = ({ etag, lastModified }: Run['known']): Ended['marks'] => ({
  ...(etag && { etag }),
  ...(lastModified && { lastModified }),
})

async function openPatiently(source: Origin, place: Place, { known, cursor }: Run, signal: AbortSignal) {
  const isFirst = cursor.record === 0 && place.page === 0 && place.list === 0
  const asked = !source.isPaged && isFirst ? known : { etag: null, lastModified: null }
  for (const wait of retriesMs) {
    const page = await source.open(place, asked, signal)
    const isWorthAgain = !page.ok && (/^(unreachable|too-slow)$/.test(page.because) || isTheirFault(page))
    if (!isWorthAgain || signal.aborted) return page
    await pause(wait, null, { signal }).catch(() => undefined)
  }
  return source.open(place, asked, signal)
}

const isTheirFault = (page: NoPage) => page.because === 'status' && /^(429|5\d\d)$/.test(page.what ?? '')

/** @returns how many records the page had, or why it broke off; what came before that is kept */
async function readPage(
  page: Page,
  place: Place,
  desk: Desk,
  signal: AbortSignal,
): Promise<number | Refusal<string>> {
  let count = 0
  const take = async (frames: Frame[]) => {
    for (const frame of frames) {
      count = frame.position
      await desk.add(frame, page.format, place)
    }
  }
  try {
    for await (const piece of page.pieces) {
      if (signal.aborted) break
      await take(page.framer.push(piece))
    }
    if (!signal.aborted) await take(page.framer.end())
  } catch (error) {
    if (!isReading(error)) throw error
    await desk.flush()
    return signal.aborted ? { ok: false, because: 'stopped' } : { ok: false, because: 'broke-off' }
  }
  const refused = page.framer.refused()
  if (refused || signal.aborted) await desk.flush()
  if (signal.aborted) return { ok: false, because: 'stopped' }
  return refused ? { ok: false, because: refused } : count
}

/** The other side, or the disk, and not us? */
const isReading = (error: unknown) =>
  error instanceof Error &&
  ('code' in error || /^(aborted|too-large|The operation was aborted)/.test(error.message))

/**
 * Of what is kept of a record, not of how it was written: a new date of editing, or other blanks, are no change. Nor is it
 * one to an event that another's provider is read from now on.
 */
function hashOf(reading: Reading, { lists, providers }: Run['rules']) {
  const said = reading.kind === 'info' ? reading.info : reading.event
  if (!said) return 'gone'
  const whose = 'providers' in said ? said.providers.map((id) => providers.get(id) ?? null) : []
  return createHash('sha256')
    .update(lists)
    .update(JSON.stringify([whose, said]))
    .digest('base64url')
}

/** Where records lie until there are enough of them for one write. */
class Desk {
  private readings: Reading[] = []
  private problems: RecordProblem[] = []
  private counts: ImportCounts = { ...noCounts }
  private ours = 0
  private at: Pick<Cursor, 'list' | 'page' | 'record'>
  private total: ImportCounts = { ...noCounts }

  constructor(private run: Run) {
    const { list, page, record } = run.cursor
    this.at = { list, page, record }
  }

  async add(frame: Frame, format: EmilFormat, { list, page }: Place) {
    // What was read before the stop is not read again.
    if (
      list === this.run.cursor.list &&
      page === this.run.cursor.page &&
      frame.position <= this.run.cursor.record
    )
      return
    this.at = { list, page, record: frame.position }
    this.counts.read += 1
    const position = this.run.readBefore + this.total.read + this.counts.read
    this.read({ ...frame, position }, format)
    if (this.counts.read >= recordsMost || this.ours >= oursMost) await this.flush()
  }

  private read(frame: Frame, format: EmilFormat) {
    const { rules } = this.run
    const record = recordOf(frame, format)
    if (!record.ok) return this.skip(record.problem)
    const reading = readingOf(record.value, rules.providers, localDate(this.run.setting.clock(), homeZone))
    if (!reading.ok) return this.skip(reading.problem)
    if (!reading.value) return
    const { value } = reading
    const hash = hashOf({ ...value, hash: '' }, rules)
    if (hash !== 'gone') this.ours += 1
    this.readings.push({ ...value, hash })
  }

  private skip(problem: RecordProblem) {
    this.problems.push(problem)
    this.counts.skipped += 1
  }

  async flush() {
    const { id, rules, setting, cursor } = this.run
    const [readings, problems, counts, at] = [this.readings, this.problems, this.counts, this.at]
    ;[this.readings, this.problems, this.counts, this.ours] = [[], [], { ...noCounts }, 0]
    if (counts.read === 0) return
    const began = performance.now()
    const done = await change(async (tx) => {
      const now = setting.clock()
      const all = plus(counts, await takeOver(tx, readings, rules, now))
      await store.addProblems(tx, id, problems)
      await store.advance(tx, id, { counts: all, cursor: { ...cursor, ...at }, now })
      return all
    })
    this.total = plus(this.total, done)
    setting.say?.(this.total)
    // Others come between: a booking never waits behind two of our writes.
    await pause(Math.min(200, Math.max(1, performance.now() - began)))
  }
}
