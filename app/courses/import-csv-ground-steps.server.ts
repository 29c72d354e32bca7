import type { Db } from '#db/engine'
import type { InstanceId, UniversityId } from './course'
import * as courseStore from './course-store.server'
import * as editStore from './edit-store.server'
import { columnsOf } from './import-csv-headings'
import { type CsvGround, type CsvRow, knownFor, siblingOf, typedRow } from './import-csv-plan'
import * as placeStore from './import-rules-store.server'

/** So many instances are fetched with one statement. */
const atOnce = 400

/** Everything that rows of a university's file are compared with. */
export async function groundFor(
  db: Db,
  universityId: UniversityId,
  heads: readonly string[],
  rows: readonly CsvRow[],
  as: 'draft' | 'published',
): Promise<CsvGround> {
  const columns = columnsOf(heads)
  const keys = await editStore.keysOf(db, universityId)
  const professions = await courseStore.listProfessions(db)
  const places = await placeStore.places(db)
  const ids = new Set<InstanceId>()
  for (const row of rows) {
    const typed = typedRow(row, { columns, professions })
    const key = knownFor(typed, { universityId, keys }) ?? siblingOf(typed, keys)
    if (key) ids.add(key.id)
  }
  const full: [InstanceId, Awaited<ReturnType<typeof courseStore.listOwnByIds>>[number]][] = []
  const all = [...ids]
  for (let at = 0; at < all.length; at += atOnce) {
    const found = await courseStore.listOwnByIds(db, universityId, all.slice(at, at + atOnce))
    full.push(...found.map((one) => [one.instance.id, one] as const).map(([id, one]) => [id, one] as [InstanceId, typeof one]))
  }
  return { universityId, columns, as, keys, full: new Map(full), professions, places }
}
