import { and, asc, eq, gt, inArray, isNotNull, isNull, lt, lte, sql } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { examRequests, outbox } from '#db/schema'
import type { Instant } from '~/lib/time'
import type { RequestId } from './request'
import type { RequestState } from './request-states'
import { selectRequests, toRequest } from './request-store.server'

/** Requests in these states whose time is out, the longest first. */
export async function due(db: Db, states: readonly RequestState[], now: Instant, most: number) {
  const rows = await selectRequests(db)
    .where(
      and(
        inArray(examRequests.state, [...states]),
        isNotNull(examRequests.answerBy),
        lte(examRequests.answerBy, now),
      ),
    )
    .orderBy(asc(examRequests.answerBy))
    .limit(most)
  return rows.map(toRequest)
}

/** Under which key a reminder of a time is noted. */
export const dueKey = (id: RequestId, answerBy: Instant | null) => `exam-due ${id} ${answerBy}`

/** Requests in these states whose time is out before `until`, that nobody has been reminded of. */
export async function dueSoon(
  db: Db,
  states: readonly RequestState[],
  now: Instant,
  until: Instant,
  most: number,
) {
  const rows = await selectRequests(db)
    .leftJoin(
      outbox,
      eq(outbox.key, sql`'exam-due ' || ${examRequests.id} || ' ' || cast(${examRequests.answerBy} as text)`),
    )
    .where(
      and(
        inArray(examRequests.state, [...states]),
        gt(examRequests.answerBy, now),
        lte(examRequests.answerBy, until),
        // Whoever has just been asked need not be reminded.
        lt(examRequests.stateAt, sql`${examRequests.answerBy} - 172800000`),
        isNull(outbox.id),
      ),
    )
    .orderBy(asc(examRequests.answerBy))
    .limit(most)
  return rows.map(toRequest)
}

/** Under which key the reminder of an exam is noted. */
export const tomorrowKey = (id: RequestId, startsAt: Instant | null) => `exam-tomorrow ${id} ${startsAt}`

/** Requests in these states for exams that begin before `until`, of which nobody has been reminded. */
export async function beginningSoon(
  db: Db,
  states: readonly RequestState[],
  now: Instant,
  until: Instant,
  most: number,
) {
  const rows = await selectRequests(db)
    .leftJoin(
      outbox,
      eq(
        outbox.key,
        sql`'exam-tomorrow ' || ${examRequests.id} || ' ' || cast(${examRequests.startsAt} as text)`,
      ),
    )
    .where(
      and(
        inArray(examRequests.state, [...states]),
        gt(examRequests.startsAt, now),
        lte(examRequests.startsAt, until),
        isNull(outbox.id),
      ),
    )
    .orderBy(asc(examRequests.startsAt))
    .limit(most)
  return rows.map(toRequest)
}
