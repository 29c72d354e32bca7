import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { series } from '#db/schema'
import type { PersonId } from '~/identity/person'
import type { SeriesId } from './booking'
import type { Series } from './series'

/** Whose each of these series is, and at which centre; nobody's, where it is a group's or an organisation's. One statement. */
export async function owners(db: Db, ids: string[]) {
  const rows = await db
    .select({ id: series.id, personId: series.personId, centreId: series.centreId })
    .from(series)
    .where(inArray(series.id, ids as SeriesId[]))
  return new Map<string, Omit<(typeof rows)[number], 'id'>>(rows.map(({ id, ...owner }) => [id, owner]))
}

/** A series that is somebody's own; null when there is none or it is another's. */
export async function findOwn(db: Db, personId: PersonId, id: SeriesId): Promise<Series | null> {
  const [found] = await db
    .select()
    .from(series)
    .where(and(eq(series.id, id), eq(series.personId, personId)))
  if (!found) return null
  const { createdBy: _by, ...row } = found
  return row
}
