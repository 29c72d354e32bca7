import { allPlaces, type Leaf } from '../booking-rows'

/** Quarters `[from, to)`. */
interface Quarters {
  from: number
  to: number
}

/**
 * Who sits where, kept in memory while bookings are invented: of each space a row of quarters, of each
 * quarter the places as bits, so at most 31 of them.
 * @param first the first quarter that can be asked about, @param length how many there are
 */
export function newDiary(first: number, length: number) {
  const rows = new Map<Leaf['id'], Uint32Array>()

  function rowOf(id: Leaf['id']): Uint32Array {
    const row = rows.get(id) ?? new Uint32Array(length)
    rows.set(id, row)
    return row
  }

  return {
    /** The numbers of the places that are free throughout. */
    free(leaf: Leaf, { from, to }: Quarters): number[] {
      const taken = rowOf(leaf.id)
        .subarray(from - first, to - first)
        .reduce((bits, quarter) => bits | quarter, 0)
      return allPlaces(leaf.places).filter((place) => (taken & (1 << (place - 1))) === 0)
    },
    /** Takes places that are free. */
    take(leaf: Leaf, { from, to }: Quarters, places: number[]) {
      const bits = places.reduce((sum, place) => sum | (1 << (place - 1)), 0)
      const row = rowOf(leaf.id)
      for (let at = from - first; at < to - first; at += 1) row[at] = (row[at] ?? 0) | bits
    },
  }
}
