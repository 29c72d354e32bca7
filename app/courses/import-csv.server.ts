import { readFile, stat } from 'node:fs/promises'
import { read } from '#db/connect.server'
import { textOf } from '~/lib/csv-read'
import { codeOf, openOutside } from '~/lib/outside-fetch.server'
import type { Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import type { UniversityId } from './course'
import { universitiesOf } from './course-store.server'
import { originName } from './import'
import { csvFileMost, csvRowsMost } from './import-csv-file'
import { forgetFile } from './import-csv-list.server'
import { lookThrough } from './import-csv-look.server'
import { saveFile } from './import-csv-save.server'
import * as store from './import-csv-store.server'
import { isAddress } from './import-source.server'
import * as importStore from './import-store.server'

/** So long an address may take. */
const patienceMs = 60_000

export interface CsvSetting {
  universityId: UniversityId
  as: 'draft' | 'published'
  /** Only what would be: nothing is saved, and nothing kept. */
  isDry: boolean
}

type NotRead = Refusal<string> & { what?: string }

/**
 * Reads a university's courses from a file or an address, for whoever runs a command: looks through it, and saves the
 * rows that are right. Twice the same changes nothing.
 * @returns what became of its rows, with those that are wrong; `no-university`, or why the file was not read
 */
export async function importCsv(
  from: string,
  { universityId, as, isDry }: CsvSetting,
  clock: () => Instant,
): Promise<{ ok: true; fates: Record<store.Fate, number>; saved: Saved; wrong: store.KeptRow[] } | NotRead> {
  if (!(await universitiesOf(read(), [universityId])).has(universityId))
    return { ok: false, because: 'no-university', what: universityId }
  const bytes = isAddress(from) ? await fetched(from) : await kept(from)
  if (!bytes.ok) return bytes
  const who = { universityId, id: null }
  const looked = await lookThrough(who, { text: textOf(bytes.content), name: originName(from), as }, clock())
  if (!looked.ok) return looked
  const fates = await store.fates(read(), looked.id)
  if (!isDry) {
    const saving = await saveFile(who, looked.id, clock)
    if (saving.ok) await saving.ended
  }
  const row = await store.find(read(), universityId, looked.id)
  if (row?.state === 'failed') return { ok: false, because: 'failed', what: row.why }
  const after = await store.fates(read(), looked.id)
  const wrong = await store.rows(read(), looked.id, { fates: ['wrong'], most: csvRowsMost })
  const { added, changed, same } = await importStore.countsOf(read(), looked.id)
  if (isDry) await forgetFile(who, looked.id)
  return { ok: true, fates: { ...fates, wrong: after.wrong }, saved: { added, changed, same }, wrong }
}

interface Saved {
  added: number
  changed: number
  same: number
}

async function kept(path: string): Promise<{ ok: true; content: Uint8Array } | NotRead> {
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) return { ok: false, because: 'no-file' }
  if (found.size > csvFileMost) return { ok: false, because: 'too-large' }
  return { ok: true, content: await readFile(path) }
}

async function fetched(address: string): Promise<{ ok: true; content: Uint8Array } | NotRead> {
  const signal = AbortSignal.timeout(patienceMs)
  const known = { etag: null, lastModified: null }
  const allowPrivate = process.env.IMPORT_ALLOW_PRIVATE === '1'
  const asking = { known, accept: 'text/csv, text/plain', redirects: 3, allowPrivate, signal }
  try {
    const opened = await openOutside(address, asking)
    if (!opened.ok) return opened
    if (!opened.changed) return { ok: false, because: 'status' }
    const pieces: Buffer[] = []
    let size = 0
    for await (const piece of opened.body) {
      size += piece.length
      if (size > csvFileMost) {
        opened.end()
        return { ok: false, because: 'too-large' }
      }
      pieces.push(piece)
    }
    return { ok: true, content: Buffer.concat(pieces) }
  } catch (error) {
    return { ok: false, because: 'unreachable', what: codeOf(error) }
  }
}
