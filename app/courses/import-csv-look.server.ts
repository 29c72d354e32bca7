import { setImmediate as breathe } from 'node:timers/promises'
import { change, read } from '#db/connect.server'
import { newId } from '~/lib/id'
import type { Refusal } from '~/lib/result'
import { dayMs, type Instant, later } from '~/lib/time'
import type { UniversityId } from './course'
import type { Keeper } from './edit-steps.server'
import type { ImportId } from './import'
import { type CsvFileFault, readCourseFile } from './import-csv-file'
import { groundFor } from './import-csv-ground-steps.server'
import { type CsvRow, planRow } from './import-csv-plan'
import { against, type Seen } from './import-csv-rows'
import type { KeptRow } from './import-csv-store.server'
import * as store from './import-csv-store.server'

/** So long the rows of a file are kept that nobody goes on with. */
const keptMs = 30 * dayMs
/** So many rows are read before others are let through, and so many kept in one write. */
const [breath, atOnce] = [50, 300]

/** A file as it was sent. */
export interface SentFile {
  text: string
  /** What it is called. */
  name: string
  /** What new rows become where it does not say. */
  as: 'draft' | 'published'
}

/**
 * Looks through a file of courses and keeps what would become of every row; nothing of it is written into the
 * catalogue.
 * @returns the import that it is now, or what is wrong with the file as a whole
 */
export async function lookThrough(
  who: Keeper,
  { text, name, as }: SentFile,
  now: Instant,
): Promise<{ ok: true; id: ImportId } | Refusal<CsvFileFault>> {
  const file = readCourseFile(text)
  if (!file.ok) return file
  await breathe()
  const { universityId } = who
  const id = newId<'course-import'>()
  const rows = await planned(universityId, file.heads, file.rows, as)
  const head: KeptRow = { line: 0, cells: file.heads, fate: 'head', errors: null, title: '' }
  await change(async (tx) => {
    await store.forgetOld(tx, universityId, later(now, -keptMs))
    await store.add(tx, { id, universityId, origin: name, as, startedBy: who.id, now })
  })
  for (let at = 0; at < rows.length; at += atOnce)
    await change((tx) => store.putRows(tx, id, rows.slice(at, at + atOnce)))
  // The headings come last: a file without them was never wholly kept.
  await change((tx) => store.putRows(tx, id, [head]))
  return { ok: true, id }
}

/** What becomes of every row, with breath between. */
export async function planned(
  universityId: UniversityId,
  heads: readonly string[],
  rows: readonly CsvRow[],
  as: 'draft' | 'published',
): Promise<KeptRow[]> {
  const ground = await groundFor(read(), universityId, heads, rows, as)
  const seen: Seen = { instances: new Map(), courses: new Map() }
  const kept: KeptRow[] = []
  for (const [at, { line, cells }] of rows.entries()) {
    if (at % breath === breath - 1) await breathe()
    const plan = against(seen, { line, cells }, planRow({ line, cells }, ground))
    const { fate, title } = plan
    kept.push({ line, cells, fate, title, errors: plan.fate === 'wrong' ? plan.errors : null })
  }
  return kept
}
