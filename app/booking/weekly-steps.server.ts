import { openings } from '~/availability/opening'
import type { Configuration } from '~/centres/configuration'
import type { Space } from '~/centres/space'
import { overlaps } from '~/lib/span'
import { dayMs, type Instant, type LocalDate, later } from '~/lib/time'
import { meant, type Wish } from './booking'
import type { Reason } from './reasons'
import type { Facts } from './rules'
import { spanOn } from './series'
import { patternOf, type WeeklyWish } from './weekly'

/** What is wished for on one of the days: one place, or the room where it is booked whole. */
export const wishOn = (space: Space, weekly: WeeklyWish, date: LocalDate, zone: string): Wish =>
  meant(space, {
    spaceId: space.id,
    ...spanOn(date, patternOf(weekly), zone),
    places: 1,
    people: weekly.people,
    note: weekly.title,
  })

/** When a space is open around a wish. */
export const openAround = (configuration: Configuration, space: Space, { start, end }: Wish) =>
  openings(configuration, space, { start: later(start, -dayMs), end: later(end, dayMs) })

/** Has the learner a booking of that space then already? */
export const isTheirsAlready = ({ own, space }: Pick<Facts, 'own' | 'space'>, wish: Wish) =>
  own.some((one) => one.spaceId === space.id && overlaps(one, wish))

/** Why a day of a series has no booking, as its gaps say it; null: it may be booked yet, by somebody with other limits. */
export function gapOf(reason: Reason, start: Instant, now: Instant): 'taken' | 'closed' | 'passed' | null {
  if (reason.because === 'taken' || reason.because === 'yours-already') return 'taken'
  if (reason.because === 'closed') return 'closed'
  return start <= now ? 'passed' : null
}
