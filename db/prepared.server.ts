import { type Placeholder, sql } from 'drizzle-orm'
import type { Db } from './engine'

interface Preparable<R> {
  prepare(name?: string): { execute(values?: Record<string, unknown>): Promise<R> | R }
}

/**
 * A query that is built once for each connection and run many times with other values; building
 * costs several times the running. Use it where every booking or page passes.
 * @param name unique; PostgreSQL keeps the plan under it
 * @param build the query, with `sql.placeholder('key')` where a value goes
 */
export function prepared<R>(name: string, build: (db: Db) => Preparable<R>) {
  const built = new WeakMap<Db, ReturnType<Preparable<R>['prepare']>>()
  return async (db: Db, values: Record<string, unknown>): Promise<R> => {
    let query = built.get(db)
    if (!query) {
      query = build(db).prepare(name)
      built.set(db, query)
    }
    return query.execute(values)
  }
}

/** Placeholders for an insert: `row('id', 'name')` takes `{ id, name }` when it runs. */
export function row<Key extends string>(...keys: Key[]): Record<Key, Placeholder> {
  const placeholders: Partial<Record<Key, Placeholder>> = {}
  for (const key of keys) placeholders[key] = sql.placeholder(key)
  return placeholders as Record<Key, Placeholder>
}
