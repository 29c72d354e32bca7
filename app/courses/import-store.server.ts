import { and, asc, desc, eq, gt, inArray, like, or, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/engine'
import {
  courseImportParts,
  courseImportProblems,
  courseImports,
  courseInstances,
  courseSaved,
  courses,
  courseTies,
} from '#db/schema'
import type { PersonId } from '~/identity/person'
import type { Instant } from '~/lib/time'
import type { CourseId, InstanceId } from './course'
import type { Cursor, ImportCounts, ImportId, ImportPart } from './import'

export type ImportRow = typeof courseImports.$inferSelect

/** The last import of an origin; null when there was none. */
export async function lastOf(db: Db, origin: string, state?: ImportRow['state']): Promise<ImportRow | null> {
  const [row] = await db
    .select()
    .from(courseImports)
    .where(and(eq(courseImports.origin, origin), state && eq(courseImports.state, state)))
    .orderBy(desc(courseImports.startedAt), desc(courseImports.id))
    .limit(1)
  return row ?? null
}

/** What has become of an import's records so far. */
export async function countsOf(db: Db, id: ImportId): Promise<ImportCounts> {
  const [row] = await db.select().from(courseImports).where(eq(courseImports.id, id))
  if (!row) throw new Error(`there is no import ${id}`)
  return {
    read: row.readCount,
    added: row.addedCount,
    changed: row.changedCount,
    same: row.sameCount,
    gone: row.goneCount,
    passed: row.passedCount,
    skipped: row.skippedCount,
  }
}

/** Writes down that an import begins. */
export async function add(
  tx: Db,
  row: Pick<ImportRow, 'id' | 'format' | 'origin' | 'startedAt'> & { cursor: Cursor },
): Promise<void> {
  const { cursor, ...rest } = row
  await tx
    .insert(courseImports)
    .values({ ...rest, cursor: { ...cursor }, state: 'running', seenAt: row.startedAt })
}

/** Changes what is kept about an import. */
export async function set(tx: Db, id: ImportId, values: Partial<ImportRow>): Promise<void> {
  await tx.update(courseImports).set(values).where(eq(courseImports.id, id))
}

/** Counts on, and remembers how far it is: in the transaction of what was saved. */
export async function advance(
  tx: Db,
  id: ImportId,
  { counts, cursor, now }: { counts: ImportCounts; cursor: Cursor; now: Instant },
): Promise<void> {
  await count(tx, id, counts, now)
  await set(tx, id, { cursor: { ...cursor } })
}

/** Adds to what an import has come to, and says that it is alive. */
export async function count(tx: Db, id: ImportId, counts: ImportCounts, seenAt: Instant): Promise<void> {
  const c = courseImports
  const more = (column: unknown, by: number): SQL => sql`${column} + ${by}`
  await tx
    .update(c)
    .set({
      readCount: more(c.readCount, counts.read),
      addedCount: more(c.addedCount, counts.added),
      changedCount: more(c.changedCount, counts.changed),
      sameCount: more(c.sameCount, counts.same),
      goneCount: more(c.goneCount, counts.gone),
      passedCount: more(c.passedCount, counts.passed),
      skippedCount: more(c.skippedCount, counts.skipped),
      seenAt,
    })
    .where(eq(c.id, id))
}

export interface Problem {
  position: number
  sourceId: string
  because: string
  detail: string
}

/** Lists records that were skipped. */
export async function addProblems(tx: Db, importId: ImportId, list: readonly Problem[]): Promise<void> {
  if (list.length > 0) await tx.insert(courseImportProblems).values(list.map((one) => ({ ...one, importId })))
}

export interface KeptPart {
  id: string
  part: ImportPart
  hash: string
}

/** What has been kept under these ids. */
export async function parts(db: Db, ids: readonly string[]): Promise<Map<string, KeptPart>> {
  const found = new Map<string, KeptPart>()
  for (let at = 0; at < ids.length; at += 500) {
    const rows = await db
      .select()
      .from(courseImportParts)
      .where(inArray(courseImportParts.id, ids.slice(at, at + 500)))
    for (const { id, part, hash } of rows) found.set(id, { id, hash, part: part as unknown as ImportPart })
  }
  return found
}

/** Keeps records under their ids, over what they said before. */
export async function putParts(tx: Db, list: readonly KeptPart[], seenAt: Instant): Promise<void> {
  for (const { id, part, hash } of list) {
    const row = { part: part as unknown as Record<string, unknown>, hash, seenAt }
    await tx
      .insert(courseImportParts)
      .values({ id, ...row })
      .onConflictDoUpdate({ target: courseImportParts.id, set: row })
  }
}

/** Events that have been kept, in the order of their ids, after one of them. */
export async function eventParts(db: Db, after: string, most: number) {
  const rows = await db
    .select()
    .from(courseImportParts)
    .where(and(like(courseImportParts.id, 'e.%'), gt(courseImportParts.id, after)))
    .orderBy(asc(courseImportParts.id))
    .limit(most)
  return rows.map(({ id, part, hash, seenAt }) => ({ id, hash, seenAt, part: part as unknown as ImportPart }))
}

export type KnownInstance = Pick<
  typeof courseInstances.$inferSelect,
  'id' | 'universityId' | 'courseId' | 'source' | 'sourceId' | 'state' | 'publishedAt' | 'sample'
> & { applicationCode: string; term: number }

/** Instances by our id, the source's, or the number that one applies by. */
export async function knownInstances(
  db: Db,
  by: { ids: InstanceId[]; sourceIds: string[]; applicationCodes: string[] },
): Promise<KnownInstance[]> {
  const c = courseInstances
  return db
    .select({
      id: c.id,
      universityId: c.universityId,
      courseId: c.courseId,
      source: c.source,
      sourceId: c.sourceId,
      state: c.state,
      publishedAt: c.publishedAt,
      sample: c.sample,
      applicationCode: c.applicationCode,
      term: c.term,
    })
    .from(c)
    .where(
      or(
        inArray(c.id, by.ids),
        inArray(c.sourceId, by.sourceIds),
        inArray(c.applicationCode, by.applicationCodes),
      ),
    )
}

/** Ids of courses by ours, the source's, or the university's code. */
export async function knownCourses(
  db: Db,
  by: { ids: CourseId[]; sourceIds: string[]; codes: string[] },
): Promise<{ id: CourseId }[]> {
  return db
    .select({ id: courses.id })
    .from(courses)
    .where(
      or(
        inArray(courses.id, by.ids),
        inArray(courses.sourceId, by.sourceIds),
        inArray(courses.code, by.codes),
      ),
    )
}

/** The last term in which each of these courses is given, as its source says. */
export async function lastTerms(db: Db, ids: readonly CourseId[]): Promise<Map<CourseId, number>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: courseInstances.courseId, term: sql<number>`max(${courseInstances.term})` })
    .from(courseInstances)
    .where(
      and(
        inArray(courseInstances.courseId, [...ids]),
        eq(courseInstances.source, 'emil'),
        inArray(courseInstances.state, ['published', 'cancelled']),
      ),
    )
    .groupBy(courseInstances.courseId)
  return new Map(rows.map(({ id, term }) => [id, Number(term)]))
}

/** Who studies each of these instances or has saved it. */
export async function followersOf(db: Db, ids: readonly InstanceId[]): Promise<Map<InstanceId, PersonId[]>> {
  const of = new Map<InstanceId, PersonId[]>()
  if (ids.length === 0) return of
  for (const table of [courseTies, courseSaved]) {
    const rows = await db
      .select({ personId: table.personId, instanceId: table.instanceId })
      .from(table)
      .where(inArray(table.instanceId, [...ids]))
      .orderBy(asc(table.personId))
    for (const { personId, instanceId } of rows)
      of.set(instanceId, [...new Set([...(of.get(instanceId) ?? []), personId])])
  }
  return of
}
