import type { SpaceId } from '~/centres/space'
import { type Counts, type DayCounts, type MeasuredSpace, noCounts, type OpenTime } from './figures'
import { addTo, type Crowd, nobody } from './small-numbers'

/** What figures say of a space, of a kind of space, or of all. */
export interface Sums extends Counts, OpenTime {
  /**
   * Of what is over, what the desk says nothing about although it checked somebody in that day: neither
   * that they came nor that they did not.
   */
  unsaid: number
  /** Of what is over, what lies on days on which nobody was checked in: nobody knows who came. */
  unknown: number
  /** Who did not come. */
  missing: Crowd
}

const noSums = (): Sums => ({
  ...noCounts(),
  openMinutes: 0,
  openPlaceMinutes: 0,
  unsaid: 0,
  unknown: 0,
  missing: nobody(),
})

export interface Tally {
  all: Sums
  spaces: Map<SpaceId, Sums>
  /** Days with bookings that are over, and those of them on which somebody was checked in. */
  days: number
  deskDays: number
}

const isJoined = ({ parts }: Pick<MeasuredSpace, 'parts'>) => parts.length > 0
const countKeys = Object.keys(noCounts()) as (keyof Counts)[]
const timeKeys = ['placeMinutes', 'roomMinutes'] as const

/** Adds counts; time of rooms is added apart, since a joined room's is that of its parts. */
function add(to: Sums, from: Counts, keys: readonly (keyof Counts)[]) {
  for (const key of keys) to[key] += from[key]
}

const deskDayOf = (row: DayCounts, spaces: ReadonlyMap<SpaceId, MeasuredSpace>) =>
  `${spaces.get(row.spaceId)?.centreId} ${row.day}`

/**
 * Sums the counts of days. What a joined space was booked for counts there once as a booking, and as
 * time of each of its parts, so that the time of all rooms together is the time of the rooms there are.
 * A day counts as one on which the desk checked in when anybody was, as for no-shows
 * (docs/decisions/0017).
 */
export function tally(
  rows: readonly DayCounts[],
  spaces: readonly MeasuredSpace[],
  open: ReadonlyMap<SpaceId, OpenTime>,
): Tally {
  const known = new Map(spaces.map((space) => [space.id, space]))
  const sums = new Map(spaces.map(({ id }) => [id, { ...noSums(), ...openOf(open.get(id)) }]))
  const days = rows.map((row) => deskDayOf(row, known))
  const atDesk = new Set(days.filter((_, at) => (rows[at]?.came ?? 0) > 0))
  const due = new Set(days.filter((_, at) => (rows[at]?.due ?? 0) > 0))
  for (const [at, row] of rows.entries()) {
    const [space, own] = [known.get(row.spaceId), sums.get(row.spaceId)]
    if (!space || !own) continue
    add(own, row, countKeys)
    addTo(own.missing, row.missedOne, row.missedOther)
    const silent = row.due - row.came - row.missed
    own[atDesk.has(days[at] ?? '') ? 'unsaid' : 'unknown'] += silent
    for (const part of space.parts) {
      const of = sums.get(part)
      if (of) addShare(of, row, known.get(part), space)
    }
  }
  return { all: together(spaces, sums), spaces: sums, days: due.size, deskDays: atDesk.size }
}

const openOf = (open: OpenTime | undefined) => ({
  openMinutes: open?.openMinutes ?? 0,
  openPlaceMinutes: open?.openPlaceMinutes ?? 0,
})

/** A part's share of the time of the room that it is joined into: as many of its places as are its own. */
function addShare(of: Sums, row: DayCounts, part: MeasuredSpace | undefined, joined: MeasuredSpace) {
  of.placeMinutes += part && joined.places > 0 ? (row.placeMinutes * part.places) / joined.places : 0
  of.roomMinutes += row.roomMinutes
}

/** Of several spaces: bookings of all of them, time of those that are not joined. */
export function together(spaces: readonly MeasuredSpace[], sums: ReadonlyMap<SpaceId, Sums>): Sums {
  const all = noSums()
  for (const space of spaces) {
    const one = sums.get(space.id)
    if (!one) continue
    const counted = countKeys.filter((key) => !timeKeys.some((time) => time === key))
    add(all, one, isJoined(space) ? counted : countKeys)
    all.unsaid += one.unsaid
    all.unknown += one.unknown
    for (const id of one.missing.ids) addTo(all.missing, id, id)
    if (isJoined(space)) continue
    all.openMinutes += one.openMinutes
    all.openPlaceMinutes += one.openPlaceMinutes
  }
  return all
}
