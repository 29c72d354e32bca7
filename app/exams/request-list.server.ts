import { read } from '#db/connect.server'
import type { Learner } from '~/identity/person'
import { type Instant, localDate } from '~/lib/time'
import * as store from './request-list-store.server'
import { isOver } from './request-states'

/** More than that nobody has written. */
const most = 200

/** A learner's requests: those whose day is to come, first first, and the others, last first. One statement. */
export async function listRequests(who: Learner, now: Instant) {
  const all = await store.listOf(read(), who.id, most)
  const isComing = (one: store.ListedRequest) =>
    one.date >= localDate(now, one.timeZone) && !isOver(one.state)
  return { coming: all.filter(isComing).reverse(), past: all.filter((one) => !isComing(one)) }
}
