import { write } from '#db/connect.server'
import type { Staff } from '~/identity/membership'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import { type HostingId, writingStates } from './hosting'
import { hostingOf } from './hosting-steps.server'
import * as store from './hosting-store.server'
import * as writing from './hosting-writers-store.server'
import { mayBeReady, type ReadyRefusal, type ReadyWish } from './locker-rules'
import { advanceAll, keepDeed } from './material-deed-steps.server'

/**
 * Calls the material ready, for all who write: printed and counted, or set up. Again when somebody more has come, with
 * the new number.
 * @returns `too-few-copies` when there is not one set for each
 */
export function haveMaterial(
  who: Staff,
  id: HostingId,
  wish: ReadyWish,
  now: Instant,
): Promise<{ ok: true } | ReadyRefusal | Refusal<'gone'> | Busy> {
  return write(async (tx): Promise<{ ok: true } | ReadyRefusal | Refusal<'gone'>> => {
    const keeper = { side: 'centre', who } as const
    const found = await hostingOf(tx, keeper, id)
    if (!found) return { ok: false, because: 'gone' }
    const writers = await writing.requestsOf(tx, found.hosting, writingStates)
    const answer = mayBeReady(found.hosting, wish, writers.length)
    if (!answer.ok) return answer
    const { hosting } = found
    const copies = hosting.materialWay === 'digital' ? null : wish.copies
    const waiting = ['confirmed', 'rescheduled', 'material-expected'] as const
    const moved = await advanceAll(tx, keeper, found, 'have-material', waiting, now)
    // Pressed twice: it is said already.
    if (moved === 0 && hosting.material === 'ready' && hosting.copies === copies) return { ok: true }
    await store.change(tx, id, {
      material: 'ready',
      readyAt: now,
      receivedAt: hosting.receivedAt ?? now,
      copies,
    })
    const detail = copies === null ? {} : { copies }
    await keepDeed(tx, keeper, found, { action: 'ready', deed: 'ready-exam-material', detail }, now)
    return { ok: true }
  })
}
