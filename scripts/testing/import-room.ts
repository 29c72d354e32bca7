import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { change, read } from '#db/connect.server'
import {
  courseImportParts,
  courseImportProblems,
  courseImports,
  courseInstances,
  courseTies,
  outbox,
} from '#db/schema'
import { writeFacts } from '#db/seed/write.server'
import { removeCourses, writeCourseFacts } from '#db/seed/write-courses.server'
import { importEmil } from '~/courses/import-emil.server'
import { searchCourses } from '~/courses/search.server'
import { instant, type LocalDate } from '~/lib/time'
import type { Wrapped } from './emil'

/** The clock of the tests of imports: Monday 23 November 2026, 9.00 in Sweden. */
export const now = instant(Date.parse('2026-11-23T08:00:00Z'))

/** A folder for files of courses and a service that tells of them, new for each test; no course is there yet. */
export function anImportRoom() {
  let folder = ''
  let server: Server | null = null
  let files = 0
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'larplats-emil-'))
    await change(writeFacts)
    await change(writeCourseFacts)
    await change(async (tx) => {
      await tx.delete(outbox)
      await tx.delete(courseTies)
      await tx.delete(courseImports)
      await tx.delete(courseImportParts)
      await removeCourses(tx)
    })
  })
  afterEach(() => {
    server?.closeAllConnections()
    server?.close()
    server = null
    delete process.env.IMPORT_ALLOW_PRIVATE
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    /** Puts records, or what stands for them, in a file. @returns its path */
    file(content: string | readonly Wrapped[], name = `${++files}.json`) {
      const path = join(folder, name)
      writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
      return path
    },
    /** Answers at an address within the walls, and lets imports read there. @returns the address, without a path */
    async serve(answer: RequestListener) {
      server = createServer(answer)
      await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
      process.env.IMPORT_ALLOW_PRIVATE = '1'
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    },
  }
}

/** Imports. @throws when it is refused */
export async function importOf(origin: string, over: Partial<Parameters<typeof importEmil>[1]> = {}) {
  const done = await importEmil(origin, { clock: () => now, ...over })
  if (!done.ok) throw new Error(JSON.stringify(done))
  return done
}

/** Every instance as it stands in its table. */
export const instances = () => read().select().from(courseInstances).orderBy(courseInstances.id)

/** What was skipped, and why. */
export const problems = () =>
  read().select().from(courseImportProblems).orderBy(courseImportProblems.position)

/** The ids of what a visitor finds by some words. */
export async function found(words: string) {
  const { items } = await searchCourses(
    { words, chosen: {}, sort: 'fit' },
    { today: '2026-11-23' as LocalDate, kmTo: null, examsAt: null },
    { from: 0, most: 50 },
  )
  return items.map(({ instance }) => instance.id)
}
