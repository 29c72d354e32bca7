import { and, eq, gte, lt } from 'drizzle-orm'
import type { Space, SpaceId } from '~/centres/space'
import { type Instant, later, minuteMs, quarterOf } from '~/lib/time'
import type { Db } from './engine'
import { type bookings, centres, claims, type holds, spaceParts, spaces } from './schema'

/** A booking as it stands in its table. */
export type BookingRow = typeof bookings.$inferSelect

/** What a booking is like that nobody has changed, offered or answered. */
export const unchanged = {
  cancelledBy: null,
  reason: '',
  answerBy: null,
  sequence: 0,
  guestName: '',
  guestContact: '',
  bookedBy: null,
  overrideReason: '',
  staffNote: '',
  seriesId: null,
  partnerId: null,
  checkedInAt: null,
  checkedInBy: null,
} as const satisfies Partial<BookingRow>

/** A space whose places can be claimed: not a joined one. */
export type Leaf = Pick<Space, 'id' | 'places'>

/** The numbers 1 to `count`. */
export const allPlaces = (count: number) => Array.from({ length: count }, (_, at) => at + 1)

/** Quarters `[from, to)` that a booking claims, its buffer included. */
export const claimedQuarters = (
  { startsAt, endsAt }: Pick<BookingRow, 'startsAt' | 'endsAt'>,
  bufferMinutes: number,
) => ({
  from: quarterOf(startsAt),
  to: quarterOf((later(endsAt, bufferMinutes * minuteMs) - 1) as Instant) + 1,
})

/**
 * The hold and the claims that belong to a booking, for tests and sample data, which write what the
 * verbs would have written; none for a booking without a hold.
 * @param leaves the parts of a joined space, else the space itself
 */
export function holdingRows(
  booking: Pick<BookingRow, 'holdId' | 'spaceId' | 'startsAt' | 'endsAt' | 'whole' | 'placeNumbers'>,
  leaves: readonly Leaf[],
  bufferMinutes: number,
): { holds: (typeof holds.$inferInsert)[]; claims: (typeof claims.$inferInsert)[] } {
  const { holdId, spaceId, startsAt, endsAt, whole, placeNumbers } = booking
  if (holdId === null) return { holds: [], claims: [] }
  const { from, to } = claimedQuarters(booking, bufferMinutes)
  const byNumber = leaves.length === 1 && !whole
  const rows = leaves.flatMap((leaf) =>
    (byNumber ? placeNumbers : allPlaces(leaf.places)).flatMap((place) =>
      Array.from({ length: to - from }, (_, at) => ({ spaceId: leaf.id, quarter: from + at, place, holdId })),
    ),
  )
  const clearAt = later(endsAt, bufferMinutes * minuteMs)
  return {
    holds: [{ id: holdId, spaceId, startsAt, endsAt, clearAt, whole, places: placeNumbers }],
    claims: rows,
  }
}

/** A space with what a booking of it claims. */
export async function placed(db: Db, spaceId: SpaceId) {
  const [found] = await db
    .select({ space: spaces, rules: centres.rules })
    .from(spaces)
    .innerJoin(centres, eq(centres.id, spaces.centreId))
    .where(eq(spaces.id, spaceId))
  if (!found) throw new Error(`there is no space ${spaceId}`)
  const parts = await db
    .select({ id: spaces.id, places: spaces.places })
    .from(spaceParts)
    .innerJoin(spaces, eq(spaces.id, spaceParts.partId))
    .where(eq(spaceParts.spaceId, spaceId))
  const leaves: Leaf[] = parts.length > 0 ? parts : [found.space]
  return { space: found.space, leaves, bufferMinutes: { ...found.rules, ...found.space.rules }.bufferMinutes }
}

/** The lowest numbers that nobody claims. */
export async function lowestFree(
  db: Db,
  space: Leaf,
  span: Pick<BookingRow, 'startsAt' | 'endsAt'>,
  bufferMinutes: number,
  wanted: number,
) {
  const { from, to } = claimedQuarters(span, bufferMinutes)
  const taken = await db
    .selectDistinct({ place: claims.place })
    .from(claims)
    .where(and(eq(claims.spaceId, space.id), gte(claims.quarter, from), lt(claims.quarter, to)))
  const free = allPlaces(space.places).filter((place) => !taken.some((one) => one.place === place))
  if (free.length < wanted) throw new Error(`${space.id} has ${free.length} free places, not ${wanted}`)
  return free.slice(0, wanted)
}
