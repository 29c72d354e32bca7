import { desc, eq } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { centres, examRequests, examRetention, purgeLog } from '#db/schema'
import type { CentreId } from '~/centres/centre'
import type { RecordClass } from './retention'

/** How many days a centre has said, by class. One statement. */
export async function said(db: Db, centreId: CentreId): Promise<Map<string, number>> {
  const rows = await db.select().from(examRetention).where(eq(examRetention.centreId, centreId))
  return new Map(rows.map(({ recordClass, days }) => [recordClass, days]))
}

/** A centre with how many days it has said, by class; null when there is no such centre. One statement. */
export async function centreWithDays(db: Db, centreId: CentreId) {
  const rows = await db
    .select({
      centre: { id: centres.id, name: centres.name, timeZone: centres.timeZone },
      kept: { recordClass: examRetention.recordClass, days: examRetention.days },
    })
    .from(centres)
    .leftJoin(examRetention, eq(examRetention.centreId, centres.id))
    .where(eq(centres.id, centreId))
  const [first] = rows
  if (!first) return null
  const known = rows.flatMap(({ kept }) => (kept ? [[kept.recordClass, kept.days] as const] : []))
  return { centre: first.centre, said: new Map<string, number>(known) }
}

export async function set(tx: Db, centreId: CentreId, recordClass: RecordClass, days: number): Promise<void> {
  await tx
    .insert(examRetention)
    .values({ centreId, recordClass, days })
    .onConflictDoUpdate({ target: [examRetention.centreId, examRetention.recordClass], set: { days } })
}

export async function logPurge(tx: Db, line: Omit<typeof purgeLog.$inferInsert, 'id'>): Promise<void> {
  await tx.insert(purgeLog).values(line)
}

/** What has been erased at a centre, the latest first. One statement. */
export async function listPurges(db: Db, centreId: CentreId, most: number) {
  const rows = await db
    .select({
      recordClass: purgeLog.recordClass,
      at: purgeLog.at,
      olderThan: purgeLog.olderThan,
      count: purgeLog.count,
    })
    .from(purgeLog)
    .where(eq(purgeLog.centreId, centreId))
    .orderBy(desc(purgeLog.id))
    .limit(most)
  return rows.map((row) => ({ ...row, recordClass: row.recordClass as RecordClass }))
}

/** The centres at which there has been any exam. */
export async function centresWithExams(db: Db): Promise<CentreId[]> {
  const rows = await db.selectDistinct({ id: examRequests.centreId }).from(examRequests)
  return rows.map(({ id }) => id)
}
