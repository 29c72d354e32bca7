import { isDeepStrictEqual } from 'node:util'
import { change, read } from '#db/connect.server'
import type { Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import type { UniversityId } from './course'
import type { ImportId } from './import'
import { csvRowsMost, keptCell } from './import-csv-file'
import { planned } from './import-csv-look.server'
import * as store from './import-csv-store.server'
import * as importStore from './import-store.server'

/**
 * Writes other words into cells of a row that is wrong, and looks through the file again: what stood against that row
 * may be right now.
 * @param cells by their columns in the file, 0 the first
 * @returns what the row is now; `missing`, or `running` while the file is being saved
 */
export async function mendRow(
  { universityId }: { universityId: UniversityId },
  id: ImportId,
  line: number,
  cells: ReadonlyMap<number, string>,
  now: Instant,
): Promise<{ ok: true; fate: store.Fate } | Refusal<'missing' | 'running'>> {
  const db = read()
  const found = await store.find(db, universityId, id)
  if (!found) return { ok: false, because: 'missing' }
  if (found.state === 'running') return { ok: false, because: 'running' }
  const [head] = await store.rows(db, id, { fates: ['head'], most: 1 })
  const rows = await store.rows(db, id, { fates: ['new', 'changed', 'same', 'wrong'], most: csvRowsMost })
  const row = rows.find((one) => one.line === line && one.fate === 'wrong')
  if (!head || !row) return { ok: false, because: 'missing' }
  const mended = head.cells.map((_, at) => keptCell(cells.get(at) ?? row.cells[at] ?? ''))
  const as = found.cursor?.as === 'published' ? 'published' : 'draft'
  const wanted = rows.map((one) => (one.line === line ? { line, cells: mended } : one))
  const again = await planned(universityId, head.cells, wanted, as)
  const changed = again.filter((one) => {
    const before = rows.find((old) => old.line === one.line)
    return !isDeepStrictEqual(one, before)
  })
  // Looking through a long file takes its time, in which a colleague may have begun to save it, or thrown it away.
  const late = await change(async (tx) => {
    const standing = await store.find(tx, universityId, id)
    if (!standing) return { ok: false, because: 'missing' } as const
    if (standing.state === 'running') return { ok: false, because: 'running' } as const
    await store.putRows(tx, id, changed)
    await importStore.set(tx, id, { seenAt: now })
    return null
  })
  if (late) return late
  return { ok: true, fate: again.find((one) => one.line === line)?.fate ?? 'wrong' }
}
