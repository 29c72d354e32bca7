import { read } from '#db/connect.server'
import type { LocalDate } from '~/lib/time'
import { listOfCodes } from './course-sitting-store.server'
import type { UniversityId } from './policy'

/** On which days there are exams of some courses, between two days. One statement. */
export async function examDaysOf(
  courses: readonly { universityId: UniversityId; code: string }[],
  from: LocalDate,
  to: LocalDate,
): Promise<{ universityId: UniversityId; code: string; day: LocalDate }[]> {
  if (courses.length === 0) return []
  const universityIds = [...new Set(courses.map(({ universityId }) => universityId))]
  const codes = [...new Set(courses.map(({ code }) => code))]
  const found = await listOfCodes(read(), universityIds, codes, from, to)
  return found.flatMap(({ universityId, ...one }) =>
    universityId === null ? [] : [{ universityId, ...one }],
  )
}
