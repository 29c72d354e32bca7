import { read, write } from '#db/connect.server'
import { limit } from '#db/limits.server'
import { centreName } from '~/centres/steps.server'
import type { Learner } from '~/identity/person'
import type { Busy, Refusal } from '~/lib/result'
import { type Instant, later } from '~/lib/time'
import type { InstanceId } from './course'
import { find } from './course-store.server'
import type { TieWish } from './tie'
import { isReported } from './tie-greeting-store.server'
import { type FindableFault, isNewPlace, mayBeFound, mayTie, placesPace, reportedMs } from './tie-rules'
import * as store from './tie-store.server'

const places = limit('course-group-places', placesPace)

/**
 * "I study this from here": from a centre, or from home; said anew, it is changed. A name for others is kept only while
 * its owner wants to be found.
 */
export async function study(
  who: Learner,
  instanceId: InstanceId,
  wish: TieWish,
  now: Instant,
): Promise<
  { ok: true } | Refusal<'gone' | 'ties-full' | 'unknown-centre' | 'too-many-places' | FindableFault> | Busy
> {
  if (isNewPlace(await store.list(read(), who.id), wish) && mayBeFound(who, wish, false).ok) {
    const paced = await places.take(who.id)
    if (!paced.ok) return { ok: false, because: 'too-many-places' }
  }
  return write(async (tx) => {
    const [found, before] = [await find(tx, instanceId), await store.find(tx, who.id, instanceId)]
    if (!found || (!before && found.instance.state !== 'published'))
      return { ok: false, because: 'gone' } as const
    const room = before ? { ok: true as const } : mayTie((await store.list(tx, who.id)).length)
    if (!room.ok) return room
    if (wish.centreId !== null && !(await centreName(tx, wish.centreId)))
      return { ok: false, because: 'unknown-centre' } as const
    const held = wish.findable && (await isReported(tx, who.id, later(now, -reportedMs)))
    const findable = wish.findable ? mayBeFound(who, wish, held) : { ok: true as const }
    if (!findable.ok) return findable
    const shownName = wish.findable ? wish.shownName : ''
    await store.put(tx, { ...wish, shownName, personId: who.id, instanceId, createdAt: now })
    return { ok: true as const }
  })
}
