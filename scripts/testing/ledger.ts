import type { Db } from '#db/engine'
import { bookings, claims, examSessions, holds, spaceParts, spaces, subscribedEvents } from '#db/schema'

const quarter = 900_000

/**
 * What is wrong in the books, as sentences; none when all is well. Counted with arithmetic of its own:
 * claims are exactly what the holds say, no place is held twice, and live bookings and holds are one to one;
 * times of outside calendars have holds, too.
 * @param bare holds may stand without a booking
 */
export async function faultsIn(db: Db, { bare = false } = {}): Promise<string[]> {
  const [allHolds, allClaims, allBookings] = [
    await db.select().from(holds),
    await db.select().from(claims),
    await db.select().from(bookings),
  ]
  const due = await claimsDue(db, allHolds)
  const there = allClaims.map((one) => `${one.spaceId} ${one.quarter} ${one.place} ${one.holdId}`)
  const places = allClaims.map((one) => `${one.spaceId} ${one.quarter} ${one.place}`)
  return [
    ...repeated(places).map((one) => `held twice: ${one}`),
    ...lacking(due, there).map((one) => `held but not claimed: ${one}`),
    ...lacking(there, due).map((one) => `claimed but not held: ${one}`),
    ...repeated(allBookings.map((one) => one.reference)).map((one) => `one reference twice: ${one}`),
    ...allBookings.flatMap((one) =>
      faultsOf(
        one,
        allHolds.find(({ id }) => id === one.holdId),
      ),
    ),
    ...(bare ? [] : ownerless(allHolds, [...allBookings, ...(await otherOwners(db))])),
  ]
}

type Hold = typeof holds.$inferSelect
type Booking = typeof bookings.$inferSelect

async function claimsDue(db: Db, all: Hold[]): Promise<string[]> {
  const sizes = new Map((await db.select().from(spaces)).map((one) => [one.id, one.places]))
  const joined = await db.select().from(spaceParts)
  return all.flatMap((hold) => {
    const parts = joined.filter((one) => one.spaceId === hold.spaceId).map((one) => one.partId)
    const leaves = parts.length > 0 ? parts : [hold.spaceId]
    return leaves.flatMap((leaf) => {
      const numbers = parts.length > 0 ? upTo(sizes.get(leaf) ?? 0) : hold.places
      return quartersOf(hold).flatMap((at) => numbers.map((place) => `${leaf} ${at} ${place} ${hold.id}`))
    })
  })
}

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1)

function quartersOf({ startsAt, clearAt }: Hold) {
  const first = Math.floor(startsAt / quarter)
  return Array.from({ length: Math.ceil(clearAt / quarter) - first }, (_, at) => first + at)
}

function faultsOf(booking: Booking, hold: Hold | undefined): string[] {
  const { reference, state } = booking
  if (state === 'cancelled' || state === 'declined' || state === 'no-show') {
    return booking.holdId ? [`${reference} is ${state} and has a hold`] : []
  }
  // Staff who mend the list afterwards say that somebody came; there is nothing left to hold.
  if (!hold && booking.checkedInAt !== null && booking.checkedInAt >= booking.endsAt) return []
  if (!hold) return [`${reference} is ${state} and has no hold`]
  const differs =
    hold.spaceId !== booking.spaceId ||
    hold.startsAt !== booking.startsAt ||
    hold.endsAt !== booking.endsAt ||
    hold.whole !== booking.whole ||
    hold.places.length !== booking.places
  return differs ? [`${reference} and its hold are not alike`] : []
}

/** Times of outside calendars and exam sessions have holds, too. */
const otherOwners = async (db: Db) => [
  ...(await db.select().from(subscribedEvents)),
  ...(await db.select().from(examSessions)),
]

const ownerless = (all: Hold[], owners: Pick<Booking, 'holdId'>[]) => {
  const owned = new Set(owners.map((one) => one.holdId))
  return all.filter(({ id }) => !owned.has(id)).map(({ id }) => `nobody's hold: ${id}`)
}

function repeated(all: string[]) {
  const seen = new Set<string>()
  return all.filter((one) => seen.size === seen.add(one).size)
}

function lacking(all: string[], among: string[]) {
  const known = new Set(among)
  return all.filter((one) => !known.has(one))
}
