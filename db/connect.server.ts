import { sql } from 'drizzle-orm'
import type { Busy } from '~/lib/result'
import { databaseUrl, isPostgres } from './dialect'
import { type Db, type Engine, isNo } from './engine'
import { openPostgres } from './postgres.server'
import { openSqlite } from './sqlite.server'

let engine: Engine | null = null

/** Opens the store that `DATABASE_URL` names; a second call is the same store. */
function opened(): Engine {
  engine ??= isPostgres ? openPostgres(databaseUrl) : openSqlite(databaseUrl)
  return engine
}

/** The connection for queries. It sees what has been committed. */
export const read = (): Db => opened().reader

/**
 * As `read`, for sums over years: SQLite would answer them in the thread that serves everybody, so another
 * asks (docs/decisions/0023). PostgreSQL counts elsewhere anyway.
 */
export const aside = (): Db => opened().aside

/**
 * The only way to change anything: one transaction, serialised against all others. `work` must be
 * short and touch nothing but the database; it may run more than once. When it answers a refusal
 * (`ok: false`) everything it did is undone.
 * @returns what `work` answered, or the refusal `busy` after a bounded number of tries
 * @throws what `work` threw, with everything undone
 */
export function write<T>(work: (tx: Db) => Promise<T>): Promise<T | Busy> {
  return opened().write(work)
}

/** As `write`, for work that is not a rule's to refuse: busy is thrown. */
export async function change<T>(work: (tx: Db) => Promise<T>): Promise<T> {
  const answer = await write(work)
  if (isBusy(answer)) throw new Error('the database stayed busy')
  return answer as T
}

const isBusy = (answer: unknown) => isNo(answer) && (answer as Busy).because === 'busy'

/** Brings the tables up to date; of several starters one works and the others wait. */
export const migrate = () => opened().migrate()

/** Does the database answer? */
export async function isUp(): Promise<boolean> {
  try {
    await read().select({ one: sql<number>`1` }).from(sql`(select 1) as t`)
    return true
  } catch {
    return false
  }
}

/** PostgreSQL's pool for the rate limits, null on SQLite. */
export const pool = () => opened().pool

/** Closes the store after what waits has been written. */
export async function close(): Promise<void> {
  await engine?.close()
  engine = null
}
