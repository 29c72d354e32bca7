import type { InstanceInFull } from '~/courses/course'
import type { LocalDate } from '~/lib/time'
import { universitiesElsewhere } from './elsewhere-universities.server'
import { matchingSittings } from './request-sittings.server'

const sittingsMost = 6

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
