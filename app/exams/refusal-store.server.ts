import { and, count, desc, eq, gte, sql } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { examRefusals } from '#db/schema'
import type { CentreId } from '~/centres/centre'
import type { Instant } from '~/lib/time'
import type { Unmet } from './unmet'

export type NewExamRefusal = Omit<typeof examRefusals.$inferInsert, 'id'>

export async function add(tx: Db, refusal: NewExamRefusal): Promise<void> {
  await tx.insert(examRefusals).values(refusal)
}

/** How often a centre's rules have said no since a moment, for which reason; the most frequent first. */
export const countSince = (db: Db, centreId: CentreId, since: Instant) =>
  db
    .select({ because: sql<Unmet>`${examRefusals.because}`, count: count() })
    .from(examRefusals)
    .where(and(eq(examRefusals.centreId, centreId), gte(examRefusals.at, since)))
    .groupBy(examRefusals.because)
    .orderBy(desc(count()))
