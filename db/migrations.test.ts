import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { afterEach, expect, test } from 'vitest'
import { openSqlite } from './sqlite.server'

const folder = 'db/migrations/sqlite'
const journal = JSON.parse(readFileSync(`${folder}/meta/_journal.json`, 'utf8')) as { entries: unknown[] }
const here = mkdtempSync(join(tmpdir(), 'larplats-migrations-'))

afterEach(() => rmSync(here, { recursive: true, force: true }))

/** A database as the first so many migrations left it. */
function asOf(count: number): string {
  const old = join(here, 'old')
  cpSync(folder, old, { recursive: true })
  const entries = journal.entries.slice(0, count)
  writeFileSync(join(old, 'meta/_journal.json'), JSON.stringify({ ...journal, entries }))
  const path = join(here, 'larplats.db')
  const file = new Database(path)
  migrate(drizzle(file), { migrationsFolder: old })
  // A row in each table; what refers to another refers to its one row, since all keys are alike.
  file.pragma('foreign_keys = OFF')
  for (const table of tablesOf(file)) {
    const columns = columnsOf(file, table)
    const values = columns.map(({ type }) => (/int|real/i.test(type) ? 1 : 'x'))
    const names = columns.map(({ name }) => `"${name}"`).join(', ')
    file.prepare(`INSERT INTO "${table}" (${names}) VALUES (${values.map(() => '?').join(', ')})`).run(values)
  }
  expect(file.pragma('foreign_key_check')).toEqual([])
  file.close()
  return path
}

const columnsOf = (file: Database.Database, table: string) =>
  file.pragma(`table_info("${table}")`) as { name: string; type: string }[]

const tablesOf = (file: Database.Database) =>
  file
    .prepare(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_\\_%' ESCAPE '\\'",
    )
    .pluck()
    .all() as string[]

function rowsOf(path: string) {
  const file = new Database(path)
  const rows = tablesOf(file).map((table) => [table, file.prepare(`SELECT * FROM "${table}"`).all()] as const)
  file.close()
  return new Map(rows)
}

const counts = journal.entries.map((_, at) => at + 1).slice(0, -1)

// PostgreSQL changes columns where they are; SQLite makes tables anew, with all that can go wrong.
test.each(counts)('what a database of %i migrations holds is there after the others', async (count) => {
  const path = asOf(count)
  const before = rowsOf(path)
  expect(before.size).toBeGreaterThan(10)
  const engine = openSqlite(`file:${path}`)
  await engine.migrate()
  await engine.close()
  const after = rowsOf(path)
  for (const [table, rows] of before) expect([table, after.get(table)]).toMatchObject([table, rows])
})

test('a migration that leaves a row without what it refers to is told', async () => {
  const path = asOf(counts.at(-1) ?? 0)
  const file = new Database(path)
  file.pragma('foreign_keys = OFF')
  file.exec('DELETE FROM people')
  file.close()
  const engine = openSqlite(`file:${path}`)
  await expect(engine.migrate()).rejects.toThrow('people that is not there')
  await engine.close()
})
