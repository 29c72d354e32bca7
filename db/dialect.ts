import { resolve } from 'node:path'
import * as pg from 'drizzle-orm/pg-core'
import * as sqlite from 'drizzle-orm/sqlite-core'
import type { Instant } from '~/lib/time'

/**
 * The only place that asks which engine this is. Builders are picked at run time and carry
 * sqlite-core's types, so that schema and queries are written once (docs/decisions/0002).
 */
export const databaseUrl = process.env.DATABASE_URL || 'file:./data/larplats.db'

/** PostgreSQL when `DATABASE_URL` says so, else SQLite. */
export const isPostgres = /^postgres(ql)?:/.test(databaseUrl)

/** Where SQLite's file lies; null on PostgreSQL. */
export const databaseFile = isPostgres ? null : resolve(databaseUrl.replace(/^file:(\/\/)?/, ''))

type Sqlite = typeof sqlite

const pick = <T>(forSqlite: T, forPostgres: unknown) => (isPostgres ? (forPostgres as T) : forSqlite)

export const table: Sqlite['sqliteTable'] = pick(sqlite.sqliteTable, pg.pgTable)
export const index: Sqlite['index'] = pick(sqlite.index, pg.index)
export const uniqueIndex: Sqlite['uniqueIndex'] = pick(sqlite.uniqueIndex, pg.uniqueIndex)
export const primaryKey: Sqlite['primaryKey'] = pick(sqlite.primaryKey, pg.primaryKey)
export const real = pick(
  () => sqlite.real(),
  () => pg.doublePrecision(),
)
export const integer = pick(
  () => sqlite.integer(),
  () => pg.integer(),
)
/** A number in a column whose name is not its key's. */
export const numberAs = pick(
  (name: string) => sqlite.integer(name),
  (name: string) => pg.integer(name),
)
export const boolean = pick(
  () => sqlite.integer({ mode: 'boolean' }),
  () => pg.boolean(),
)
/** A primary key that the database counts up. */
export const counter = pick(
  () => sqlite.integer().primaryKey({ autoIncrement: true }),
  () => pg.bigserial({ mode: 'number' }).primaryKey(),
)

const plainText = pick(
  () => sqlite.text(),
  () => pg.text(),
)
const plainInstant = pick(
  () => sqlite.integer({ mode: 'number' }),
  () => pg.bigint({ mode: 'number' }),
)
const plainJson = pick(
  () => sqlite.text({ mode: 'json' }),
  () => pg.jsonb(),
)

/** Text; `T` narrows it to a branded id or a union of words. */
export const text = <T extends string = string>() => plainText().$type<T>()
/** A moment, milliseconds since 1970 in a 64-bit integer on both engines. */
export const instant = () => plainInstant().$type<Instant>()
/** Any JSON value of shape `T`. */
export const json = <T>() => plainJson().$type<T>()

/** A table under another name, to be joined with itself. */
export const alias: Sqlite['alias'] = pick(sqlite.alias, pg.alias)
