import { write } from '#db/connect.server'
import { logDeed } from '#db/staff-log.server'
import { closePlaces } from '~/availability/steps.server'
import { type ClosureId, type WrittenTime, writtenSpan } from '~/centres/closing'
import { addClosures, comingClosures } from '~/centres/closure-steps.server'
import type { SpaceId } from '~/centres/space'
import { configurationOf } from '~/centres/steps.server'
import type { Staff } from '~/identity/membership'
import { newId } from '~/lib/id'
import type { Busy, Refusal } from '~/lib/result'
import { dayMs, type Instant } from '~/lib/time'

/** What staff want shut. */
export interface ClosureWish extends WrittenTime {
  /** Null: the whole centre. */
  spaceId: SpaceId | null
  /** Of the space; empty: all of it. */
  places: number[]
  reason: string
}

/**
 * Closed places are claimed quarter by quarter while everybody else waits: a place for a year and a half, or
 * eighteen for a month. All of a space, or the house, is closed for as long as one likes.
 */
const placesMostMs = 550 * dayMs

export type Closed =
  | { ok: true; id: ClosureId }
  | Refusal<'gone' | 'backwards' | 'over' | 'places-of-what' | 'no-such-place' | 'places-too-long'>
  | Busy

/**
 * Shuts a centre, a space or some of its places at once. From then on nobody can book there; who had
 * booked before is left where they are, to be moved or cancelled next (`findClosure`). The same again is
 * the same closure.
 */
export function close(who: Staff, wish: ClosureWish, now: Instant): Promise<Closed> {
  return write(async (tx) => {
    const configuration = await configurationOf(tx, who.centreId)
    if (!configuration) throw new Error(`there is no centre ${who.centreId}`)
    const space = configuration.spaces.find(({ id }) => id === wish.spaceId)
    if (wish.spaceId !== null && !space) return { ok: false, because: 'gone' } as const
    const span = writtenSpan(wish, configuration.centre.timeZone)
    if (span.end <= span.start) return { ok: false, because: 'backwards' } as const
    if (span.end <= now) return { ok: false, because: 'over' } as const
    const some = wish.places.length > 0
    if (some && (!space || space.parts.length > 0)) return { ok: false, because: 'places-of-what' } as const
    if (some && wish.places.some((place) => place > (space?.places ?? 0)))
      return { ok: false, because: 'no-such-place' } as const
    const all = space && wish.places.length === space.places
    const places = some && !all ? wish.places : null
    if (places && places.length * (span.end - span.start) > placesMostMs)
      return { ok: false, because: 'places-too-long' } as const
    const same = (await comingClosures(tx, who.centreId, now)).find(
      (one) =>
        one.spaceId === wish.spaceId &&
        one.start === span.start &&
        one.end === span.end &&
        one.places?.join() === places?.join(),
    )
    if (same) return { ok: true, id: same.id } as const
    const id = newId<'closure'>()
    const holdId = places && space ? await closePlaces(tx, space, span, places, now) : null
    const kept = { spaceId: wish.spaceId, places, ...span, reason: wish.reason }
    await addClosures(tx, who.centreId, [{ id, ...kept, holdId, ruleId: null }])
    await logDeed(tx, {
      centreId: who.centreId,
      personId: who.id,
      at: now,
      action: 'close',
      subjectId: id,
      after: kept,
    })
    return { ok: true, id } as const
  })
}
