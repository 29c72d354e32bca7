import Database from 'better-sqlite3'
import pg from 'pg'
import { databaseUrl, isPostgres } from '#db/dialect'
import { pathOf } from './stores'

/** The engine's own full-text query over the same rows, with nothing around it. */
export interface BareSearch {
  /** The first twenty by the engine's own rank. */
  ranked(words: readonly string[]): Promise<number>
  close(): Promise<void>
}

export const openBareSearch = (): BareSearch => (isPostgres ? onPostgres() : onSqlite())

function onSqlite(): BareSearch {
  const client = new Database(pathOf(databaseUrl), { readonly: true })
  const query = client.prepare(
    'SELECT rowid FROM course_words WHERE course_words MATCH ? ORDER BY rank LIMIT 20',
  )
  return {
    ranked: async (words) => query.all(words.map((word) => `"${word}"*`).join(' AND ')).length,
    close: async () => void client.close(),
  }
}

function onPostgres(): BareSearch {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 })
  const text = `SELECT number FROM course_words, to_tsquery('simple', $1) AS question
    WHERE words @@ question ORDER BY ts_rank(words, question) DESC LIMIT 20`
  return {
    async ranked(words) {
      const question = words.map((word) => `${word}:*`).join(' & ')
      return (await pool.query({ name: 'bare-search', text, values: [question] })).rows.length
    },
    close: () => pool.end(),
  }
}
