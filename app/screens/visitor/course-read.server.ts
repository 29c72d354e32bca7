import { campusNear } from '~/centres/campus-near.server'
import type { Municipality } from '~/centres/centre'
import { centresNear } from '~/centres/near.server'
import type { InstanceInFull } from '~/courses/course'
import { otherInstances } from '~/courses/search-others.server'
import { kmFrom } from '~/courses/search-place.server'
import { neededBy, sparedBy, studyWeeks } from '~/courses/travel-cost'
import { tripsOf } from '~/courses/travel-trips'
import { universitiesElsewhere } from '~/exams/elsewhere-universities.server'
import { matchingSittings } from '~/exams/request-sittings.server'
import type { LocalDate } from '~/lib/time'

/** Farther away nobody sits every week. */
export const nearKm = 150
const centresMost = 3
const sittingsMost = 6

/** Is it still given, seen on a day? One that is not is answered with others. */
export const isGiven = ({ instance: { state, endsOn } }: InstanceInFull, today: LocalDate) =>
  state === 'published' && (endsOn === null || endsOn >= today)

/** What a course demands of somebody in a town. Two statements; none without a town. */
export async function travelFrom(found: InstanceInFull, town: Municipality | null) {
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

/** The exams of a course that its university has listed, and whether it lets them be written at centres. Two statements. */
export async function examsOf({ course }: InstanceInFull, today: LocalDate) {
  const lets = (await universitiesElsewhere([course.universityId], today)).has(course.universityId)
  // A programme's exams are those of its courses, which have codes of their own.
  if (course.kind === 'programme' || course.code === '') return { lets, sittings: [] }
  const wish = { course: course.code, universityId: course.universityId, date: null }
  const found = await matchingSittings(wish, today, sittingsMost)
  const code = course.code.toLowerCase()
  return { lets, sittings: found.filter(({ courseCode }) => courseCode.toLowerCase() === code) }
}

/** What can be taken in place of one that is not given. Two statements; none while it is. */
export const insteadOf = async (found: InstanceInFull, today: LocalDate) =>
  isGiven(found, today) ? [] : otherInstances(found, today)
