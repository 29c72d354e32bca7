import { and, desc, eq, inArray, lt, sql } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { centres, people, spaces, staffLog } from '#db/schema'
import type { CentreId } from './centre'
import { type DeskRules, plainDesk } from './desk-rules'

/** How a centre's desk works. */
export async function findDesk(db: Db, id: CentreId): Promise<DeskRules> {
  const [found] = await db.select({ desk: centres.desk }).from(centres).where(eq(centres.id, id))
  return { ...plainDesk, ...found?.desk }
}

/** Changes how a centre's desk works, and counts its version up. */
export async function changeDesk(tx: Db, id: CentreId, desk: DeskRules): Promise<void> {
  await tx
    .update(centres)
    .set({ desk, version: sql`${centres.version} + 1` })
    .where(eq(centres.id, id))
}

/** By what people are called. */
const called = { name: people.name, alias: people.alias, protectedIdentity: people.protectedIdentity }

const deed = {
  id: staffLog.id,
  at: staffLog.at,
  action: staffLog.action,
  subjectId: staffLog.subjectId,
  before: staffLog.before,
  after: staffLog.after,
  reason: staffLog.reason,
  by: called,
}

/** What staff of a centre did, the latest first; `most` of it before the one with this number. */
export function pageOfLog(db: Db, centreId: CentreId, before: number | null, most: number) {
  return db
    .select(deed)
    .from(staffLog)
    .innerJoin(people, eq(people.id, staffLog.personId))
    .where(and(eq(staffLog.centreId, centreId), before === null ? undefined : lt(staffLog.id, before)))
    .orderBy(desc(staffLog.id))
    .limit(most)
}

/** What staff of a centre did to one thing, the latest first. */
export function logAbout(db: Db, centreId: CentreId, subjectId: string, most: number) {
  return db
    .select(deed)
    .from(staffLog)
    .innerJoin(people, eq(people.id, staffLog.personId))
    .where(and(eq(staffLog.subjectId, subjectId), eq(staffLog.centreId, centreId)))
    .orderBy(desc(staffLog.id))
    .limit(most)
}

/** What these spaces are called, retired ones too; with the centre where it is another. */
export async function spaceNames(db: Db, ids: string[], centreId: CentreId): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: spaces.id, name: spaces.name, centreId: spaces.centreId, centre: centres.name })
    .from(spaces)
    .innerJoin(centres, eq(centres.id, spaces.centreId))
    .where(inArray(spaces.id, ids as (typeof spaces.$inferSelect)['id'][]))
  return new Map(
    rows.map((one) => [one.id, one.centreId === centreId ? one.name : `${one.name}, ${one.centre}`]),
  )
}

/** What these people are called. */
export async function personNames(db: Db, ids: string[]) {
  const rows =
    ids.length === 0
      ? []
      : await db
          .select({ id: people.id, ...called })
          .from(people)
          .where(inArray(people.id, [...new Set(ids)] as (typeof people.$inferSelect)['id'][]))
  return new Map<string, (typeof rows)[number]>(rows.map((row) => [row.id, row]))
}
