import type { Span } from '~/lib/span'
import type { Occurrence } from './occurrences'

/** What is known of a calendar's time: where it stands, and whether it has taken its places. */
export interface Known extends Span {
  key: string
  title: string
  held: boolean
}

/** What to do so that what is held becomes what is wanted. */
export interface Differences<Row> {
  /** No longer wanted. */
  gone: Row[]
  /** To be held: new ones, ones that moved, and ones that something stood in the way of. */
  tried: { block: Occurrence; before: Row | null }[]
  /** Where they were, under another title. */
  renamed: { block: Occurrence; before: Row }[]
}

/** Compares by key; what stands where it stood and has its places is left alone. */
export function differences<Row extends Known>(known: Row[], wanted: Occurrence[]): Differences<Row> {
  const rows = new Map(known.map((row) => [row.key, row]))
  const found: Differences<Row> = { gone: [], tried: [], renamed: [] }
  for (const block of wanted) {
    const before = rows.get(block.key) ?? null
    rows.delete(block.key)
    const stays = before?.held && before.start === block.start && before.end === block.end
    if (!before || !stays) found.tried.push({ block, before })
    else if (before.title !== block.title) found.renamed.push({ block, before })
  }
  found.gone.push(...rows.values())
  return found
}
