import { campusNear } from '~/centres/campus-near.server'
import type { Municipality } from '~/centres/centre'
import { centresNear } from '~/centres/near.server'
import type { InstanceInFull } from '~/courses/course'
import { isGiven, type TravelSeen } from '~/courses/page-text'
import { otherInstances } from '~/courses/search-others.server'
import { kmFrom } from '~/courses/search-place.server'
import { neededBy, sparedBy, studyWeeks } from '~/courses/travel-cost'
import { tripsOf } from '~/courses/travel-trips'
import type { LocalDate } from '~/lib/time'

/** Farther away nobody sits every week. */
export const nearKm = 150
const centresMost = 3

/** What a course demands of somebody in a town. Two statements; none without a town. */
export async function travelFrom(found: InstanceInFull, town: Municipality | null): Promise<TravelSeen> {
  const { course, instance } = found
  const trips = tripsOf(instance, await kmFrom(town))
  const needed = neededBy(trips)
  const campus = town && (await campusNear(course.universityId, town))
  const weeks = studyWeeks({ ...course, ...instance })
  const spared = town && sparedBy(needed, weeks, campus?.km ?? null)
  return {
    trips,
    needed: town && needed,
    weeks,
    spared: spared && campus && { ...spared, campus: campus.town },
  }
}

/** Where somebody in a town can sit. One statement; none without a town. */
export const centresFor = async (town: Municipality | null) =>
  town ? centresNear(town, { most: centresMost, mostKm: nearKm }) : []

/** What can be taken in place of one that is not given. Two statements; none while it is. */
export const insteadOf = async (found: InstanceInFull, today: LocalDate) =>
  isGiven(found, today) ? [] : otherInstances(found, today)
