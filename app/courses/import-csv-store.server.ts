import { and, asc, count, eq, gt, inArray, lt, notInArray } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { courseImportRows, courseImports } from '#db/schema'
import type { PersonId } from '~/identity/person'
import type { Instant } from '~/lib/time'
import type { UniversityId } from './course'
import type { ImportId } from './import'
import type { CellFaults } from './import-csv-plan'

export type CsvImportRow = typeof courseImports.$inferSelect

export type Fate = (typeof courseImportRows.$inferSelect)['fate']

/** A row of a file, as it is kept. */
export interface KeptRow {
  line: number
  cells: string[]
  fate: Fate
  errors: CellFaults | null
  title: string
}

/** So many rows go into one statement. */
const atOnce = 300

/** Begins to look through a file of a university. */
export async function add(
  tx: Db,
  row: {
    id: ImportId
    universityId: UniversityId
    origin: string
    as: 'draft' | 'published'
    startedBy: PersonId | null
    now: Instant
  },
): Promise<void> {
  const { id, universityId, origin, startedBy, now } = row
  await tx.insert(courseImports).values({
    id,
    universityId,
    origin,
    startedBy,
    format: 'csv',
    state: 'waiting',
    cursor: { as: row.as },
    startedAt: now,
    seenAt: now,
  })
}

/** A file of a university; null: it has no such. One statement. */
export async function find(db: Db, universityId: UniversityId, id: ImportId): Promise<CsvImportRow | null> {
  const [row] = await db
    .select()
    .from(courseImports)
    .where(
      and(
        eq(courseImports.id, id),
        eq(courseImports.universityId, universityId),
        eq(courseImports.format, 'csv'),
      ),
    )
  return row ?? null
}

/** Keeps rows, over what was kept of their lines. */
export async function putRows(tx: Db, importId: ImportId, rows: readonly KeptRow[]): Promise<void> {
  for (let at = 0; at < rows.length; at += atOnce) {
    const some = rows.slice(at, at + atOnce)
    await tx.delete(courseImportRows).where(
      and(
        eq(courseImportRows.importId, importId),
        inArray(
          courseImportRows.line,
          some.map(({ line }) => line),
        ),
      ),
    )
    await tx.insert(courseImportRows).values(some.map((row) => ({ ...row, importId })))
  }
}

/** Rows of these fates after a line, in the order of the file. One statement. */
export const rows = (
  db: Db,
  importId: ImportId,
  { fates, after = -1, most }: { fates: readonly Fate[]; after?: number; most: number },
): Promise<KeptRow[]> =>
  db
    .select({
      line: courseImportRows.line,
      cells: courseImportRows.cells,
      fate: courseImportRows.fate,
      errors: courseImportRows.errors,
      title: courseImportRows.title,
    })
    .from(courseImportRows)
    .where(
      and(
        eq(courseImportRows.importId, importId),
        inArray(courseImportRows.fate, [...fates]),
        gt(courseImportRows.line, after),
      ),
    )
    .orderBy(asc(courseImportRows.line))
    .limit(most)

/** How many rows there are of each fate. One statement. */
export async function fates(db: Db, importId: ImportId): Promise<Record<Fate, number>> {
  const found = await db
    .select({ fate: courseImportRows.fate, rows: count() })
    .from(courseImportRows)
    .where(eq(courseImportRows.importId, importId))
    .groupBy(courseImportRows.fate)
  const none: Record<Fate, number> = { head: 0, new: 0, changed: 0, same: 0, wrong: 0, saved: 0 }
  return { ...none, ...Object.fromEntries(found.map(({ fate, rows: many }) => [fate, many])) }
}

/** Forgets a file and its rows. */
export async function remove(tx: Db, universityId: UniversityId, id: ImportId): Promise<void> {
  await tx
    .delete(courseImports)
    .where(and(eq(courseImports.id, id), eq(courseImports.universityId, universityId)))
}

/** Forgets rows of files of a university that nobody has touched since. */
export async function forgetOld(tx: Db, universityId: UniversityId, before: Instant): Promise<void> {
  const old = tx
    .select({ id: courseImports.id })
    .from(courseImports)
    .where(
      and(
        eq(courseImports.universityId, universityId),
        eq(courseImports.format, 'csv'),
        lt(courseImports.seenAt, before),
        notInArray(courseImports.state, ['running']),
      ),
    )
  await tx.delete(courseImportRows).where(inArray(courseImportRows.importId, old))
}
