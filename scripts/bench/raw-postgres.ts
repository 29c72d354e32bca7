import pg from 'pg'
import { type RawReservation, type RawStore, rawInserts, rawTables } from './raw'

/** Prepared statements in serializable transactions, over a pool as large as the product's. */
export function openRawPostgres(url: string): RawStore {
  const pool = new pg.Pool({ connectionString: url, max: Number(process.env.DATABASE_POOL) || 10 })
  const inserts = rawInserts((nth) => `$${nth}`)

  async function attempt(one: RawReservation): Promise<boolean> {
    const client = await pool.connect()
    try {
      await client.query('BEGIN ISOLATION LEVEL SERIALIZABLE')
      for (const name of ['hold', 'claims', 'booking', 'fact'] as const) {
        await client.query({ name, text: inserts[name], values: one[name] })
      }
      await client.query('COMMIT')
      return true
    } catch (error) {
      await client.query('ROLLBACK')
      if (error instanceof Error && 'code' in error && error.code === '40001') return false
      throw error
    } finally {
      client.release()
    }
  }

  return {
    async together(lists) {
      await Promise.all(
        lists.map(async (list) => {
          for (const one of list) while (!(await attempt(one)));
        }),
      )
    },
    oneByOne: null,
    async counted() {
      const counts = rawTables.map((table) => pool.query(`SELECT count(*)::int FROM ${table}`))
      return (await Promise.all(counts)).map(({ rows }) => rows[0].count)
    },
    close: () => pool.end(),
  }
}
