import { and, count, eq, gt, gte, inArray, lt, ne, or, sql } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { prepared } from '#db/prepared.server'
import { claims } from '#db/schema'
import type { SpaceId } from '~/centres/space'
import type { Span } from '~/lib/span'
import { type Instant, quarterOf } from '~/lib/time'
import type { HoldId } from './places'

/** Quarters `[from, to)` that a span touches. */
export const quartersOf = (span: Span) => ({
  from: quarterOf(span.start),
  to: quarterOf((span.end - 1) as Instant) + 1,
})

const takenInOne = prepared('taken_in_one', (db) =>
  db
    .select({ quarter: claims.quarter, taken: count() })
    .from(claims)
    .where(
      and(
        eq(claims.spaceId, sql.placeholder('spaceId')),
        gte(claims.quarter, sql.placeholder('from')),
        lt(claims.quarter, sql.placeholder('to')),
        ne(claims.holdId, sql.placeholder('except')),
      ),
    )
    .groupBy(claims.quarter),
)

/**
 * How many places of each space are taken in each quarter of a span; quarters without any are left out.
 * @param except a hold that is about to move, and so is in nobody's way
 */
export async function taken(db: Db, spaceIds: SpaceId[], span: Span, except: HoldId | '' = '') {
  const { from, to } = quartersOf(span)
  const [first, ...others] = spaceIds
  if (!first) return []
  if (others.length === 0) {
    const rows = await takenInOne(db, { spaceId: first, from, to, except })
    return rows.map(({ quarter, taken }) => ({ spaceId: first, quarter, taken }))
  }
  return db
    .select({ spaceId: claims.spaceId, quarter: claims.quarter, taken: count() })
    .from(claims)
    .where(
      and(
        inArray(claims.spaceId, spaceIds),
        gte(claims.quarter, from),
        lt(claims.quarter, to),
        ne(claims.holdId, except as HoldId),
      ),
    )
    .groupBy(claims.spaceId, claims.quarter)
}

/** How many places of each space are taken in each quarter of several spans. */
export async function takenDuring(db: Db, spaceIds: SpaceId[], spans: readonly Span[]) {
  if (spaceIds.length === 0 || spans.length === 0) return []
  return db
    .select({ spaceId: claims.spaceId, quarter: claims.quarter, taken: count() })
    .from(claims)
    .where(
      or(
        ...spans.map((span) => {
          const { from, to } = quartersOf(span)
          return and(inArray(claims.spaceId, spaceIds), gte(claims.quarter, from), lt(claims.quarter, to))
        }),
      ),
    )
    .groupBy(claims.spaceId, claims.quarter)
}

export type Claim = typeof claims.$inferInsert

const preparedMost = 64
const claimInserts = new Map<number, ReturnType<typeof claimInsert>>()

/** An insert of so many claims; ones that somebody has are passed over, and not returned. */
const claimInsert = (rows: number) =>
  prepared(`claims_add_${rows}`, (db) =>
    db
      .insert(claims)
      .values(
        Array.from({ length: rows }, (_, at) => ({
          spaceId: sql.placeholder('spaceId'),
          quarter: sql.placeholder(`quarter${at}`),
          place: sql.placeholder(`place${at}`),
          holdId: sql.placeholder('holdId'),
        })),
      )
      .onConflictDoNothing()
      .returning({ place: claims.place }),
  )

/**
 * Claims places of one space for every quarter of a span.
 * @returns false when the primary key refused any of them: somebody else is there. The caller must
 * then answer a refusal, so that the rest is undone.
 */
export async function claim(
  tx: Db,
  holdId: HoldId,
  spaceId: SpaceId,
  span: Span,
  places: number[],
): Promise<boolean> {
  const { from, to } = quartersOf(span)
  const rows: Claim[] = []
  for (let quarter = from; quarter < to; quarter += 1) {
    for (const place of places) rows.push({ spaceId, quarter, place, holdId })
  }
  for (let at = 0; at < rows.length; at += 1000) {
    const chunk = rows.slice(at, at + 1000)
    const written =
      chunk.length <= preparedMost
        ? await claimFew(tx, chunk, { spaceId, holdId })
        : await tx.insert(claims).values(chunk).onConflictDoNothing().returning({ place: claims.place })
    if (written.length < chunk.length) return false
  }
  return true
}

function claimFew(tx: Db, rows: Claim[], shared: Record<string, unknown>) {
  const insert = claimInserts.get(rows.length) ?? claimInsert(rows.length)
  claimInserts.set(rows.length, insert)
  const values = { ...shared }
  rows.forEach(({ quarter, place }, at) => {
    values[`quarter${at}`] = quarter
    values[`place${at}`] = place
  })
  return insert(tx, values)
}

/** Deletes claims of a space that ended before an instant. */
export async function prune(tx: Db, spaceId: SpaceId, before: Instant): Promise<void> {
  await tx.delete(claims).where(and(eq(claims.spaceId, spaceId), lt(claims.quarter, quarterOf(before))))
}

/** Takes from a hold what it has of a space above a number. */
export async function removeAbove(tx: Db, id: HoldId, spaceId: SpaceId, places: number): Promise<void> {
  await tx
    .delete(claims)
    .where(and(eq(claims.holdId, id), eq(claims.spaceId, spaceId), gt(claims.place, places)))
}
