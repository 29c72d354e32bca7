import { write } from '#db/connect.server'
import type { Db } from '#db/engine'
import { logDeed } from '#db/staff-log.server'
import type { Busy, Refusal } from '~/lib/result'
import { type Instant, type LocalDate, wallTime } from '~/lib/time'
import { type HostingId, writtenStates } from './hosting'
import { byOf, type HostingInFull, hostingOf } from './hosting-steps.server'
import * as hostings from './hosting-store.server'
import * as writing from './hosting-writers-store.server'
import { cleanName, type FileKind, filesMost, type LockerFile } from './locker'
import type { Keeper } from './locker-keeper'
import * as store from './locker-store.server'
import { forgetStowed, type Stowed } from './locker-stow.server'
import type { RequestId } from './request'

/** What is to be said of a file besides what it is. */
export interface FileWish {
  kind: FileKind
  /** By the centre's wall clock, minutes since midnight; null: an hour before the exam. */
  release: { date: LocalDate; minute: number } | null
  /** Of answers: whose; null: of everybody. */
  requestId: RequestId | null
}

export type AddRefusal = Refusal<
  'gone' | 'not-yours' | 'too-many' | 'exam-over' | 'release-late' | 'no-such-request'
>

/**
 * Puts a stowed file into a locker. Papers and instructions by the university or, from mail, by staff; answers by staff
 * alone. The same content under the same name is there once, however often it is sent.
 */
export async function addFile(
  keeper: Keeper,
  id: HostingId,
  stowed: Stowed,
  wish: FileWish,
  now: Instant,
): Promise<{ ok: true } | AddRefusal | Busy> {
  const answer = await write(async (tx): Promise<{ ok: true; isNew: boolean } | AddRefusal> => {
    const found = await hostingOf(tx, keeper, id)
    if (!found) return { ok: false, because: 'gone' }
    const allowed = await mayAdd(tx, keeper, found, wish, now)
    if (!allowed.ok) return allowed
    const file = fileOf(keeper, found, stowed, wish, now)
    const there = await store.list(tx, id)
    if (there.some((one) => isSameFile(one, file))) return { ok: true, isNew: false }
    await store.add(tx, file)
    await keepTrack(tx, keeper, found, file, now)
    return { ok: true, isNew: true }
  })
  if (!answer.ok || !answer.isNew) await forgetStowed(stowed)
  return answer.ok ? { ok: true } : answer
}

async function mayAdd(
  tx: Db,
  keeper: Keeper,
  { hosting, start, setting }: HostingInFull,
  { kind, requestId, release }: FileWish,
  now: Instant,
): Promise<{ ok: true } | AddRefusal> {
  if (kind === 'answers' && keeper.side !== 'centre') return { ok: false, because: 'not-yours' }
  // When somebody writes, new papers would reach nobody.
  if (kind !== 'answers' && now >= start) return { ok: false, because: 'exam-over' }
  // Nobody could print what is let go when they already write.
  if (kind === 'paper' && (momentOf(release, setting) ?? start) > start)
    return { ok: false, because: 'release-late' }
  if ((await store.countAll(tx, hosting.id)) >= filesMost) return { ok: false, because: 'too-many' }
  if (requestId === null) return { ok: true }
  const written = await writing.requestsOf(tx, hosting, writtenStates)
  return written.some((one) => one.id === requestId)
    ? { ok: true }
    : { ok: false, because: 'no-such-request' }
}

const momentOf = (release: FileWish['release'], { zone }: HostingInFull['setting']) =>
  release && wallTime(release.date, release.minute, zone)

const fileOf = (
  keeper: Keeper,
  found: HostingInFull,
  { sentName, ...stowed }: Stowed,
  { kind, release, requestId }: FileWish,
  now: Instant,
): LockerFile => {
  const { personId, byName = '' } = byOf(keeper, found)
  return {
    ...stowed,
    hostingId: found.hosting.id,
    kind,
    requestId: kind === 'answers' ? requestId : null,
    name: cleanName(sentName, stowed.type),
    releaseAt: kind === 'answers' ? null : momentOf(release, found.setting),
    uploadedBy: personId,
    uploadedByName: byName,
    createdAt: now,
    removedAt: null,
  }
}

const isSameFile = (one: LockerFile, other: LockerFile) =>
  one.mark === other.mark &&
  one.name === other.name &&
  one.kind === other.kind &&
  one.requestId === other.requestId

/** The chain, the log of staff, and that the papers are there. */
async function keepTrack(tx: Db, keeper: Keeper, found: HostingInFull, file: LockerFile, now: Instant) {
  const { hosting } = found
  const detail = { kind: file.kind, bytes: file.size }
  const about = { hostingId: hosting.id, fileId: file.id, requestId: file.requestId, at: now, detail }
  await store.log(tx, { ...about, ...byOf(keeper, found), action: 'uploaded' })
  if (file.kind === 'paper' && hosting.material !== 'ready')
    await hostings.change(tx, hosting.id, { material: 'received', receivedAt: hosting.receivedAt ?? now })
  if (keeper.side !== 'centre') return
  await logDeed(tx, {
    centreId: hosting.centreId,
    personId: keeper.who.id,
    at: now,
    action: 'upload-exam-file',
    subjectId: hosting.id,
    after: { file: file.name },
  })
}
