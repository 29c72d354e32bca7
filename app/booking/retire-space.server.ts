import { write } from '#db/connect.server'
import { logDeed } from '#db/staff-log.server'
import { changeSpace, retiredParts, retiredSpaces } from '~/centres/change-steps.server'
import type { SpaceId } from '~/centres/space'
import { configurationOf } from '~/centres/steps.server'
import type { Manager } from '~/identity/membership'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import { type Affects, brokenByChange } from './standing-steps.server'

/**
 * Takes a space out of use, or (`back`) into use again. It is never deleted: bookings of the past stand in it.
 * @returns `affects` with the bookings to come, which must be moved or cancelled first; `is-part` of a
 * joined space; `part-retired` when a part of it is out of use
 */
export function retireSpace(
  who: Manager,
  id: SpaceId,
  back: boolean,
  now: Instant,
): Promise<{ ok: true } | Refusal<'gone' | 'is-part' | 'part-retired'> | Affects | Busy> {
  return write(async (tx) => {
    const before = await configurationOf(tx, who.centreId)
    if (!before) return { ok: false, because: 'gone' } as const
    const deed = { centreId: who.centreId, personId: who.id, at: now, subjectId: id }
    if (back) {
      const found = (await retiredSpaces(tx, who.centreId)).some((one) => one.id === id)
      if (!found) return { ok: false, because: 'gone' } as const
      if ((await retiredParts(tx, id)).length > 0) return { ok: false, because: 'part-retired' } as const
      await changeSpace(tx, who.centreId, id, { retiredAt: null })
      await logDeed(tx, {
        ...deed,
        action: 'restore-space',
        before: { retired: true },
        after: { retired: false },
      })
      return { ok: true } as const
    }
    if (!before.spaces.some((one) => one.id === id)) return { ok: false, because: 'gone' } as const
    if (before.spaces.some(({ parts }) => parts.includes(id)))
      return { ok: false, because: 'is-part' } as const
    const after = { ...before, spaces: before.spaces.filter((one) => one.id !== id) }
    const broken = await brokenByChange(tx, before, after, now)
    if (broken.length > 0) return { ok: false, because: 'affects', broken } as const
    await changeSpace(tx, who.centreId, id, { retiredAt: now })
    await logDeed(tx, {
      ...deed,
      action: 'retire-space',
      before: { retired: false },
      after: { retired: true },
    })
    return { ok: true } as const
  })
}
