import Database from 'better-sqlite3'
import { type RawReservation, type RawStore, rawInserts, rawTables } from './raw'
import { pathOf } from './stores'

/** Prepared statements on a connection set as the product's. */
export function openRawSqlite(url: string): RawStore {
  const client = new Database(pathOf(url))
  client.pragma('journal_mode = WAL')
  client.pragma('synchronous = FULL')
  client.pragma('foreign_keys = ON')
  client.pragma('cache_size = -16000')
  const inserts = rawInserts(() => '?')
  const hold = client.prepare(inserts.hold)
  const claims = client.prepare(inserts.claims)
  const booking = client.prepare(inserts.booking)
  const fact = client.prepare(inserts.fact)

  function commit(reservations: RawReservation[]) {
    client.exec('BEGIN IMMEDIATE')
    for (const one of reservations) {
      hold.run(one.hold)
      claims.run(one.claims)
      booking.run(one.booking)
      fact.run(one.fact)
    }
    client.exec('COMMIT')
  }

  return {
    async together(lists) {
      const longest = Math.max(...lists.map((list) => list.length))
      for (let at = 0; at < longest; at += 1) commit(lists.flatMap((list) => list[at] ?? []))
    },
    async oneByOne(lists) {
      for (const one of lists.flat()) commit([one])
    },
    async counted() {
      return rawTables.map((table) => client.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number)
    },
    close: async () => void client.close(),
  }
}
