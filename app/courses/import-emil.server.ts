import { createHash } from 'node:crypto'
import { hostname } from 'node:os'
import { change, read } from '#db/connect.server'
import { newId } from '~/lib/id'
import type { Refusal } from '~/lib/result'
import { dayMs, type Instant } from '~/lib/time'
import { listProfessions } from './course-store.server'
import { type Cursor, type ImportCounts, type ImportId, isReadStill, noCounts } from './import'
import type { Rules } from './import-batch.server'
import { readPages } from './import-pages.server'
import { endMissing } from './import-rest.server'
import { markOf } from './import-source.server'
import * as store from './import-store.server'

/** How an import is made. */
export interface ImportSetting {
  clock: () => Instant
  signal?: AbortSignal
  /** Everything, though only what has changed could be asked for. */
  isWhole?: boolean
  /** Is told how far it is. */
  say?: (counts: ImportCounts) => void
}

/** What an import was. `unchanged`: the origin says that it is what it was. */
export interface Imported {
  ok: true
  id: ImportId
  counts: ImportCounts
  wentOn: boolean
  unchanged: boolean
}

/** Changes when the same record is read otherwise than before: then everything is read anew. */
const readingVersion = 1
/** So long before the last import began is asked for again: clocks differ. */
const overlapMs = dayMs

/**
 * Reads EMIL from a file or an address, of the chosen providers what can be studied without moving. What has been
 * killed or has failed goes on where it was. Twice the same changes nothing.
 * @returns what became of the records; `under-way` when somebody reads it already, `no-file`, or why it broke off
 */
export async function importEmil(
  origin: string,
  setting: ImportSetting,
): Promise<Imported | (Refusal & { what?: string })> {
  const mark = await markOf(origin)
  if (mark === null) return { ok: false, because: 'no-file' }
  const rules = await rulesNow()
  const begun = await begin(origin, mark, rules.version, setting)
  if (!begun.ok) return begun
  const run = { ...begun, rules, setting, origin }
  const beat = setInterval(
    () => void change((tx) => store.set(tx, begun.id, { seenAt: setting.clock() })).catch(() => undefined),
    15_000,
  )
  try {
    const ended = await readPages(run)
    if (!ended.ok) return await failed(begun.id, ended, setting)
    if (!ended.unchanged) await endMissing(begun.id, begun.startedAt, setting.clock)
    const row = await change(async (tx) => {
      const now = setting.clock()
      const validators = {
        ...ended.marks,
        rules: rules.version,
        updatedSince: isoSeconds(begun.startedAt - overlapMs),
      }
      await store.set(tx, begun.id, {
        state: 'done',
        endedAt: now,
        seenAt: now,
        cursor: null,
        validators,
        format: ended.format,
      })
      return store.lastOf(tx, origin)
    })
    return {
      ok: true,
      id: begun.id,
      counts: row ? countsOf(row) : noCounts,
      wentOn: begun.wentOn,
      unchanged: ended.unchanged,
    }
  } finally {
    clearInterval(beat)
  }
}

const isoSeconds = (ms: number) => new Date(ms).toISOString().slice(0, 19)

/** The counts of an import, as they stand in its row. */
export const countsOf = (row: store.ImportRow): ImportCounts => ({
  read: row.readCount,
  added: row.addedCount,
  changed: row.changedCount,
  same: row.sameCount,
  gone: row.goneCount,
  passed: row.passedCount,
  skipped: row.skippedCount,
})

async function failed<R extends Refusal & { what?: string }>(
  id: ImportId,
  answer: R,
  { clock, signal }: ImportSetting,
): Promise<R> {
  const state = signal?.aborted ? ('stopped' as const) : ('failed' as const)
  const why = [answer.because, answer.what].filter(Boolean).join(': ').slice(0, 300)
  await change((tx) => store.set(tx, id, { state, why, endedAt: clock(), seenAt: clock() }))
  return answer
}

/** What operators keep, and one name for all of it. */
async function rulesNow(): Promise<Rules & { version: string }> {
  const db = read()
  const [providers, places, professions] = [
    await store.providers(db),
    await store.places(db),
    await listProfessions(db),
  ]
  const all = [readingVersion, [...providers].sort(), places, professions]
  const version = createHash('sha256').update(JSON.stringify(all)).digest('hex').slice(0, 16)
  return { providers, places, professions, version }
}

export interface Begun {
  ok: true
  id: ImportId
  startedAt: Instant
  cursor: Cursor
  wentOn: boolean
  /** So many records had been read before. */
  readBefore: number
  /** What the origin said of itself the last time, where the same would be read of it. */
  known: { etag: string | null; lastModified: string | null }
}

/** Goes on with what stopped, or begins; one at a time reads an origin. */
async function begin(
  origin: string,
  mark: string,
  rules: string,
  { clock, isWhole }: ImportSetting,
): Promise<Begun | Refusal<'under-way'>> {
  return change(async (tx) => {
    const now = clock()
    const last = await store.lastOf(tx, origin)
    const cursor = last?.cursor as unknown as Cursor | null
    if (last && isReadStill(last, isDead(cursor), now)) return { ok: false, because: 'under-way' } as const
    const done = await store.lastOf(tx, origin, 'done')
    const isSame = done?.validators?.rules === rules && !isWhole
    const known = {
      etag: (isSame && done.validators?.etag) || null,
      lastModified: (isSame && done.validators?.lastModified) || null,
    }
    const mine = { host: hostname(), process: process.pid }
    const goesOn =
      last &&
      cursor &&
      last.state !== 'done' &&
      cursor.rules === rules &&
      cursor.mark === mark &&
      now - last.seenAt < 7 * dayMs
    if (goesOn) {
      await store.set(tx, last.id, {
        state: 'running',
        seenAt: now,
        endedAt: null,
        why: '',
        cursor: { ...cursor, ...mine },
      })
      return {
        ok: true,
        id: last.id,
        startedAt: last.startedAt,
        cursor: { ...cursor, ...mine },
        wentOn: true,
        readBefore: last.readCount,
        known,
      }
    }
    // Whoever was killed and is not gone on with has ended.
    if (last?.state === 'running') await store.set(tx, last.id, { state: 'stopped', endedAt: last.seenAt })
    const since = (isSame && done.validators?.updatedSince) || ''
    const begun: Cursor = { list: 0, page: 0, record: 0, since, rules, mark, ...mine }
    const id = newId<'course-import'>()
    await store.add(tx, { id, format: 'emil3', origin, startedAt: now, cursor: begun })
    return { ok: true, id, startedAt: now, cursor: begun, wentOn: false, readBefore: 0, known }
  })
}

/** Is it certain that whoever read has died? Of another machine's processes nothing is known. */
function isDead(cursor: Cursor | null): boolean {
  if (!cursor || cursor.host !== hostname()) return false
  if (cursor.process === process.pid) return false
  try {
    process.kill(cursor.process, 0)
    return false
  } catch {
    return true
  }
}
