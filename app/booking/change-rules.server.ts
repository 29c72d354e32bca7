import { write } from '#db/connect.server'
import { logDeed } from '#db/staff-log.server'
import type { BookingRules } from '~/centres/booking-rules'
import { changeCentreRules, changeSpace } from '~/centres/change-steps.server'
import { withRules } from '~/centres/rules-of'
import type { SpaceId } from '~/centres/space'
import { configurationOf } from '~/centres/steps.server'
import type { Manager } from '~/identity/membership'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import type { BookingId } from './booking'
import { type Affects, brokenByChange, unseen } from './standing-steps.server'

/** Rules of a centre, all of them; or of a space, those that are its own. */
export type RulesWish =
  | { spaceId: null; rules: BookingRules }
  | { spaceId: SpaceId; rules: Partial<BookingRules> }

/**
 * Changes the booking rules of a centre or of one space. Bookings that the rules would not allow any more
 * stay valid; those that staff have not seen stop it.
 * @param seen bookings that were listed to the one who saves
 */
export function changeRules(
  who: Manager,
  wish: RulesWish,
  seen: readonly BookingId[],
  now: Instant,
): Promise<{ ok: true } | Refusal<'gone'> | Affects | Busy> {
  return write(async (tx) => {
    const before = await configurationOf(tx, who.centreId)
    const space = before?.spaces.find(({ id }) => id === wish.spaceId)
    if (!before || (wish.spaceId && !space)) return { ok: false, because: 'gone' } as const
    const after = withRules(before, wish)
    const stop = unseen(await brokenByChange(tx, before, after, now), seen)
    if (stop) return stop
    if (wish.spaceId !== null) await changeSpace(tx, who.centreId, wish.spaceId, { rules: wish.rules })
    else await changeCentreRules(tx, who.centreId, wish.rules)
    const own = space
      ? Object.fromEntries(space.ownRules.map((rule) => [rule, space.rules[rule]]))
      : before.centre.rules
    await logDeed(tx, {
      centreId: who.centreId,
      personId: who.id,
      at: now,
      action: 'change-rules',
      subjectId: wish.spaceId ?? who.centreId,
      before: { ...own },
      after: { ...wish.rules },
    })
    return { ok: true } as const
  })
}
