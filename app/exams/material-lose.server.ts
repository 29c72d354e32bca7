import { write } from '#db/connect.server'
import type { Staff } from '~/identity/membership'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import type { HostingId } from './hosting'
import { hostingOf } from './hosting-steps.server'
import * as store from './hosting-store.server'
import { advanceAll, keepDeed } from './material-deed-steps.server'

/** The material was not ready after all: a wrong paper, a lost envelope, a computer that broke. Both sides are warned again. */
export function loseMaterial(
  who: Staff,
  id: HostingId,
  reason: string,
  now: Instant,
): Promise<{ ok: true } | Refusal<'gone' | 'not-ready'> | Busy> {
  return write(async (tx) => {
    const keeper = { side: 'centre', who } as const
    const found = await hostingOf(tx, keeper, id)
    if (!found) return { ok: false, because: 'gone' } as const
    if (found.hosting.material !== 'ready') return { ok: false, because: 'not-ready' } as const
    await advanceAll(tx, keeper, found, 'lose-material', ['ready'], now)
    const back = {
      material: 'expected',
      readyAt: null,
      receivedAt: null,
      copies: null,
      alarmedAt: null,
    } as const
    await store.change(tx, id, back)
    await keepDeed(tx, keeper, found, { action: 'lost', deed: 'lose-exam-material', detail: { reason } }, now)
    return { ok: true } as const
  })
}
