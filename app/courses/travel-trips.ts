import { folded } from '~/lib/fold'
import { daysBetween, type LocalDate } from '~/lib/time'
import type { InstanceFacts, Meeting } from './course'
import type { SearchPlace } from './search'

type KmTo = SearchPlace['kmTo']

/** One journey that a course demands: there, and home again. */
export interface Trip {
  startsOn: LocalDate | null
  endsOn: LocalDate | null
  /** Null: no dates are set. */
  days: number | null
  /** Empty: not said. */
  town: string
  /** As the crow flies, one way; null: not known. */
  km: number | null
}

/** What a course demands of travel, seen from a town. */
export interface Trips {
  /** Days that one must travel; null: the university has not said. */
  days: number | null
  trips: Trip[]
  /** Days of which nobody has said when they are; null: not even how many. */
  unsetDays: number | null
  /** Towns that are named without a date. */
  unset: Pick<Trip, 'town' | 'km'>[]
}

/**
 * The journeys that an instance demands: its meetings that are mandatory and not by video. What is not said is null,
 * never 0; days that are counted but not dated stay by themselves.
 */
export function tripsOf(
  {
    mandatoryDays,
    meetings,
    towns,
  }: Pick<InstanceFacts, 'mandatoryDays'> & {
    meetings: readonly Meeting[]
    towns: readonly { town: string }[]
  },
  kmTo: KmTo,
): Trips {
  const kmOf = (town: string) => (town ? (kmTo?.(folded(town)) ?? null) : null)
  const trips = meetings
    .filter(({ mandatory, remote }) => mandatory && !remote)
    .map(({ startsOn, endsOn, town }) => ({
      startsOn,
      endsOn: endsOn ?? startsOn,
      days: startsOn && daysBetween(startsOn, endsOn ?? startsOn) + 1,
      town,
      km: kmOf(town),
    }))
  const dated = trips.reduce((sum, { days }) => sum + (days || 1), 0)
  const named = new Set(trips.map(({ town }) => folded(town)))
  return {
    // What is listed must be travelled to, whatever the count says.
    days: mandatoryDays === null ? (trips.length > 0 ? dated : null) : Math.max(mandatoryDays, dated),
    trips,
    unsetDays: mandatoryDays === null ? (trips.length > 0 ? 0 : null) : Math.max(0, mandatoryDays - dated),
    unset: towns.filter(({ town }) => !named.has(folded(town))).map(({ town }) => ({ town, km: kmOf(town) })),
  }
}
