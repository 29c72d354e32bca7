import { read, write } from '#db/connect.server'
import type { Db } from '#db/engine'
import { logDeed } from '#db/staff-log.server'
import type { Learner } from '~/identity/person'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import type { HostingId } from './hosting'
import { byOf, type HostingInFull, hostingInFull, hostingOf, openerOf } from './hosting-steps.server'
import * as hostings from './hosting-store.server'
import * as writing from './hosting-writers-store.server'
import type { Custody, FileId, LockerFile } from './locker'
import { unseal } from './locker-cipher.server'
import type { Keeper } from './locker-keeper'
import { mayOpen, type Opener } from './locker-rules'
import * as store from './locker-store.server'

/** Somebody who watches, as the guard knows them; whether they do so here and today is looked up. */
export interface Watcher {
  side: 'invigilator'
  who: Learner
  centreId: HostingInFull['hosting']['centreId']
}

export type OpenedFile = { ok: true; file: LockerFile; content: ReadableStream<Uint8Array> }
export type OpeningRefusal =
  | Refusal<'gone'>
  | ((Refusal<'not-named'> | (Refusal<'not-yet'> & { from: Instant })) & { zone: string })

/**
 * Opens a file, if its time has come and it is theirs to open. Both is written in the chain: that it was opened, and
 * that somebody wanted to before they might.
 */
export async function openFile(
  keeper: Keeper | Watcher,
  id: HostingId,
  fileId: FileId,
  now: Instant,
): Promise<OpenedFile | OpeningRefusal | Busy> {
  const answer = await write(async (tx) => {
    const found = await foundFor(tx, keeper, id)
    const file = found && (await store.find(tx, id, fileId))
    // What is answered here is kept: a refusal would undo the line that tells of it.
    if (!found || !file) return { ok: true as const, told: { ok: false, because: 'gone' } as const }
    const { hosting, start, setting } = found
    const facts = { file, hosting, start, universityId: setting.sitting.universityId }
    const may = mayOpen(facts, await openerFor(tx, keeper, found, now), now)
    if (!may.ok && (may.because === 'not-yours' || may.because === 'gone'))
      return { ok: true as const, told: { ok: false, because: 'gone' } as const }
    await noteOpening(tx, keeper, found, file, may.ok ? null : may.because, now)
    const told = may.ok ? { ok: true as const, file } : { ...may, zone: setting.zone }
    return { ok: true as const, told }
  })
  if (!answer.ok) return answer
  const { told } = answer
  if (!told.ok) return told as OpeningRefusal
  return { ok: true, file: told.file, content: await contentOf(told.file) }
}

async function foundFor(tx: Db, keeper: Keeper | Watcher, id: HostingId): Promise<HostingInFull | null> {
  if (keeper.side !== 'invigilator') return hostingOf(tx, keeper, id)
  const hosting = await hostings.findAt(tx, keeper.centreId, id)
  return hosting && hostingInFull(tx, hosting)
}

async function openerFor(
  tx: Db,
  keeper: Keeper | Watcher,
  found: HostingInFull,
  now: Instant,
): Promise<Opener> {
  if (keeper.side !== 'invigilator') return openerOf(keeper, found.setting)
  const onDuty = await writing.isWatching(tx, found.hosting, keeper.who.id, now, found.setting.zone)
  return { as: 'invigilator', centreId: keeper.centreId, onDuty }
}

async function noteOpening(
  tx: Db,
  keeper: Keeper | Watcher,
  found: HostingInFull,
  { id: fileId, kind, name }: LockerFile,
  because: string | null,
  now: Instant,
): Promise<void> {
  const { id: hostingId, centreId } = found.hosting
  const by: Pick<Custody, 'personId' | 'byName'> =
    keeper.side === 'invigilator' ? { personId: keeper.who.id, byName: '' } : byOf(keeper, found)
  const detail = { kind, ...(because && { because }) }
  await store.log(tx, { hostingId, fileId, at: now, ...by, action: because ? 'refused' : 'opened', detail })
  // The centre's own log keeps what was done, not what was not.
  if (keeper.side === 'university' || keeper.side === 'link' || because) return
  const deed = { centreId, personId: keeper.who.id, at: now, subjectId: hostingId, after: { file: name } }
  await logDeed(tx, { ...deed, action: 'open-exam-file' })
}

/** The content, part by part as it is fetched. The first is opened before anything is answered. */
async function contentOf({ id: fileId, parts }: LockerFile): Promise<ReadableStream<Uint8Array>> {
  const part = async (at: number) => {
    const row = await store.findPart(read(), fileId, at)
    if (!row) throw new Error(`file ${fileId} has lost its part ${at}`)
    return new Uint8Array(unseal({ fileId, part: at, isLast: at === parts - 1 }, row))
  }
  const first = await part(0)
  let next = 1
  return new ReadableStream({
    start: (out) => out.enqueue(first),
    async pull(out) {
      if (next >= parts) return out.close()
      out.enqueue(await part(next))
      next += 1
    },
  })
}
