import { write } from '#db/connect.server'
import { logDeed } from '#db/staff-log.server'
import { putSeason } from '~/centres/change-steps.server'
import {
  faultOf,
  hoursIn,
  isOf,
  type Season,
  type SeasonFault,
  type SeasonKey,
  seasonsOf,
  seasonText,
} from '~/centres/season'
import { configurationOf } from '~/centres/steps.server'
import type { Manager } from '~/identity/membership'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import type { BookingId } from './booking'
import { type Affects, brokenByChange, unseen } from './standing-steps.server'

/**
 * Puts a season of a centre's hours in the place of another, adds one (`was` null), or takes one away
 * (`is` null). Bookings that it leaves outside the hours stay valid; those that staff have not seen stop it.
 * @param seen bookings that were listed to the one who saves
 */
export function changeHours(
  who: Manager,
  was: SeasonKey | null,
  is: Season | null,
  seen: readonly BookingId[],
  now: Instant,
): Promise<{ ok: true } | Refusal<'gone'> | (SeasonFault & { ok: false }) | Affects | Busy> {
  return write(async (tx) => {
    const before = await configurationOf(tx, who.centreId)
    if (!before) throw new Error(`there is no centre ${who.centreId}`)
    const what = is ?? was
    if (!what) return { ok: false, because: 'gone' } as const
    const old = was && seasonsOf(before.hours).find(isOf(was))
    if (was && !old) return { ok: false, because: 'gone' } as const
    const rest = was ? before.hours.filter((row) => !isOf(was)(row)) : before.hours
    const fault = is && faultOf(is, seasonsOf(rest))
    if (fault) return { ok: false, ...fault } as const
    const hours = [...rest, ...(is ? hoursIn(is) : [])]
    const broken = await brokenByChange(tx, before, { ...before, hours }, now)
    const stop = unseen(broken, seen)
    if (stop) return stop
    await putSeason(tx, who.centreId, was, is)
    await logDeed(tx, {
      centreId: who.centreId,
      personId: who.id,
      at: now,
      action: 'change-hours',
      subjectId: seasonText(what),
      before: old ? { ...old } : {},
      after: is ? { ...is } : {},
    })
    return { ok: true } as const
  })
}
