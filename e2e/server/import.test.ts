import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { expectedOf, serveEmil } from '../../scripts/testing/emil-service'
import { rawSql } from '../../scripts/testing/raw'
import { engines, freshDatabase } from './server'

const size = { infos: 900, events: 9000 }

/** Runs a script of the product's on a database; `kill` ends it as a power cut does once it has said so much. */
async function run(database: string, args: string[], kill?: RegExp) {
  const child = spawn(process.execPath, ['--import', 'tsx', ...args], {
    env: { ...process.env, DATABASE_URL: database, IMPORT_ALLOW_PRIVATE: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr])
    createInterface(stream).on('line', (line) => {
      said.push(line)
      if (kill?.test(line)) child.kill('SIGKILL')
    })
  await once(child, 'close')
  return { code: child.exitCode, signal: child.signalCode, said: said.join('\n') }
}

test.each(engines)(
  '%s: an import that is killed goes on, without anything twice or lost',
  { timeout: 120_000 },
  async (engine) => {
    const database = await freshDatabase(engine)
    const service = await serveEmil(size)
    try {
      await run(database.url, ['scripts/seed.ts'])
      const command = ['scripts/import.ts', 'emil', service.url]
      // It tells how far it is at once, and every second from then on.
      const killed = await run(database.url, command, /^[1-9]\d* read/)
      expect(killed.signal).toBe('SIGKILL')
      const cut = await rawSql(database.url, 'select state, read_count as reads from course_imports')
      expect(cut).toMatchObject([{ state: 'running' }])
      expect(Number(cut[0]?.reads)).toBeLessThan(size.infos + size.events)

      const done = await run(database.url, command)
      expect(done).toMatchObject({ code: 3, said: expect.stringContaining('Gone on') })
      const { instances, skipped } = expectedOf(size)
      const rows = await rawSql(
        database.url,
        "select count(*) as instances, count(distinct source_id) as sources, count(distinct number) as numbers from course_instances where source = 'emil'",
      )
      expect(rows.map((row) => Object.values(row).map(Number))).toEqual([[instances, instances, instances]])
      const told = await rawSql(
        database.url,
        'select count(*) as all_told, count(distinct position) as different from course_import_problems',
      )
      expect(told.map((row) => Object.values(row).map(Number))).toEqual([[skipped, skipped]])
      const imports = await rawSql(
        database.url,
        'select state, read_count as reads, skipped_count as skips from course_imports',
      )
      expect(imports.map(({ state, reads, skips }) => [state, Number(reads), Number(skips)])).toEqual([
        ['done', size.infos + size.events, skipped],
      ])

      const again = await run(database.url, [...command, '--full'])
      expect(again.said).toMatch(new RegExp(`: 0 new, 0 changed, ${instances} the same, 0 gone`))
    } finally {
      service.stop()
      await database.remove()
    }
  },
)
