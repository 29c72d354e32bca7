import { and, asc, count, desc, eq, isNull, like, or, type SQL } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { courseImportProblems, courseImports, courseProviders } from '#db/schema'
import type { UniversityId } from './course'
import type { ImportId } from './import'

/** Which records of an operator's import are a university's: by how its providers' records are called. */
function ownRecords(providers: readonly string[]): SQL | undefined {
  const middles = providers.map((id) => id.replace(/^p\./, '').replace(/[%_]/g, ''))
  return or(
    ...middles.flatMap((middle) =>
      ['e', 'i'].map((kind) => like(courseImportProblems.sourceId, `${kind}.${middle}.%`)),
    ),
  )
}

/** What the national service calls a university. */
export async function providersOf(db: Db, universityId: UniversityId): Promise<string[]> {
  const rows = await db
    .select({ id: courseProviders.id })
    .from(courseProviders)
    .where(eq(courseProviders.universityId, universityId))
  return rows.map(({ id }) => id)
}

/** The last imports that concern a university: its own, and the operators'. */
export const imports = (db: Db, universityId: UniversityId, most: number) =>
  db
    .select()
    .from(courseImports)
    .where(or(isNull(courseImports.universityId), eq(courseImports.universityId, universityId)))
    .orderBy(desc(courseImports.startedAt), desc(courseImports.id))
    .limit(most)

/**
 * Records of an import that were skipped, in the order of the document, and how many they are. Two statements.
 * @param providers null: all of them, of an import that is a university's own
 */
export async function problems(
  db: Db,
  importId: ImportId,
  providers: readonly string[] | null,
  most: number,
) {
  if (providers?.length === 0) return { list: [], all: 0 }
  const where = and(
    eq(courseImportProblems.importId, importId),
    providers ? ownRecords(providers) : undefined,
  )
  const list = await db
    .select()
    .from(courseImportProblems)
    .where(where)
    .orderBy(asc(courseImportProblems.position), asc(courseImportProblems.id))
    .limit(most)
  const [row] = await db.select({ all: count() }).from(courseImportProblems).where(where)
  return { list, all: row?.all ?? 0 }
}
