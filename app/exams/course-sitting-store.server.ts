import { and, between, eq, inArray, isNull } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { examSittings } from '#db/schema'
import type { LocalDate } from '~/lib/time'
import type { UniversityId } from './policy'

/** Exams that universities list of courses with these codes, between two days. One statement. */
export const listOfCodes = (
  db: Db,
  universityIds: readonly UniversityId[],
  codes: readonly string[],
  from: LocalDate,
  to: LocalDate,
) =>
  db
    .select({
      universityId: examSittings.universityId,
      code: examSittings.courseCode,
      day: examSittings.date,
    })
    .from(examSittings)
    .where(
      and(
        inArray(examSittings.universityId, [...universityIds]),
        inArray(examSittings.courseCode, [...codes]),
        between(examSittings.date, from, to),
        eq(examSittings.typed, false),
        isNull(examSittings.cancelledAt),
      ),
    )
