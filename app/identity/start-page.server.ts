import { read } from '#db/connect.server'
import { paths } from '~/paths'
import * as keys from './key-store.server'
import type { Person } from './person'

/**
 * Where somebody's day begins who signs in without having been on the way somewhere: at the desk, the exam office, the
 * duties of an invigilator, or among their own bookings. One statement.
 */
export async function startPage({ id }: Pick<Person, 'id'>): Promise<string> {
  const duties = await keys.findDuties(read(), id)
  if (Number(duties?.works) > 0) return paths.desk()
  if (Number(duties?.worksAtUniversity) > 0) return paths.offices()
  return Number(duties?.invigilates) > 0 ? paths.duties() : paths.bookings()
}
