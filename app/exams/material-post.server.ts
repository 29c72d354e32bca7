import { write } from '#db/connect.server'
import type { Staff } from '~/identity/membership'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import type { HostingId } from './hosting'
import { hostingOf } from './hosting-steps.server'
import * as store from './hosting-store.server'
import { keepDeed } from './material-deed-steps.server'

/** Sealed papers that came by post. */
export interface PostIn {
  /** How many envelopes, or sets, were counted. */
  counted: number
  /** Where they are kept: a safe, a cabinet. */
  kept: string
}

/** Registers sealed post. Told again, as when it was moved to another place, it is a line more in the chain. */
export function registerPost(
  who: Staff,
  id: HostingId,
  { counted, kept }: PostIn,
  now: Instant,
): Promise<{ ok: true } | Refusal<'gone'> | Busy> {
  return write(async (tx) => {
    const keeper = { side: 'centre', who } as const
    const found = await hostingOf(tx, keeper, id)
    if (!found) return { ok: false, because: 'gone' } as const
    const { material, receivedAt } = found.hosting
    await store.change(tx, id, {
      material: material === 'ready' ? 'ready' : 'received',
      materialWay: 'sealed-post',
      receivedAt: receivedAt ?? now,
    })
    const detail = { copies: counted, keptIn: kept }
    await keepDeed(tx, keeper, found, { action: 'post-in', deed: 'register-exam-post', detail }, now)
    return { ok: true } as const
  })
}
