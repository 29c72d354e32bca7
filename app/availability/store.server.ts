import { and, asc, eq, gt, gte, inArray, lt, sql } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { prepared, row } from '#db/prepared.server'
import { claims, holds } from '#db/schema'
import type { SpaceId } from '~/centres/space'
import type { Span } from '~/lib/span'
import type { Instant } from '~/lib/time'
import { type Claim, claim, quartersOf } from './claim-store.server'
import type { Held, HoldId } from './places'

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

/** Holds of whole spaces that are not over. */
export async function wholesAhead(db: Db, spaceIds: SpaceId[], now: Instant) {
  const rows = await db
    .select({ id: holds.id, spaceId: holds.spaceId, start: holds.startsAt, end: holds.clearAt })
    .from(holds)
    .where(and(inArray(holds.spaceId, spaceIds), eq(holds.whole, true), gt(holds.clearAt, now)))
  return rows.map(({ id, spaceId, ...span }) => ({ id, spaceId, span }))
}

/** Says which places a hold has. */
export async function renameWhole(tx: Db, id: HoldId, places: number[]): Promise<void> {
  await tx.update(holds).set({ places }).where(eq(holds.id, id))
}
