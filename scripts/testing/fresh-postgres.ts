import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, inject, vi } from 'vitest'

vi.resetModules()

/** Every test file gets a database of its own on the server that `postgres.ts` started. */
const server = inject('postgres')
const name = `test_${randomUUID().replaceAll('-', '')}`
process.env.DATABASE_URL = `${server}/${name}`

beforeAll(async () => {
  const client = new pg.Client({ connectionString: `${server}/postgres` })
  await client.connect()
  await client.query(`CREATE DATABASE ${name}`)
  await client.end()
  const { migrate } = await import('#db/connect.server')
  await migrate()
})

afterAll(async () => {
  const { close } = await import('#db/connect.server')
  await close()
})
