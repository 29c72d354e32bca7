import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startPostgres } from '../testing/postgres'
import type { EngineName } from './options'

/** Databases of one engine, gone when it stops. Addresses are values of `DATABASE_URL`. */
export interface Stores {
  /** An empty database. */
  fresh(): Promise<string>
  /** A copy of a database that nobody has open. */
  copyOf(url: string): Promise<string>
  stop(): Promise<void>
}

export const openStores = (engine: EngineName) => (engine === 'sqlite' ? files() : databases())

function files(): Stores {
  const folder = mkdtempSync(join(tmpdir(), 'larplats-bench-'))
  let made = 0
  const next = () => `file:${join(folder, `${++made}.db`)}`
  return {
    fresh: async () => next(),
    async copyOf(url) {
      const copy = next()
      copyFileSync(pathOf(url), pathOf(copy))
      return copy
    },
    stop: async () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** Where the file of a `file:` address is. */
export const pathOf = (url: string) => url.replace(/^file:/, '')

async function databases(): Promise<Stores> {
  const server = await startPostgres()
  const client = new pg.Client({ connectionString: `${server.url}/postgres` })
  await client.connect()
  let made = 0
  const create = async (from = '') => {
    const name = `bench_${++made}`
    await client.query(`CREATE DATABASE ${name}${from}`)
    return `${server.url}/${name}`
  }
  return {
    fresh: () => create(),
    copyOf: (url) => create(` TEMPLATE ${new URL(url).pathname.slice(1)}`),
    async stop() {
      await client.end()
      await server.stop()
    },
  }
}
