import Database from 'better-sqlite3'
import pg from 'pg'

/** Where a `file:` address points. */
export const fileOf = (url: string) => url.replace(/^file:(\/\/)?/, '')

/** Runs plain SQL on a database, past the product; tells the rows of a query. */
export async function rawSql(url: string, ...statements: string[]): Promise<Record<string, unknown>[]> {
  if (!url.startsWith('postgres')) {
    const file = new Database(fileOf(url), { timeout: 10_000 })
    try {
      return statements.map((one) => run(file, one)).at(-1) ?? []
    } finally {
      file.close()
    }
  }
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    let rows: Record<string, unknown>[] = []
    for (const one of statements) rows = (await client.query(one)).rows
    return rows
  } finally {
    await client.end()
  }
}

function run(file: Database.Database, statement: string) {
  const prepared = file.prepare(statement)
  if (prepared.reader) return prepared.all() as Record<string, unknown>[]
  prepared.run()
  return []
}

/** Takes the primary key off the claims: what it keeps from happening can then happen. */
export const dropKey = (url: string) =>
  url.startsWith('postgres')
    ? rawSql(url, 'ALTER TABLE claims DROP CONSTRAINT claims_space_id_quarter_place_pk')
    : rawSql(
        url,
        'ALTER TABLE claims RENAME TO keyed',
        `CREATE TABLE claims (
           space_id text NOT NULL, quarter integer NOT NULL, place integer NOT NULL,
           hold_id text NOT NULL REFERENCES holds(id) ON DELETE CASCADE)`,
        'INSERT INTO claims SELECT space_id, quarter, place, hold_id FROM keyed',
        'DROP TABLE keyed',
        'CREATE INDEX claims_hold ON claims (hold_id)',
        'CREATE INDEX claims_space ON claims (space_id, quarter)',
      )
