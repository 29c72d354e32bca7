import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { examToiletVisits } from '#db/schema'
import type { Instant } from '~/lib/time'
import type { RequestId } from './request'

/** Who was out, from when to when, in order. One statement. */
export async function visits(db: Db, requestIds: readonly RequestId[]) {
  if (requestIds.length === 0) return []
  return db
    .select({
      requestId: examToiletVisits.requestId,
      outAt: examToiletVisits.outAt,
      backAt: examToiletVisits.backAt,
    })
    .from(examToiletVisits)
    .where(inArray(examToiletVisits.requestId, [...requestIds]))
    .orderBy(asc(examToiletVisits.id))
}

/** Is somebody out now? */
export const isOut = async (db: Db, requestId: RequestId): Promise<boolean> =>
  (await visits(db, [requestId])).some(({ backAt }) => backAt === null)

export async function goOut(tx: Db, requestId: RequestId, now: Instant): Promise<void> {
  await tx.insert(examToiletVisits).values({ requestId, outAt: now })
}

/** They are back; who was not out is not touched. */
export async function comeBack(tx: Db, requestId: RequestId, now: Instant): Promise<void> {
  await tx
    .update(examToiletVisits)
    .set({ backAt: now })
    .where(and(eq(examToiletVisits.requestId, requestId), isNull(examToiletVisits.backAt)))
}
