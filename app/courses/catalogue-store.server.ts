import { asc, eq, gt } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { courseChanges, courseInstances, courses } from '#db/schema'
import type { CatalogueRow } from './catalogue'
import { instanceColumns } from './course-store.server'

/** The number of the last change to what can be found. */
export async function lastChange(db: Db): Promise<number> {
  const [row] = await db.select({ number: courseChanges.number }).from(courseChanges)
  return row?.number ?? 0
}

/** A change that the catalogue has to take in: an instance that can be found, or one that no longer can. */
export interface CatalogueChange {
  number: number
  changed: number
  row: CatalogueRow | null
}

/** What has changed after a number, in the order of changes. One statement. */
export async function listChanged(db: Db, after: number, most: number): Promise<CatalogueChange[]> {
  const rows = await db
    .select({
      changed: courseInstances.changed,
      state: courseInstances.state,
      id: courseInstances.id,
      number: courseInstances.number,
      universityId: courseInstances.universityId,
      code: courses.code,
      kind: courses.kind,
      titleSv: courses.titleSv,
      titleEn: courses.titleEn,
      level: courses.level,
      isced: courses.isced,
      professions: courses.professions,
      term: instanceColumns.term,
      startsOn: courseInstances.startsOn,
      endsOn: courseInstances.endsOn,
      pace: courseInstances.pace,
      languages: courseInstances.languages,
      mandatoryDays: courseInstances.mandatoryDays,
      applicationCode: courseInstances.applicationCode,
      firstApplication: courseInstances.firstApplication,
      lastApplication: courseInstances.lastApplication,
      lateApplication: courseInstances.lateApplication,
      examForm: courseInstances.examForm,
      towns: courseInstances.travelTowns,
    })
    .from(courseInstances)
    .innerJoin(courses, eq(courses.id, courseInstances.courseId))
    .where(gt(courseInstances.changed, after))
    .orderBy(asc(courseInstances.changed))
    .limit(most)
  return rows.map(({ changed, state, ...row }) => ({
    number: row.number,
    changed,
    row: state === 'published' ? row : null,
  }))
}
