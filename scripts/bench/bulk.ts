import Database from 'better-sqlite3'
import pg from 'pg'
import { databaseUrl, isPostgres } from '#db/dialect'
import type { bookings, claims, holds } from '#db/schema'
import { pathOf } from './stores'

/** Rows that belong together. */
export interface BulkRows {
  holds: (typeof holds.$inferInsert)[]
  claims: (typeof claims.$inferInsert)[]
  bookings?: (typeof bookings.$inferInsert)[]
}

/** Many rows at once into the database of this process, past the product: a million in seconds. */
export interface Bulk {
  add(rows: BulkRows): Promise<void>
  close(): Promise<void>
}

/** A hold before its claims and its booking. */
const order = ['holds', 'claims', 'bookings'] as const

export const openBulk = () => (isPostgres ? bulkPostgres() : bulkSqlite())

const column = (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

async function bulkSqlite(): Promise<Bulk> {
  const client = new Database(pathOf(databaseUrl))
  client.pragma('journal_mode = WAL')
  client.pragma('synchronous = OFF')
  const stored = (value: unknown) => {
    if (typeof value === 'boolean') return Number(value)
    return Array.isArray(value) ? JSON.stringify(value) : value
  }
  return {
    async add(rows) {
      client.exec('BEGIN')
      for (const table of order) {
        const [first, ...others] = rows[table] ?? []
        if (!first) continue
        const keys = Object.keys(first)
        const marks = keys.map(() => '?').join()
        const insert = client.prepare(`INSERT INTO ${table} (${keys.map(column)}) VALUES (${marks})`)
        for (const row of [first, ...others]) {
          const values = new Map(Object.entries(row))
          insert.run(keys.map((key) => stored(values.get(key))))
        }
      }
      client.exec('COMMIT')
    },
    async close() {
      client.pragma('wal_checkpoint(TRUNCATE)')
      client.close()
    },
  }
}

async function bulkPostgres(): Promise<Bulk> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query('SET synchronous_commit = off')
  return {
    async add(rows) {
      await client.query('BEGIN')
      for (const table of order) {
        const named = (rows[table] ?? []).map((row) =>
          Object.fromEntries(Object.entries(row).map(([key, value]) => [column(key), value])),
        )
        const [first] = named
        if (!first) continue
        // Only the columns that are given: the others have what the table says.
        const given = Object.keys(first).join()
        await client.query(
          `INSERT INTO ${table} (${given}) SELECT ${given} FROM jsonb_populate_recordset(null::${table}, $1)`,
          [JSON.stringify(named)],
        )
      }
      await client.query('COMMIT')
    },
    async close() {
      // What autovacuum would have done by the time that the rows are years old.
      await client.query('VACUUM ANALYZE')
      await client.end()
    },
  }
}
