import { write } from '#db/connect.server'
import { logDeed } from '#db/staff-log.server'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import type { HostingId } from './hosting'
import { byOf, hostingOf, openerOf } from './hosting-steps.server'
import * as hostings from './hosting-store.server'
import type { FileId } from './locker'
import type { Keeper } from './locker-keeper'
import { mayRemove } from './locker-rules'
import * as store from './locker-store.server'

/**
 * Takes a file out of a locker, its content for good. Asked twice it is done once.
 * @returns `let-go`: the centre may have read it; `sent`: the answers are the university's by now
 */
export function removeFile(
  keeper: Keeper,
  id: HostingId,
  fileId: FileId,
  now: Instant,
): Promise<{ ok: true } | Refusal<'gone' | 'let-go' | 'sent'> | Busy> {
  return write(async (tx) => {
    const found = await hostingOf(tx, keeper, id)
    const file = found && (await store.find(tx, id, fileId))
    if (!found || !file) return { ok: false, because: 'gone' } as const
    if (file.removedAt !== null) return { ok: true } as const
    const { hosting, start, setting } = found
    const facts = { file, hosting, start, universityId: setting.sitting.universityId }
    const answer = mayRemove(facts, openerOf(keeper, setting), now)
    if (!answer.ok)
      return { ok: false, because: answer.because === 'not-yours' ? 'gone' : answer.because } as const
    await store.remove(tx, fileId, file.name, now)
    const line = { hostingId: id, fileId, at: now, ...byOf(keeper, found), detail: { kind: file.kind } }
    await store.log(tx, { ...line, action: 'removed' })
    const left = (await store.list(tx, id)).some(({ kind }) => kind === 'paper')
    // Without its paper nothing has come, unless sealed post has.
    if (
      file.kind === 'paper' &&
      !left &&
      hosting.material === 'received' &&
      hosting.materialWay !== 'sealed-post'
    )
      await hostings.change(tx, id, { material: 'expected', receivedAt: null })
    if (keeper.side === 'centre')
      await logDeed(tx, {
        centreId: hosting.centreId,
        personId: keeper.who.id,
        at: now,
        action: 'remove-exam-file',
        subjectId: id,
        before: { file: file.name },
      })
    return { ok: true } as const
  })
}
