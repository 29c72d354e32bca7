import type { SpaceId } from '~/centres/space'
import type { LocalDate } from '~/lib/time'
import { datesOf, mayBeSeries, type Pattern, type Series, type SeriesReason } from './series'

/** A place every week, as a learner asks for it. */
export interface WeeklyWish {
  spaceId: SpaceId
  /** 1 Monday … 7 Sunday. */
  weekday: number
  /** Wall clock of the centre, minutes since midnight. */
  startMinute: number
  endMinute: number
  from: LocalDate
  /** Last day, inclusive. */
  until: LocalDate
  /** What it is for. */
  title: string
  /** How many come, where the room is booked whole. */
  people: number
}

/** More weeks are no term. */
export const weeksMost = 30

/** When it repeats, as a series says it. */
export const patternOf = ({ weekday, startMinute, endMinute, from, until }: WeeklyWish): Pattern => ({
  weekdays: [weekday],
  everyWeeks: 1,
  startMinute,
  endMinute,
  from,
  until,
})

/** Is a series what was asked for, as it stands? Not when it has ended, or staff have changed it since. */
export function isAsAsked(
  series: Pick<Series, 'spaceId' | 'title' | 'pattern' | 'people' | 'endedAt'>,
  weekly: WeeklyWish,
): boolean {
  const asked = patternOf(weekly)
  const isSame = (Object.keys(asked) as (keyof Pattern)[]).every(
    (field) => String(series.pattern[field]) === String(asked[field]),
  )
  return (
    series.endedAt === null &&
    series.spaceId === weekly.spaceId &&
    series.title === weekly.title &&
    series.people === weekly.people &&
    isSame
  )
}

/** Can a learner ask for this? @returns its days, or why not */
export function weeksOf(wish: WeeklyWish): { ok: true; dates: LocalDate[] } | SeriesReason {
  const pattern = patternOf(wish)
  const verdict = mayBeSeries(pattern)
  if (!verdict.ok) return verdict
  const dates = datesOf(pattern)
  return dates.length > weeksMost ? { ok: false, because: 'too-long-series' } : { ok: true, dates }
}
