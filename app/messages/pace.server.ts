import type { Db } from '#db/engine'
import type { Instant } from '~/lib/time'
import type { MessageKind } from './message'
import { letterPaces, notBefore } from './rules'
import * as store from './store.server'

type Row = Parameters<typeof store.add>[1][number]

/**
 * Lets letters wait whose fact somebody else can bring about without end: of several that are still to go to one
 * reader about one thing only the last goes, and not before the last one that went is old enough
 * (docs/decisions/0040). Others are as they were.
 */
export async function paced(tx: Db, rows: readonly Row[], now: Instant): Promise<Row[]> {
  const free: Row[] = []
  // By kind and subject, then by reader: the last stays.
  const slowed = new Map<string, Map<string, Row>>()
  for (const row of rows) {
    if (!letterPaces[row.kind as MessageKind]) free.push(row)
    else {
      const key = `${row.kind} ${row.subjectId}`
      slowed.set(key, (slowed.get(key) ?? new Map()).set(row.reader, row))
    }
  }
  for (const some of slowed.values()) free.push(...(await slow(tx, [...some.values()], now)))
  return free
}

/** The last letters to each reader about one thing, in one kind. */
async function slow(tx: Db, rows: readonly Row[], now: Instant): Promise<Row[]> {
  const [first] = rows
  const pace = first && letterPaces[first.kind as MessageKind]
  if (!pace) return []
  const about = { kind: first.kind as MessageKind, subjectId: first.subjectId }
  await store.supersede(tx, { ...about, readers: rows.map(({ reader }) => reader) }, now)
  const sent = await store.sentOf(tx, about, now)
  return rows.map((row) => ({ ...row, nextAt: notBefore(sent.get(row.reader) ?? [], pace, now) }))
}
