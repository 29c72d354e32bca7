import type { Db } from '#db/engine'
import type { PersonId } from '~/identity/person'
import { dayMs, type Instant, later } from '~/lib/time'
import * as store from './invigilator-duty-store.server'

/** So far ahead exams are planned. */
const aheadMs = 800 * dayMs

/** What somebody watches at every centre, for their calendar: no more of it than where and when. One statement. */
export async function dutiesForCalendar(db: Db, personId: PersonId, since: Instant) {
  const rows = await store.dutiesIn(db, { personId }, { start: since, end: later(since, aheadMs) })
  return rows.map(({ person: _person, centreId: _centre, personId: _id, ...duty }) => duty)
}
