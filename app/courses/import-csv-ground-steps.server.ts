import { setImmediate as breathe } from 'node:timers/promises'
import type { Db } from '#db/engine'
import type { InstanceId, InstanceInFull, UniversityId } from './course'
import * as courseStore from './course-store.server'
import * as editStore from './edit-store.server'
import { columnsOf } from './import-csv-headings'
import { type CsvGround, type CsvRow, knownFor, nameOf, siblingOf, typedRow } from './import-csv-plan'
import * as placeStore from './import-rules-store.server'

/** So many instances are fetched with one statement, and so many rows read, before others are let through. */
const atOnce = 500

/** Everything that rows of a university's file are compared with. */
export async function groundFor(
  db: Db,
  universityId: UniversityId,
  heads: readonly string[],
  rows: readonly CsvRow[],
  as: 'draft' | 'published',
): Promise<CsvGround> {
  const columns = columnsOf(heads)
  const professions = await courseStore.listProfessions(db)
  const places = await placeStore.places(db)
  const typed: ReturnType<typeof typedRow>[] = []
  for (const row of rows) {
    typed.push(typedRow(row, { columns, professions }))
    if (typed.length % atOnce === 0) await breathe()
  }
  const said = (of: (one: (typeof typed)[number]) => string | undefined) => [
    ...new Set(typed.flatMap((one) => of(one)?.trim() || [])),
  ]
  const keys = await editStore.keysFor(db, universityId, {
    ids: said(({ instance }) => instance),
    codes: said(({ code }) => code),
    names: said((one) => nameOf(one, universityId)),
  })
  const ids = new Set<InstanceId>()
  for (const [at, one] of typed.entries()) {
    if (at % atOnce === atOnce - 1) await breathe()
    const key = knownFor(one, { universityId, keys }) ?? siblingOf(one, keys)
    if (key) ids.add(key.id)
  }
  const full = new Map<InstanceId, InstanceInFull>()
  const all = [...ids]
  for (let at = 0; at < all.length; at += atOnce) {
    const found = await courseStore.listOwnByIds(db, universityId, all.slice(at, at + atOnce))
    for (const one of found) full.set(one.instance.id, one)
    if (at > 0) await breathe()
  }
  return { universityId, columns, as, keys, full, professions, places }
}
