import { and, asc, count, eq, gt, gte, inArray, lt, ne, or, sql } from 'drizzle-orm'
import { alias } from '#db/dialect'
import type { Db } from '#db/engine'
import { prepared, row } from '#db/prepared.server'
import { approvedLearners, claims, holds } from '#db/schema'
import type { CentreId } from '~/centres/centre'
import type { SpaceId } from '~/centres/space'
import type { PersonId } from '~/identity/person'
import type { Span } from '~/lib/span'
import { type Instant, quarterOf } from '~/lib/time'
import type { Held, HoldId } from './places'

const closed = alias(holds, 'closed')

/** A hold to be written. */
export interface NewHold {
  id: HoldId
  spaceId: SpaceId
  startsAt: Instant
  endsAt: Instant
  /** Where the claims end. */
  clearAt: Instant
  whole: boolean
  places: number[]
}

/** Quarters `[from, to)` that a span touches. */
const quartersOf = (span: Span) => ({
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

const heldInSpan = prepared('held_in_span', (db) =>
  db
    .selectDistinct({
      id: holds.id,
      start: holds.startsAt,
      end: holds.clearAt,
      fixed: holds.fixed,
      place: claims.place,
    })
    .from(claims)
    .innerJoin(holds, eq(holds.id, claims.holdId))
    .where(
      and(
        eq(claims.spaceId, sql.placeholder('spaceId')),
        gte(claims.quarter, sql.placeholder('from')),
        lt(claims.quarter, sql.placeholder('to')),
      ),
    )
    .orderBy(asc(claims.place)),
)

/** The holds with a place in a space during a span, with the places each has there. */
export async function held(db: Db, spaceId: SpaceId, span: Span): Promise<Held[]> {
  const found = new Map<HoldId, Held>()
  for (const { id, start, end, fixed, place } of await heldInSpan(db, { spaceId, ...quartersOf(span) })) {
    const hold = found.get(id) ?? { id, span: { start, end }, places: [], fixed }
    hold.places.push(place)
    found.set(id, hold)
  }
  return [...found.values()]
}

const insertHold = prepared('hold_add', (db) =>
  db.insert(holds).values(row('id', 'spaceId', 'startsAt', 'endsAt', 'clearAt', 'whole', 'places')),
)

/** Writes a hold; its claims are written by `claim`. */
export async function add(tx: Db, hold: NewHold): Promise<void> {
  await insertHold(tx, { ...hold })
}

/** Writes holds, and what each claims: all of it, or the primary key's no is thrown. */
export async function addAll(tx: Db, all: NewHold[], claimed: Claim[]): Promise<void> {
  if (all.length > 0) await tx.insert(holds).values(all)
  for (let at = 0; at < claimed.length; at += 1000) {
    await tx.insert(claims).values(claimed.slice(at, at + 1000))
  }
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

const closedBeside = prepared('closed_beside', (db) =>
  db
    .selectDistinct({
      id: closed.id,
      spaceId: closed.spaceId,
      start: closed.startsAt,
      end: closed.clearAt,
      places: closed.places,
    })
    .from(claims)
    .innerJoin(holds, eq(holds.id, claims.holdId))
    .innerJoin(
      closed,
      and(
        eq(closed.spaceId, claims.spaceId),
        eq(closed.fixed, true),
        lt(closed.startsAt, holds.clearAt),
        gt(closed.clearAt, holds.startsAt),
      ),
    )
    .where(eq(claims.holdId, sql.placeholder('id'))),
)

/** The closed places of the spaces in which a hold has places, at the same time as it. */
export const closedAround = (db: Db, id: HoldId) => closedBeside(db, { id })

/** The closed places of a space in a span. */
export const closedIn = (db: Db, spaceId: SpaceId, span: Span) =>
  db
    .select({
      id: holds.id,
      spaceId: holds.spaceId,
      start: holds.startsAt,
      end: holds.clearAt,
      places: holds.places,
    })
    .from(holds)
    .where(
      and(
        eq(holds.spaceId, spaceId),
        eq(holds.fixed, true),
        lt(holds.startsAt, span.end),
        gt(holds.clearAt, span.start),
      ),
    )

/** Writes a hold on places that are closed. */
export async function addFixed(tx: Db, hold: NewHold): Promise<void> {
  await tx.insert(holds).values({ ...hold, fixed: true })
}

/** As `claim`, but what somebody has is left to them. */
export async function claimFree(
  tx: Db,
  holdId: HoldId,
  spaceId: SpaceId,
  span: Span,
  places: number[],
): Promise<void> {
  const { from, to } = quartersOf(span)
  const rows = Array.from({ length: to - from }, (_, at) => from + at).flatMap((quarter) =>
    places.map((place) => ({ spaceId, quarter, place, holdId })),
  )
  for (let at = 0; at < rows.length; at += 1000) {
    await tx
      .insert(claims)
      .values(rows.slice(at, at + 1000))
      .onConflictDoNothing()
  }
}

/** Gives holds other places of the same space, all at once. */
export async function renumber(
  tx: Db,
  spaceId: SpaceId,
  changed: (Held & { before: number[] })[],
): Promise<void> {
  const ids = changed.map(({ id }) => id)
  await tx.delete(claims).where(and(eq(claims.spaceId, spaceId), inArray(claims.holdId, ids)))
  for (const { id, span, places } of changed) {
    const claimed = await claim(tx, id, spaceId, span, places)
    if (!claimed) throw new Error(`renumbering ${id} in ${spaceId} met a claim that was not read`)
    await tx.update(holds).set({ places }).where(eq(holds.id, id))
  }
}

const deleteHold = prepared('hold_remove', (db) =>
  db.delete(holds).where(eq(holds.id, sql.placeholder('id'))),
)

/** Deletes a hold; its claims go with it. */
export async function remove(tx: Db, id: HoldId): Promise<void> {
  await deleteHold(tx, { id })
}

/** Deletes holds; their claims go with them. */
export async function removeAll(tx: Db, ids: HoldId[]): Promise<void> {
  if (ids.length > 0) await tx.delete(holds).where(inArray(holds.id, ids))
}

/** The holds of spaces that are not clear before a span's start and begin before its end, by their start. */
export const during = (db: Db, spaceIds: SpaceId[], { start, end }: Span) =>
  db
    .select({
      spaceId: holds.spaceId,
      start: holds.startsAt,
      end: holds.clearAt,
      /** Without the pause after it. */
      endsAt: holds.endsAt,
      places: holds.places,
    })
    .from(holds)
    .where(and(inArray(holds.spaceId, spaceIds), gt(holds.clearAt, start), lt(holds.startsAt, end)))
    .orderBy(asc(holds.startsAt), asc(holds.id))

/** Deletes claims of a space that ended before an instant. */
export async function prune(tx: Db, spaceId: SpaceId, before: Instant): Promise<void> {
  await tx.delete(claims).where(and(eq(claims.spaceId, spaceId), lt(claims.quarter, quarterOf(before))))
}

const approval = prepared('approved', (db) =>
  db
    .select({ personId: approvedLearners.personId })
    .from(approvedLearners)
    .where(
      and(
        eq(approvedLearners.centreId, sql.placeholder('centreId')),
        eq(approvedLearners.personId, sql.placeholder('personId')),
      ),
    ),
)

/** Has the centre let this person in where its rules ask for approval? */
export async function isApproved(db: Db, centreId: CentreId, personId: string): Promise<boolean> {
  return (await approval(db, { centreId, personId })).length > 0
}

/** At which centres each of these people has been let in. */
export async function approvals(db: Db, personIds: string[]) {
  if (personIds.length === 0) return []
  return db
    .select()
    .from(approvedLearners)
    .where(
      inArray(approvedLearners.personId, personIds as (typeof approvedLearners.$inferSelect)['personId'][]),
    )
}

/** Holds of whole spaces that are not over. */
export async function wholesAhead(db: Db, spaceIds: SpaceId[], now: Instant) {
  const rows = await db
    .select({ id: holds.id, spaceId: holds.spaceId, start: holds.startsAt, end: holds.clearAt })
    .from(holds)
    .where(and(inArray(holds.spaceId, spaceIds), eq(holds.whole, true), gt(holds.clearAt, now)))
  return rows.map(({ id, spaceId, ...span }) => ({ id, spaceId, span }))
}

/** Takes from a hold what it has of a space above a number. */
export async function removeAbove(tx: Db, id: HoldId, spaceId: SpaceId, places: number): Promise<void> {
  await tx
    .delete(claims)
    .where(and(eq(claims.holdId, id), eq(claims.spaceId, spaceId), gt(claims.place, places)))
}

/** Says which places a hold has. */
export async function renameWhole(tx: Db, id: HoldId, places: number[]): Promise<void> {
  await tx.update(holds).set({ places }).where(eq(holds.id, id))
}

/** Which of these people has the centre let in where its rules ask for approval? */
export async function approvedAmong(db: Db, centreId: CentreId, ids: PersonId[]): Promise<Set<string>> {
  const rows = await db
    .select({ personId: approvedLearners.personId })
    .from(approvedLearners)
    .where(and(eq(approvedLearners.centreId, centreId), inArray(approvedLearners.personId, ids)))
  return new Set(rows.map(({ personId }) => personId))
}
