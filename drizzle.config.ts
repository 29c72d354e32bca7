import { defineConfig } from 'drizzle-kit'

const dialect = process.env.DATABASE_URL?.startsWith('postgres') ? 'postgresql' : 'sqlite'

/** `npm run migration` calls drizzle-kit once for each engine. */
export default defineConfig({
  dialect,
  schema: './db/schema/index.ts',
  out: `./db/migrations/${dialect === 'sqlite' ? 'sqlite' : 'postgres'}`,
  casing: 'snake_case',
})
