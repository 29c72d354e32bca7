import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, vi } from 'vitest'

vi.resetModules()

/** Every test file gets a migrated database file of its own. */
const folder = mkdtempSync(join(tmpdir(), 'larplats-'))
process.env.DATABASE_URL = `file:${join(folder, 'test.db')}`

beforeAll(async () => {
  const { migrate } = await import('#db/connect.server')
  await migrate()
})

afterAll(async () => {
  const { close } = await import('#db/connect.server')
  await close()
  rmSync(folder, { recursive: true })
})
