import { existsSync, mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { openAside } from './aside.server'
import { keepingCount, statementLogger } from './count.server'
import { type Db, type Engine, isNo } from './engine'

interface Job {
  work: (tx: Db) => Promise<unknown>
  resolve: (answer: unknown) => void
  reject: (reason: unknown) => void
}

/** At most so many jobs share one commit, so that the first in line is not kept waiting by the last. */
const batchMost = 128
const busyTries = 50

/** Opens the file of a `file:` address: one connection that writes, one that reads. */
export function openSqlite(url: string): Engine {
  const path = resolve(url.replace(/^file:(\/\/)?/, ''))
  if (!existsSync(dirname(path))) mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const writer = connect(path)
  const tx = onDrizzle(writer)
  let reader: Db | null = null
  let readerClient: Database.Database | null = null
  const beside = openAside(path)
  const queue: Job[] = []
  let draining: Promise<void> | null = null

  function enqueue<T>(work: (tx: Db) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      // Awaited inside, so that a query which is handed back unsent is sent in its caller's name.
      const counted = keepingCount(async (tx: Db) => await work(tx))
      queue.push({ work: counted, resolve: resolve as Job['resolve'], reject })
      draining ??= drain()
    })
  }

  async function drain() {
    while (queue.length > 0) {
      // One turn of the event loop, so that wishes that have arrived together share a commit.
      await turn()
      const batch = queue.splice(0, batchMost)
      try {
        await commitTogether(batch)
      } catch (error) {
        for (const job of batch) {
          if (isBusy(error)) job.resolve({ ok: false, because: 'busy' })
          else job.reject(error)
        }
      }
    }
    // In the same turn as the look into the queue: what comes a moment later must start anew.
    draining = null
  }

  async function commitTogether(batch: Job[]) {
    await begin(writer)
    const settle: (() => void)[] = []
    try {
      for (const job of batch) settle.push(await runInSavepoint(writer, tx, job))
      writer.exec('COMMIT')
    } catch (error) {
      if (writer.inTransaction) writer.exec('ROLLBACK')
      throw error
    }
    // Nobody hears yes before it is on the disk.
    for (const answer of settle) answer()
  }

  return {
    get reader() {
      if (!reader) {
        readerClient = connect(path)
        readerClient.pragma('query_only = ON')
        reader = onDrizzle(readerClient)
      }
      return reader
    },
    aside: beside.db,
    write: enqueue,
    migrate: () => migrateAlone(path),
    pool: null,
    async close() {
      while (draining) await draining
      await beside.close()
      readerClient?.close()
      writer.close()
    },
  }
}

async function runInSavepoint(writer: Database.Database, tx: Db, job: Job): Promise<() => void> {
  writer.exec('SAVEPOINT job')
  try {
    const answer = await job.work(tx)
    writer.exec(isNo(answer) ? 'ROLLBACK TO job; RELEASE job' : 'RELEASE job')
    return () => job.resolve(answer)
  } catch (error) {
    // A full disk ends the whole transaction by itself: then there is no savepoint to return to.
    if (!writer.inTransaction) throw error
    writer.exec('ROLLBACK TO job; RELEASE job')
    return () => job.reject(error)
  }
}

/** Another process may be writing (a seed, an operator's shell): wait without blocking the event loop. */
async function begin(writer: Database.Database) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      writer.exec('BEGIN IMMEDIATE')
      return
    } catch (error) {
      if (!isBusy(error) || attempt >= busyTries) throw error
      await sleep(100)
    }
  }
}

const isBusy = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY'

function connect(path: string): Database.Database {
  const client = new Database(path, { timeout: 100 })
  turnToWal(client)
  client.pragma('synchronous = FULL')
  client.pragma('foreign_keys = ON')
  client.pragma('cache_size = -16000')
  rememberStatements(client)
  return client
}

/** Of several starters on a new file one turns it to WAL. The others are refused at once, whatever they would wait. */
function turnToWal(client: Database.Database) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      client.pragma('journal_mode = WAL')
      return
    } catch (error) {
      if (!isBusy(error) || attempt >= busyTries) throw error
      // Nothing is served before the store is open.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
    }
  }
}

/** Drizzle prepares each query anew; the same text is the same statement, so it is compiled once. */
function rememberStatements(client: Database.Database) {
  const statements = new Map<string, Database.Statement>()
  const prepare = client.prepare.bind(client) as (source: string) => Database.Statement
  const remembered = (source: string) => {
    const known = statements.get(source)
    if (known) return known
    const statement = prepare(source)
    if (statements.size >= 500) statements.delete(statements.keys().next().value as string)
    statements.set(source, statement)
    return statement
  }
  client.prepare = remembered as typeof client.prepare
}

const onDrizzle = (client: Database.Database) =>
  drizzle(client, { logger: statementLogger, casing: 'snake_case' }) as unknown as Db

/**
 * To change a column SQLite makes a table anew and drops the old one, with which every row that refers to it would go,
 * or the migration would fail: keys are looked at afterwards instead. Only outside a transaction may that be said, so
 * what a migration itself says comes too late. Source: sqlite.org/lang_altertable.html, section 7.
 */
function migrateWhole(client: Database.Database) {
  client.pragma('foreign_keys = OFF')
  const applied = () =>
    client.prepare("SELECT count(*) FROM sqlite_master WHERE name = '__drizzle_migrations'").pluck().get()
      ? client.prepare('SELECT count(*) FROM __drizzle_migrations').pluck().get()
      : 0
  const before = applied()
  migrate(drizzle(client), { migrationsFolder: 'db/migrations/sqlite' })
  if (before === applied()) return
  const broken = client.pragma('foreign_key_check') as { table: string; parent: string }[]
  const [first] = broken
  if (first) throw new Error(`a row of ${first.table} refers to a row of ${first.parent} that is not there`)
}

/** A lock file that the system lets go of when its holder dies keeps starters in a row. */
async function migrateAlone(path: string) {
  const lock = new Database(`${path}-starting`, { timeout: 60_000 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
    const client = new Database(path, { timeout: 10_000 })
    client.pragma('journal_mode = WAL')
    migrateWhole(client)
    client.close()
    lock.exec('ROLLBACK')
  } finally {
    lock.close()
  }
}
