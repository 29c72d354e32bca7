import { and, eq } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { series } from '#db/schema'
import type { PersonId } from '~/identity/person'
import type { SeriesId } from './booking'
import type { Series } from './series'

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
