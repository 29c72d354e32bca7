import { and, desc, eq, gte, inArray, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { courseCallInterests, courseInterests, courses, people } from '#db/schema'
import type { PersonId } from '~/identity/person'
import type { Instant } from '~/lib/time'
import type { Course, CourseId } from './course'
import type { Chosen, DemandCell, Interest, InterestId } from './demand'
import type { Term } from './term'

const columns = {
  id: courseInterests.id,
  personId: courseInterests.personId,
  municipalityCode: courseInterests.municipalityCode,
  courseId: courseInterests.courseId,
  instanceId: courseInterests.instanceId,
  professionId: courseInterests.professionId,
  wish: courseInterests.wish,
  term: sql<Term | null>`${courseInterests.term}`,
  createdAt: courseInterests.createdAt,
}

const stands = isNull(courseInterests.withdrawnAt)

/** What counts, by `liveSince`. */
export interface Live {
  since: Instant
  term: Term
}
const counts = ({ since, term }: Live): SQL | undefined =>
  and(
    stands,
    gte(courseInterests.createdAt, since),
    or(isNull(courseInterests.term), gte(courseInterests.term, term)),
  )

/** Somebody's wishes that stand, the latest first. One statement. */
export const listOwn = (db: Db, personId: PersonId): Promise<Interest[]> =>
  db
    .select(columns)
    .from(courseInterests)
    .where(and(eq(courseInterests.personId, personId), stands))
    .orderBy(desc(courseInterests.createdAt), desc(courseInterests.id))

/** Writes a wish. */
export async function add(tx: Db, interest: Interest): Promise<void> {
  await tx.insert(courseInterests).values(interest)
}

/** Lets a wish be for another municipality. */
export async function move(tx: Db, id: InterestId, municipalityCode: string): Promise<void> {
  await tx.update(courseInterests).set({ municipalityCode }).where(eq(courseInterests.id, id))
}

/** Those of somebody's wishes that a call stands on, of all of theirs or of one. */
async function called(db: Db, whose: SQL | undefined): Promise<InterestId[]> {
  const rows = await db
    .selectDistinct({ id: courseInterests.id })
    .from(courseInterests)
    .innerJoin(courseCallInterests, eq(courseCallInterests.interestId, courseInterests.id))
    .where(whose)
  return rows.map(({ id }) => id)
}

/**
 * Takes somebody's wishes away: all of them, or one. What a call stands on stays as a number, without whose it was and
 * what they wrote. @returns how many there were
 */
export async function withdraw(tx: Db, personId: PersonId, at: Instant, id?: InterestId): Promise<number> {
  const whose = and(
    eq(courseInterests.personId, personId),
    id === undefined ? undefined : eq(courseInterests.id, id),
  )
  const kept = await called(tx, whose)
  const nobodys = { personId: null, wish: '', withdrawnAt: at }
  if (kept.length > 0) await tx.update(courseInterests).set(nobodys).where(inArray(courseInterests.id, kept))
  const gone = await tx.delete(courseInterests).where(whose).returning({ id: courseInterests.id })
  return kept.length + gone.length
}

/**
 * Takes away who wished, and what they wrote; what they wished for still counts. @returns how many there were
 */
export async function forgetWho(tx: Db, personId: PersonId): Promise<number> {
  const rows = await tx
    .update(courseInterests)
    .set({ personId: null, wish: '' })
    .where(eq(courseInterests.personId, personId))
    .returning({ id: courseInterests.id })
  return rows.length
}

/** How many people of which municipality want what. One statement. */
export async function listCells(
  db: Db,
  live: Live,
  municipalities?: readonly string[],
): Promise<DemandCell[]> {
  if (municipalities?.length === 0) return []
  const rows = await db
    .select({
      municipalityCode: courseInterests.municipalityCode,
      courseId: courseInterests.courseId,
      professionId: courseInterests.professionId,
      term: columns.term,
      people: sql<number>`count(distinct coalesce(${courseInterests.personId}, ${courseInterests.id}))`,
    })
    .from(courseInterests)
    .where(
      and(counts(live), municipalities && inArray(courseInterests.municipalityCode, [...municipalities])),
    )
    .groupBy(
      courseInterests.municipalityCode,
      courseInterests.courseId,
      courseInterests.professionId,
      courseInterests.term,
    )
  return rows.map((row) => ({ ...row, people: Number(row.people) }))
}

/** What people have written, never of somebody with protected identity; the latest first. One statement. */
export async function listWords(db: Db, live: Live, municipalities: readonly string[], most: number) {
  if (municipalities.length === 0) return []
  return db
    .select(columns)
    .from(courseInterests)
    .innerJoin(people, eq(people.id, courseInterests.personId))
    .where(
      and(
        counts(live),
        ne(courseInterests.wish, ''),
        eq(people.protectedIdentity, false),
        inArray(courseInterests.municipalityCode, [...municipalities]),
      ),
    )
    .orderBy(desc(courseInterests.createdAt), desc(courseInterests.id))
    .limit(most)
}

const isCell = (cell: Chosen) =>
  and(
    eq(courseInterests.municipalityCode, cell.municipalityCode),
    cell.courseId
      ? eq(courseInterests.courseId, cell.courseId)
      : and(
          isNull(courseInterests.courseId),
          cell.professionId
            ? eq(courseInterests.professionId, cell.professionId)
            : isNull(courseInterests.professionId),
        ),
    cell.term === null ? isNull(courseInterests.term) : eq(courseInterests.term, cell.term),
  )

/** The wishes in these cells. One statement. */
export async function listIn(db: Db, live: Live, cells: readonly Chosen[]): Promise<Interest[]> {
  if (cells.length === 0) return []
  return db
    .select(columns)
    .from(courseInterests)
    .where(and(counts(live), or(...cells.map(isCell))))
    .orderBy(courseInterests.id)
}

/** What courses are called, and for which professions they train. One statement. */
export async function coursesOf(
  db: Db,
  ids: readonly CourseId[],
): Promise<Map<CourseId, Pick<Course, 'id' | 'titleSv' | 'titleEn' | 'universityId' | 'professions'>>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({
      id: courses.id,
      titleSv: courses.titleSv,
      titleEn: courses.titleEn,
      universityId: courses.universityId,
      professions: courses.professions,
    })
    .from(courses)
    .where(inArray(courses.id, [...ids]))
  return new Map(rows.map((one) => [one.id, one]))
}
