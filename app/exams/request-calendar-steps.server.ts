import type { Db } from '#db/engine'
import type { PersonId } from '~/identity/person'
import type { Instant } from '~/lib/time'
import { calendarStates } from './request-event'
import * as store from './request-list-store.server'

/** Seats that are somebody's for sure and have a clock time, for their calendar. One statement. */
export const examsForCalendar = (db: Db, personId: PersonId, since: Instant, most: number) =>
  store.forCalendar(db, personId, calendarStates, since, most)
