import { write } from '#db/connect.server'
import type { TooMany } from '#db/limits.server'
import { logDeed } from '#db/staff-log.server'
import type { SpaceId } from '~/centres/space'
import { spaceWithCentre } from '~/centres/steps.server'
import type { Staff } from '~/identity/membership'
import type { Learner } from '~/identity/person'
import { digest, newSecret } from '~/identity/steps.server'
import { newId } from '~/lib/id'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import { mayMakeFeed, type Shows } from './feed'
import * as store from './feed-store.server'
import { limits } from './limits.server'

type Answer =
  | { ok: true; secret: string }
  | Refusal<'unconfirmed' | 'feeds-full' | 'no-space'>
  | TooMany
  | Busy

/**
 * Makes a secret address of somebody's own bookings.
 * @returns the secret, this once: only its digest is kept; or `unconfirmed`, `feeds-full` or `too-many`
 */
export const makeOwnFeed = (who: Learner, name: string, now: Instant): Promise<Answer> =>
  make(who, name, { scope: 'own', centreId: null, spaceId: null }, now)

/**
 * Makes a secret address of all bookings of the centre or, of one of its spaces, for somebody who works
 * there; it shows them for as long as they do.
 * @returns as `makeOwnFeed`; or `no-space` for a space that is not the centre's
 */
export async function makeStaffFeed(
  who: Staff,
  name: string,
  spaceId: SpaceId | null,
  now: Instant,
): Promise<Answer> {
  const { centreId } = who
  if (!spaceId) return make(who, name, { scope: 'centre', centreId, spaceId: null }, now)
  return make(who, name, { scope: 'space', centreId, spaceId }, now)
}

async function make(
  who: Pick<Learner, 'id' | 'emailConfirmedAt'>,
  name: string,
  shows: Shows,
  now: Instant,
): Promise<Answer> {
  const counted = await limits.makeFeed.take(who.id)
  if (!counted.ok) return counted
  const secret = newSecret()
  return write(async (tx) => {
    const found = shows.spaceId ? await spaceWithCentre(tx, shows.spaceId) : null
    if (shows.spaceId && found?.space.centreId !== shows.centreId)
      return { ok: false, because: 'no-space' } as const
    const room = mayMakeFeed(who, await store.countOf(tx, who.id))
    if (!room.ok) return room
    const id = newId<'calendar-feed'>()
    await store.add(tx, { ...shows, id, personId: who.id, name, hash: digest(secret), createdAt: now })
    if (shows.centreId) {
      const deed = { centreId: shows.centreId, personId: who.id, at: now, subjectId: id }
      await logDeed(tx, { ...deed, action: 'make-feed', after: { calendar: name, spaceId: shows.spaceId } })
    }
    return { ok: true as const, secret }
  })
}
