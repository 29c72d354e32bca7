import { write } from '#db/connect.server'
import { logDeed } from '#db/staff-log.server'
import type { SpaceId } from '~/centres/space'
import { configurationOf } from '~/centres/steps.server'
import type { Staff } from '~/identity/membership'
import { digest } from '~/identity/steps.server'
import { newId } from '~/lib/id'
import type { Busy, Refusal } from '~/lib/result'
import { type Instant, later } from '~/lib/time'
import { pairingCodes } from './code.server'
import { codeGoodMs, type DisplayId, displaysMost } from './display'
import * as store from './store.server'

/**
 * Adds a display at the door of a space. It waits a quarter of an hour for its code, which the list shows.
 * @returns its id; `no-space` for a space that is not the centre's, or out of use; or `displays-full`
 */
export function addDisplay(
  who: Staff,
  spaceId: SpaceId,
  now: Instant,
): Promise<{ ok: true; id: DisplayId } | Refusal<'no-space' | 'displays-full'> | Busy> {
  const id: DisplayId = newId()
  const [code = ''] = pairingCodes(id, now)
  const { centreId } = who
  return write(async (tx) => {
    const configuration = await configurationOf(tx, centreId)
    if (!configuration?.spaces.some((one) => one.id === spaceId))
      return { ok: false, because: 'no-space' } as const
    await store.removeUnpaired(tx, centreId, later(now, -codeGoodMs))
    if ((await store.countOf(tx, centreId)) >= displaysMost)
      return { ok: false, because: 'displays-full' } as const
    await store.add(tx, { id, spaceId, centreId, hash: digest(code), createdAt: now })
    const deed = { centreId, personId: who.id, at: now, subjectId: id }
    await logDeed(tx, { ...deed, action: 'add-display', after: { spaceId } })
    return { ok: true, id } as const
  })
}
