import { eq } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { campuses } from '#db/schema'
import type { Id } from '~/lib/id'

/** The campuses of a university, in no order. One statement. */
export const listCampuses = (db: Db, universityId: Id<'university'>) =>
  db
    .select({ town: campuses.town, lat: campuses.lat, lon: campuses.lon })
    .from(campuses)
    .where(eq(campuses.universityId, universityId))
