import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core'
import type { Busy } from '~/lib/result'

/**
 * What stores query: a connection that reads, or the transaction of a `write`.
 * Sqlite-core's types on both engines; only builders that both have are used, and always awaited.
 */
export type Db = BaseSQLiteDatabase<'async', unknown, Record<string, never>>

/** One engine, opened. */
export interface Engine {
  readonly reader: Db
  /** Reads like `reader`, and keeps nobody waiting however long it takes. */
  readonly aside: Db
  write<T>(work: (tx: Db) => Promise<T>): Promise<T | Busy>
  migrate(): Promise<void>
  /** PostgreSQL's pool, which the rate limits share; null on SQLite. */
  pool: unknown
  close(): Promise<void>
}

/** Did the work say no? Then what it did is undone. */
export const isNo = (answer: unknown) =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false
