import type { CourseFacts, InstanceFacts } from './course'
import type { Trips } from './travel-trips'

/**
 * Swedish crowns for ten kilometres by one's own car. Source: Skatteverket's mileage, 25 kr a mil, of income years
 * 2023 to 2026; a train or a shared car costs less.
 */
export const crownsPerTenKm = 25

/** So much longer is the road than the flight of a crow. Ours: between 1.25 and 1.4 for towns of the northern inland. */
export const roadFactor = 1.3

/** Ours: country roads with their villages and a stop now and then. */
export const kmPerHour = 75

/** What driving costs: an estimate, there and home again. */
export interface Drive {
  km: number
  minutes: number
  crowns: number
}

/** One return journey, by the distance one way as the crow flies. */
export function driveOf(km: number): Drive {
  const road = 2 * km * roadFactor
  return { km: road, minutes: (road / kmPerHour) * 60, crowns: (road / 10) * crownsPerTenKm }
}

const times = ({ km, minutes, crowns }: Drive, count: number): Drive => ({
  km: km * count,
  minutes: minutes * count,
  crowns: crowns * count,
})

const sum = (all: readonly Drive[]): Drive =>
  all.reduce(
    (so, one) => ({ km: so.km + one.km, minutes: so.minutes + one.minutes, crowns: so.crowns + one.crowns }),
    { km: 0, minutes: 0, crowns: 0 },
  )

/** All journeys of a course together. */
export interface Needed extends Drive {
  journeys: number
  /** Days without a date were counted as a journey each: it may become fewer. */
  isMost: boolean
  /** Journeys of unknown length, which are not in the sum. */
  unknown: number
}

/**
 * What the journeys of a course cost. A meeting is one journey however many days it takes; days without a date are a
 * journey each, to the nearest of the towns that are named. Null: nobody has said how often one travels, or no
 * distance is known.
 */
export function neededBy({ trips, unsetDays, unset, days }: Trips): Needed | null {
  if (days === null || unsetDays === null) return null
  const near = [...unset, ...trips].flatMap(({ km }) => km ?? [])
  const nearest = near.length > 0 ? Math.min(...near) : null
  const lengths = [...trips.map(({ km }) => km), ...Array.from({ length: unsetDays }, () => nearest)]
  const known = lengths.filter((km) => km !== null)
  if (lengths.length > 0 && known.length === 0) return null
  return {
    ...sum(known.map(driveOf)),
    journeys: lengths.length,
    isMost: unsetDays > 0,
    unknown: lengths.length - known.length,
  }
}

/** A year of full-time studies is 40 weeks and 60 credits (högskoleförordningen 6 kap. 2 §). */
const creditsPerWeek = 60 / 40

/** Weeks of studies; null where credits or pace are not said, or are not those of higher education. */
export function studyWeeks({
  creditTenths,
  creditSystem,
  pace,
}: Pick<CourseFacts, 'creditTenths' | 'creditSystem'> & Pick<InstanceFacts, 'pace'>): number | null {
  if (creditTenths === null || creditSystem !== 'hp' || pace === null || pace <= 0) return null
  return Math.ceil(creditTenths / 10 / creditsPerWeek / (pace / 100))
}

/**
 * What one is spared beside going to the campus once a week of studies and home again.
 * @param campusKm to the nearest campus, one way, as the crow flies
 * @returns null where nothing can be said, or where nothing is spared
 */
export function sparedBy(
  needed: Pick<Needed, 'journeys' | keyof Drive> | null,
  weeks: number | null,
  campusKm: number | null,
): (Drive & { journeys: number }) | null {
  if (needed === null || weeks === null || campusKm === null) return null
  const weekly = times(driveOf(campusKm), weeks)
  const spared = {
    journeys: weeks - needed.journeys,
    km: weekly.km - needed.km,
    minutes: weekly.minutes - needed.minutes,
    crowns: weekly.crowns - needed.crowns,
  }
  return spared.journeys > 0 && spared.km > 0 ? spared : null
}
