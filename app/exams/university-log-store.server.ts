import { and, desc, eq, inArray, lt } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { examRequests, examSittings, people, universityLog } from '#db/schema'
import type { PersonId } from '~/identity/person'
import type { UniversityId } from './policy'
import type { RequestId } from './request'
import type { SittingId } from './sitting'

const called = { name: people.name, alias: people.alias, protectedIdentity: people.protectedIdentity }

/** What those who answer for a university did, the latest first; `most` of it before the one with this number. */
export const page = (db: Db, universityId: UniversityId, before: number | null, most: number) =>
  db
    .select({
      id: universityLog.id,
      at: universityLog.at,
      action: universityLog.action,
      subjectId: universityLog.subjectId,
      before: universityLog.before,
      after: universityLog.after,
      by: called,
    })
    .from(universityLog)
    .innerJoin(people, eq(people.id, universityLog.personId))
    .where(
      and(
        eq(universityLog.universityId, universityId),
        before === null ? undefined : lt(universityLog.id, before),
      ),
    )
    .orderBy(desc(universityLog.id))
    .limit(most)

/** What these sittings of a university are. */
export const sittingsOf = (db: Db, universityId: UniversityId, ids: string[]) =>
  db
    .select({
      id: examSittings.id,
      courseCode: examSittings.courseCode,
      courseName: examSittings.courseName,
      examCode: examSittings.examCode,
      date: examSittings.date,
    })
    .from(examSittings)
    .where(and(eq(examSittings.universityId, universityId), inArray(examSittings.id, ids as SittingId[])))

/** The codes of these requests for exams of a university. */
export const requestsOf = (db: Db, universityId: UniversityId, ids: string[]) =>
  db
    .select({ id: examRequests.id, reference: examRequests.reference })
    .from(examRequests)
    .innerJoin(examSittings, eq(examSittings.id, examRequests.sittingId))
    .where(and(eq(examSittings.universityId, universityId), inArray(examRequests.id, ids as RequestId[])))

/** What these people are called. */
export const peopleOf = (db: Db, ids: string[]) =>
  db
    .select({ id: people.id, ...called })
    .from(people)
    .where(inArray(people.id, ids as PersonId[]))
