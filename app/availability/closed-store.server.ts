import { and, eq, gt, lt, sql } from 'drizzle-orm'
import { alias } from '#db/dialect'
import type { Db } from '#db/engine'
import { prepared } from '#db/prepared.server'
import { claims, holds } from '#db/schema'
import type { SpaceId } from '~/centres/space'
import type { Span } from '~/lib/span'
import { quartersOf } from './claim-store.server'
import type { HoldId } from './places'
import type { NewHold } from './store.server'

const closed = alias(holds, 'closed')

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
