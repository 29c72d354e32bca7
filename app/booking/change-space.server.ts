import { write } from '#db/connect.server'
import { logDeed } from '#db/staff-log.server'
import { resize } from '~/availability/steps.server'
import { addSpace, changeSpace } from '~/centres/change-steps.server'
import type { Configuration } from '~/centres/configuration'
import type { Space, SpaceId } from '~/centres/space'
import { configurationOf } from '~/centres/steps.server'
import type { Manager } from '~/identity/membership'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import * as store from './affected-store.server'
import { type Affects, brokenByChange } from './standing-steps.server'

/** What staff say about a space; the parts of a joined one are chosen when it is made. */
export type SpaceWish = Pick<Space, 'name' | 'kind' | 'places' | 'seats' | 'bookable' | 'features' | 'parts'>

type Refused = Refusal<'gone' | 'name-taken' | 'parts'> | Affects | Busy

/**
 * Adds a space (`id` null) or changes one. Bookings to come that could not stand must be moved or cancelled
 * first; those that only need another number of place get it.
 * @returns `parts` when a part is not of the centre, is joined itself, or stands alone
 */
export function saveSpace(
  who: Manager,
  id: SpaceId | null,
  wish: SpaceWish,
  now: Instant,
): Promise<{ ok: true; id: SpaceId } | Refused> {
  return write(async (tx) => {
    const before = await configurationOf(tx, who.centreId)
    const old = before?.spaces.find((one) => one.id === id)
    if (!before || (id && !old)) return { ok: false, because: 'gone' } as const
    const { spaces } = before
    if (spaces.some((one) => one.id !== id && one.name === wish.name))
      return { ok: false, because: 'name-taken' } as const
    const deed = { centreId: who.centreId, personId: who.id, at: now }
    if (!old) {
      if (!mayJoin(wish.parts, before)) return { ok: false, because: 'parts' } as const
      const made = await addSpace(tx, who.centreId, wish)
      await logDeed(tx, { ...deed, action: 'add-space', subjectId: made, after: { ...wish } })
      return { ok: true, id: made } as const
    }
    const { parts: _parts, ...changed } =
      old.parts.length > 0 ? { ...wish, places: 1, bookable: 'whole' as const } : wish
    if (changed.places !== old.places) {
      const joined = spaces.filter((one) => one.parts.includes(old.id)).map((one) => one.id)
      await resize(tx, old, changed.places, [old.id, ...joined], now)
      await store.resizeWhole(tx, who.centreId, old.id, changed.places, now)
    }
    const after = { ...before, spaces: spaces.map((one) => (one === old ? { ...old, ...changed } : one)) }
    const broken = await brokenByChange(tx, before, after, now)
    if (broken.length > 0) return { ok: false, because: 'affects', broken } as const
    await changeSpace(tx, who.centreId, old.id, changed)
    const { name, kind, places, seats, bookable, features } = old
    const was = { name, kind, places, seats, bookable, features }
    await logDeed(tx, {
      ...deed,
      action: 'change-space',
      subjectId: old.id,
      before: was,
      after: { ...changed },
    })
    return { ok: true, id: old.id } as const
  })
}

/** At least two of the centre's own, none of them joined. */
function mayJoin(parts: SpaceId[], { spaces }: Configuration): boolean {
  if (parts.length === 0) return true
  const known = parts.map((part) => spaces.find(({ id }) => id === part))
  return (
    new Set(parts).size === parts.length && parts.length > 1 && known.every((one) => one?.parts.length === 0)
  )
}
