import { write } from '#db/connect.server'
import type { Staff } from '~/identity/membership'
import type { PersonId } from '~/identity/person'
import { worksAt } from '~/identity/steps.server'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import type { HostingId } from './hosting'
import { hostingOf } from './hosting-steps.server'
import * as store from './hosting-store.server'
import { keepDeed } from './material-deed-steps.server'

/** Names who of the staff opens the papers of an exam; none: everybody who works there. */
export function nameOpeners(
  who: Staff,
  id: HostingId,
  openers: PersonId[],
  now: Instant,
): Promise<{ ok: true } | Refusal<'gone'> | Busy> {
  return write(async (tx) => {
    const keeper = { side: 'centre', who } as const
    const found = await hostingOf(tx, keeper, id)
    if (!found) return { ok: false, because: 'gone' } as const
    const working: PersonId[] = []
    for (const one of new Set(openers)) if (await worksAt(tx, one, who.centreId)) working.push(one)
    if (working.join() === found.hosting.openers.join()) return { ok: true } as const
    await store.change(tx, id, { openers: working })
    const detail = { openers: working.length }
    await keepDeed(tx, keeper, found, { action: 'openers', deed: 'name-exam-openers', detail }, now)
    return { ok: true } as const
  })
}
