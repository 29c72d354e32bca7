import { type Instant, localMinute } from '~/lib/time'
import type { Start } from './starts'

/** What a cell says: how many places are free from here, that it is full, or that it cannot be booked any more or yet. */
export type Cell = { at: Instant; free: number } | 'full' | 'out-of-time' | null

/** One row of a week: a time of the wall clock, and a cell for each day; null where it is closed. */
export interface Row {
  /** Minutes since midnight. */
  minute: number
  /** The second time that this hour comes, on the night when the clock goes back. */
  again: boolean
  cells: Cell[]
}

/** Rows on their way from a loader to its page. */
export type PackedRows = string & { readonly __rows: true }

/**
 * Remix prepares what loaders answer for a script, value by value, though our pages ship none: hundreds of
 * cells would take it longer than finding them did. One text is one value.
 */
export const packed = (rows: Row[]) => JSON.stringify(rows) as PackedRows

/** The rows again. */
export const unpacked = (rows: PackedRows) => JSON.parse(rows) as Row[]

/** A week of starts turned into rows: every time of day at which some day has a start, in order. */
export function weekRows(days: readonly { starts: readonly Start[] }[], zone: string): Row[] {
  const rows = new Map<number, Row>()
  for (const [day, { starts }] of days.entries()) {
    const seen = new Set<number>()
    for (const start of starts) {
      const minute = localMinute(start.at, zone)
      const again = seen.has(minute)
      seen.add(minute)
      const key = again ? minute + 0.5 : minute
      const row = rows.get(key) ?? { minute, again, cells: days.map(() => null) }
      row.cells[day] = cellOf(start)
      rows.set(key, row)
    }
  }
  return [...rows.entries()].sort(([a], [b]) => a - b).map(([, row]) => row)
}

function cellOf({ at, free, inTime }: Start): Cell {
  if (!inTime) return 'out-of-time'
  return free > 0 ? { at, free } : 'full'
}
