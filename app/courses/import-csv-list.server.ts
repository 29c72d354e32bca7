import { change, read } from '#db/connect.server'
import type { Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import type { UniversityId } from './course'
import * as courseStore from './course-store.server'
import * as editStore from './edit-store.server'
import { type ImportId, isReadStill } from './import'
import * as store from './import-csv-store.server'

interface Whose {
  universityId: UniversityId
}

/** Rows on a page: those to mend are forms. */
export const [wrongMost, rowsMost] = [20, 100]

/** A page of a file's rows. */
export interface CsvPage {
  /** The wrong ones after this line … */
  wrongAfter: number
  /** … and the others after this one. */
  after: number
}

/**
 * A file of a university: how many rows of it become what, those that are wrong and the others, a page of each. Null:
 * no such, or not wholly kept. Five statements.
 */
export async function findFile({ universityId }: Whose, id: string, page: CsvPage, now: Instant) {
  const db = read()
  const found = await store.find(db, universityId, id as ImportId)
  if (!found) return null
  const [head] = await store.rows(db, found.id, { fates: ['head'], most: 1 })
  if (!head) return null
  const fates = await store.fates(db, found.id)
  const wrong = await store.rows(db, found.id, {
    fates: ['wrong'],
    after: page.wrongAfter,
    most: wrongMost + 1,
  })
  const others = await store.rows(db, found.id, {
    fates: ['new', 'changed', 'same', 'saved'],
    after: page.after,
    most: rowsMost + 1,
  })
  const isRunning = isReadStill(found, false, now)
  return {
    id: found.id,
    name: found.origin,
    state: found.state,
    isRunning,
    /** Somebody began to save it, and was cut off. */
    isStopped: (found.state === 'running' && !isRunning) || found.state === 'failed',
    saved: { added: found.addedCount, changed: found.changedCount, same: found.sameCount },
    heads: head.cells,
    fates,
    wrong: wrong.slice(0, wrongMost),
    others: others.slice(0, rowsMost),
    wrongNext: wrong.length > wrongMost ? (wrong[wrongMost - 1]?.line ?? null) : null,
    next: others.length > rowsMost ? (others[rowsMost - 1]?.line ?? null) : null,
  }
}

/** Forgets a file that is not being saved. */
export const forgetFile = (
  { universityId }: Whose,
  id: string,
): Promise<{ ok: true } | Refusal<'missing' | 'running'>> =>
  change(async (tx) => {
    const found = await store.find(tx, universityId, id as ImportId)
    if (!found) return { ok: false, because: 'missing' } as const
    if (found.state === 'running') return { ok: false, because: 'running' } as const
    await store.remove(tx, universityId, found.id)
    return { ok: true } as const
  })

/** Everything that a university has, for a file, with the professions by their names. */
export async function instancesForFile({ universityId }: Whose, most: number) {
  const db = read()
  const keys = (await editStore.keysOf(db, universityId))
    .filter(({ state }) => state !== 'gone')
    .slice(0, most)
  const all = await courseStore.listOwnByIds(
    db,
    universityId,
    keys.map(({ id }) => id),
  )
  const order = new Map(keys.map(({ id }, at) => [id, at]))
  all.sort((a, b) => (order.get(a.instance.id) ?? 0) - (order.get(b.instance.id) ?? 0))
  return { all, professions: await courseStore.listProfessions(db) }
}
