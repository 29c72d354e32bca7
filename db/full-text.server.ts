import { inArray, type SQL, sql } from 'drizzle-orm'
import { integer, isPostgres, numberAs, table, text } from './dialect'
import type { Db } from './engine'

/** A word as it stands in the index, or what it may begin with. */
export interface Sought {
  word: string
  /** Every word that begins so. */
  prefix: boolean
}

/** An index of words over numbered things, the same on both engines. */
export interface FullText {
  /** Writes what each number is found by, in place of what it was found by before. */
  put(tx: Db, entries: readonly { number: number; words: readonly string[] }[]): Promise<void>
  remove(tx: Db, numbers: readonly number[]): Promise<void>
  /** The numbers that have, of each group, at least one. In no order; none when there is no group. */
  matching(db: Db, groups: readonly (readonly Sought[])[]): Promise<number[]>
}

/**
 * The engine's own full-text index: FTS5 on SQLite, a tsvector under GIN on PostgreSQL. It only says which numbers
 * have which words: what a word is, how it is folded and which hits come first is decided above, once for both, so
 * that both find the same (docs/decisions/0032).
 * @param name of a table of the migrations, which drizzle does not know
 */
export function fullText(name: string): FullText {
  const rows = table(name, { number: key(), words: text().notNull() })
  const remove = async (tx: Db, numbers: readonly number[]) => {
    if (numbers.length > 0) await tx.delete(rows).where(inArray(rows.number, [...numbers]))
  }
  return {
    async put(tx, entries) {
      await remove(
        tx,
        entries.map(({ number }) => number),
      )
      if (entries.length > 0) await tx.insert(rows).values(entries.map(rowOf))
    },
    remove,
    async matching(db, groups) {
      if (groups.length === 0 || groups.some((group) => group.length === 0)) return []
      const [found] = await db
        .select({ numbers: gathered(rows.number) })
        .from(rows)
        .where(asks(name, groups))
      const numbers = found?.numbers ?? []
      return typeof numbers === 'string' ? (JSON.parse(numbers) as number[]) : numbers
    },
  }
}

/** FTS5 keeps its documents under `rowid`. */
const key = () => (isPostgres ? integer() : numberAs('rowid')).notNull()

const rowOf = ({ number, words }: { number: number; words: readonly string[] }) => ({
  number,
  words: isPostgres
    ? sql<string>`array_to_tsvector(array[${sql.join(
        [...new Set(words)].map((word) => sql`${word}`),
        sql`, `,
      )}]::text[])`
    : [...new Set(words)].join(' '),
})

/** In one value: thousands of rows of one number each cost more to carry than to find. */
const gathered = (number: unknown) =>
  isPostgres
    ? sql<number[] | string>`json_agg(${number})`
    : sql<number[] | string>`json_group_array(${number})`

function asks(name: string, groups: readonly (readonly Sought[])[]): SQL {
  const [or, and, end] = isPostgres ? [' | ', ' & ', ':*'] : [' OR ', ' AND ', '*']
  const quoted = (word: string) =>
    isPostgres ? `'${word.replace(/['\\]/g, '')}'` : `"${word.replace(/"/g, '')}"`
  const query = groups
    .map((group) => `(${group.map(({ word, prefix }) => quoted(word) + (prefix ? end : '')).join(or)})`)
    .join(and)
  // FTS5 is asked as a whole, by its name.
  return isPostgres ? sql`words @@ ${query}::tsquery` : sql`${sql.identifier(name)} match ${query}`
}
