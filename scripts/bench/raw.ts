import type { Wish } from '~/booking/booking'
import { wishText } from '~/booking/booking'
import type { PersonId } from '~/identity/person'
import { newId } from '~/lib/id'
import { newReference } from '~/lib/reference'
import { type Instant, quarterOf } from '~/lib/time'
import { upTo } from './numbers'

/** The values of the rows of one reservation of an hour, as both engines take them. */
export interface RawReservation {
  hold: unknown[]
  claims: unknown[]
  booking: unknown[]
  fact: unknown[]
}

/** Writes the rows of reservations with nothing around them: what the verb is measured against. */
export interface RawStore {
  /**
   * One list for each of those who wish at once. SQLite: the first of every list in one commit, then
   * the second …; PostgreSQL: each list's in transactions of their own, the lists side by side.
   */
  together(lists: RawReservation[][]): Promise<void>
  /** A commit for each reservation, one after the other; null where `together` does so already. */
  oneByOne: ((lists: RawReservation[][]) => Promise<void>) | null
  /** How many rows each table has. */
  counted(): Promise<number[]>
  close(): Promise<void>
}

const bookingColumns = `id, reference, person_id, centre_id, space_id, hold_id, starts_at, ends_at, whole,
  places, place_numbers, people, note, state, idempotency_key, wish, created_at`

const quartersAnHour = 4

/** The four inserts. @param mark how the engine writes the nth value, from 1 */
export function rawInserts(mark: (nth: number) => string) {
  const marks = (from: number, count: number) => `(${upTo(count).map((at) => mark(from + at + 1))})`
  const claims = upTo(quartersAnHour).map((at) => marks(at * 4, 4))
  return {
    hold: `INSERT INTO holds (id, space_id, starts_at, ends_at, clear_at, whole, places) VALUES ${marks(0, 7)}`,
    claims: `INSERT INTO claims (space_id, quarter, place, hold_id) VALUES ${claims}`,
    booking: `INSERT INTO bookings (${bookingColumns}) VALUES ${marks(0, 17)}`,
    fact: `INSERT INTO outbox (fact, subject_id, at) VALUES ${marks(0, 3)}`,
  }
}

/** Counts the rows that a reservation writes. */
export const rawTables = ['holds', 'claims', 'bookings', 'outbox'] as const

const drawn = new Set<string>()

/** As random as the verb's, which tries another when one is taken. */
function unusedReference(): string {
  const reference = newReference()
  if (drawn.has(reference)) return unusedReference()
  drawn.add(reference)
  return reference
}

/** What the verb would write for a wish that gets this place. */
export function rawReservation(
  { wish, personId, centreId, key }: { wish: Wish; personId: PersonId; centreId: string; key: string },
  place: number,
  now: Instant,
): RawReservation {
  const [holdId, id] = [newId(), newId()]
  const { spaceId, start, end } = wish
  const whole = Number(wish.whole)
  const places = JSON.stringify([place])
  return {
    hold: [holdId, spaceId, start, end, end, whole, places],
    claims: upTo(quartersAnHour).flatMap((at) => [spaceId, quarterOf(start) + at, place, holdId]),
    booking: [
      ...[id, unusedReference(), personId, centreId, spaceId, holdId, start, end, whole],
      ...[1, places, wish.people, wish.note, 'confirmed', key, wishText(wish), now],
    ],
    fact: ['booked', id, now],
  }
}
