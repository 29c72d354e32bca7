import { write } from '#db/connect.server'
import { logDeed } from '#db/staff-log.server'
import type { Staff } from '~/identity/membership'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import type { DisplayId } from './display'
import * as store from './store.server'

/** Disconnects a display of one's centre: it asks for a code at its next look. */
export function revokeDisplay(
  who: Staff,
  id: DisplayId,
  now: Instant,
): Promise<{ ok: true } | Refusal<'not-there'> | Busy> {
  return write(async (tx) => {
    const removed = await store.remove(tx, who.centreId, id)
    if (!removed) return { ok: false, because: 'not-there' } as const
    const deed = { centreId: who.centreId, personId: who.id, at: now, subjectId: id }
    await logDeed(tx, { ...deed, action: 'revoke-display', before: { spaceId: removed.spaceId } })
    return { ok: true } as const
  })
}
