import { read } from '#db/connect.server'
import type { Learner } from '~/identity/person'
import { type Instant, localDate } from '~/lib/time'
import * as store from './day-store.server'

/** The sessions that somebody watches today, where each is, by start. One statement. */
export const listMySessions = async (who: Learner, now: Instant) =>
  (await store.dutiesAround(read(), who.id, now)).filter(
    ({ start, timeZone }) => localDate(start, timeZone) === localDate(now, timeZone),
  )
