import { setTimeout as sleep } from 'node:timers/promises'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import type { Busy } from '~/lib/result'
import { statementLogger } from './count.server'
import { type Db, type Engine, isNo } from './engine'

/**
 * So many writes run side by side in one process; the others wait their turn. More would mostly lose
 * races against each other and be tried again.
 */
const writersMost = 4
/** So many times a transaction that lost a race is tried before the caller hears "busy". */
const tries = 40
/** Serialization failure and deadlock: nothing was done, the same again may succeed. */
const retryable = new Set(['40001', '40P01'])
const migrationLock = 7_304_201

/** Opens a pool on a `postgres://` address. */
export function openPostgres(url: string): Engine {
  const pool = new pg.Pool({ connectionString: url, max: Number(process.env.DATABASE_POOL) || 10 })
  // A connection that dies is replaced by the pool, and what was asked of it fails by itself; unheard, the
  // event would end the process: of an idle one it is the pool's, of one in a write its own.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  const reader = onDrizzle(pool)

  return {
    reader,
    aside: reader,
    write: inTurn(writersMost, async <T>(work: (tx: Db) => Promise<T>): Promise<T | Busy> => {
      for (let attempt = 1; attempt <= tries; attempt += 1) {
        const answer = await attemptWrite(pool, work)
        if (answer.done) return answer.value
        await sleep(Math.random() * Math.min(200, 4 * 2 ** attempt))
      }
      return { ok: false, because: 'busy' }
    }),
    migrate: () => migrateAlone(url),
    pool,
    close: () => pool.end(),
  }
}

type Write = <T>(work: (tx: Db) => Promise<T>) => Promise<T | Busy>

/** Lets at most so many writes run at once, first come first served. */
function inTurn(most: number, write: Write): Write {
  const waiting: (() => void)[] = []
  let running = 0
  return async (work) => {
    if (running >= most) await new Promise<void>((go) => waiting.push(go))
    else running += 1
    try {
      return await write(work)
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}

type Attempt<T> = { done: true; value: T } | { done: false }

async function attemptWrite<T>(pool: pg.Pool, work: (tx: Db) => Promise<T>): Promise<Attempt<T>> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    // Without an index a read locks the whole table against everybody's writes (PostgreSQL, 13.2.3).
    await client.query('BEGIN ISOLATION LEVEL SERIALIZABLE; SET LOCAL enable_seqscan = off')
    const value = await work(onDrizzle(client))
    await client.query(isNo(value) ? 'ROLLBACK' : 'COMMIT')
    return { done: true, value }
  } catch (error) {
    await client.query('ROLLBACK').catch((lost: Error) => {
      broken = lost
    })
    if (retryable.has(codeOf(error))) return { done: false }
    throw error
  } finally {
    client.release(broken)
  }
}

/** PostgreSQL's five-character code, also behind drizzle's wrapper. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  if ('code' in error && typeof error.code === 'string') return error.code
  return codeOf(error.cause)
}

const wrapped = new WeakMap<pg.Pool | pg.PoolClient, Db>()

/** One drizzle for each connection, for as long as the pool keeps it: prepared queries hang on it. */
function onDrizzle(client: pg.Pool | pg.PoolClient): Db {
  const known = wrapped.get(client)
  if (known) return known
  const db = drizzle(client, { logger: statementLogger, casing: 'snake_case' }) as unknown as Db
  wrapped.set(client, db)
  return db
}

async function migrateAlone(url: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock])
    await migrate(drizzle(client), { migrationsFolder: 'db/migrations/postgres' })
  } finally {
    await client.end()
  }
}
