import { hostname } from 'node:os'
import type { Db } from '#db/engine'
import { newId } from '~/lib/id'
import type { Refusal } from '~/lib/result'
import { dayMs, type Instant } from '~/lib/time'
import { type Cursor, type ImportId, isReadStill } from './import'
import * as store from './import-store.server'

/** What an import is begun with. */
export interface Beginning {
  origin: string
  /** What a file is: by another mark it is another. */
  mark: string
  /** The lists that it is read by. */
  rules: string
  /** Everything, not only what has changed. */
  isWhole: boolean
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

/** After so long nobody goes on, but begins. */
const resumableMs = 7 * dayMs

/** Goes on with what stopped, or begins; one at a time reads an origin. */
export async function begin(
  tx: Db,
  beginning: Beginning,
  now: Instant,
): Promise<Begun | Refusal<'under-way'>> {
  const { origin, mark, rules, isWhole } = beginning
  const last = await store.lastOf(tx, origin)
  const cursor = (last?.cursor ?? null) as unknown as Cursor | null
  if (last && isReadStill(last, isDead(cursor), now)) return { ok: false, because: 'under-way' }
  const done = await store.lastOf(tx, origin, 'done')
  const validators = done?.validators?.rules === rules && !isWhole ? done.validators : null
  const known = { etag: validators?.etag ?? null, lastModified: validators?.lastModified ?? null }
  const mine = { host: hostname(), process: process.pid }
  const isSame = cursor?.rules === rules && cursor.mark === mark
  if (last && cursor && isSame && last.state !== 'done' && now - last.seenAt < resumableMs) {
    const goingOn: Cursor = { ...cursor, ...mine }
    const running = { state: 'running', seenAt: now, endedAt: null, why: '' } as const
    await store.set(tx, last.id, { ...running, cursor: { ...goingOn } })
    const { id, startedAt, readCount: readBefore } = last
    return { ok: true, id, startedAt, cursor: goingOn, wentOn: true, readBefore, known }
  }
  // Whoever was killed and is not gone on with has ended.
  if (last?.state === 'running') await store.set(tx, last.id, { state: 'stopped', endedAt: last.seenAt })
  const first: Cursor = {
    list: 0,
    page: 0,
    record: 0,
    since: validators?.updatedSince ?? '',
    rules,
    mark,
    ...mine,
  }
  const id = newId<'course-import'>()
  await store.add(tx, { id, format: 'emil3', origin, startedAt: now, cursor: first })
  return { ok: true, id, startedAt: now, cursor: first, wentOn: false, readBefore: 0, known }
}

/** Is it certain that whoever read has died? Of another machine's processes nothing is known. */
function isDead(cursor: Cursor | null): boolean {
  if (!cursor || cursor.host !== hostname() || cursor.process === process.pid) return false
  try {
    process.kill(cursor.process, 0)
    return false
  } catch {
    return true
  }
}
