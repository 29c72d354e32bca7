import { beforeAll, beforeEach, expect, test } from 'vitest'
import { change } from '#db/connect.server'
import { courseImportProblems, courseImports } from '#db/schema'
import { writeFacts } from '#db/seed/write.server'
import { writeCourseFacts } from '#db/seed/write-courses.server'
import { newId } from '~/lib/id'
import { instant } from '~/lib/time'
import type { UniversityId } from './course'
import { listImports, skippedBy } from './import-list.server'
import { chooseProvider, chosenProviders } from './import-providers.server'

const now = instant(Date.parse('2026-11-23T08:00:00Z'))
const [ltu, umu] = ['ltu' as UniversityId, 'umu' as UniversityId]

beforeAll(async () => {
  await change(writeFacts)
  await change(writeCourseFacts)
})
beforeEach(() => change((tx) => tx.delete(courseImports)))

/** An import that skipped these records. */
async function anImport(origin: string, universityId: UniversityId | null, sourceIds: string[], at = now) {
  const id = newId<'course-import'>()
  await change(async (tx) => {
    const row = {
      id,
      format: 'emil3',
      origin,
      universityId,
      state: 'done',
      startedAt: at,
      seenAt: at,
    } as const
    await tx.insert(courseImports).values(row)
    for (const [index, sourceId] of sourceIds.entries())
      await tx
        .insert(courseImportProblems)
        .values({ importId: id, position: index + 1, sourceId, because: 'date', detail: '' })
  })
  return id
}

const seen = async (universityId: UniversityId, chosen: string | null = null) => {
  const { imports, problems, chosenId } = await listImports({ universityId }, chosen)
  return {
    origins: imports.map(({ origin }) => origin),
    chosenId,
    skipped: problems.list.map(({ sourceId }) => sourceId),
    all: problems.all,
  }
}

test('of an operator’s import a university sees its own records, and not where the file lay', async () => {
  const id = await anImport('/home/operator/hemligt/susa.json', null, [
    'e.uoh.ltu.a.1.20271',
    'e.uoh.umu.b.1.20271',
    'i.uoh.ltu.c',
    '',
  ])
  expect(await seen(ltu)).toEqual({
    origins: ['susa.json'],
    chosenId: id,
    skipped: ['e.uoh.ltu.a.1.20271', 'i.uoh.ltu.c'],
    all: 2,
  })
  expect(await seen(umu)).toMatchObject({ skipped: ['e.uoh.umu.b.1.20271'] })
  expect(await seen('hig' as UniversityId)).toMatchObject({ skipped: [], all: 0 })
  expect((await skippedBy(id, 3)).list).toHaveLength(3)
  expect((await skippedBy(id, 3)).all).toBe(4)
})

test('a university’s own import is nobody else’s, whole to itself', async () => {
  const id = await anImport('kurser.csv', ltu, ['LTU-1', ''])
  expect(await seen(ltu)).toMatchObject({ origins: ['kurser.csv'], skipped: ['LTU-1', ''] })
  expect(await seen(umu, id)).toEqual({ origins: [], chosenId: null, skipped: [], all: 0 })
})

test('the one that is asked for is shown, else the last', async () => {
  const first = await anImport('https://tjanst.example/emil3?nyckel=x', null, ['e.uoh.ltu.a.1.20271'])
  const last = await anImport('b.json', null, [], instant(now + 1000))
  expect(await seen(ltu)).toMatchObject({ origins: ['b.json', 'tjanst.example'], chosenId: last })
  expect(await seen(ltu, first)).toMatchObject({ chosenId: first, all: 1 })
  expect(await seen(ltu, 'finns-inte')).toMatchObject({ chosenId: last })
})

test('an operator chooses whose records are read', async () => {
  expect(await chooseProvider('p.uoh.HiG', 'hig' as UniversityId)).toEqual({ ok: true })
  expect(await chosenProviders()).toContainEqual(['p.uoh.hig', 'hig'])
  expect(await chooseProvider('p.uoh.hig', null)).toEqual({ ok: true })
  expect(await chosenProviders()).not.toContainEqual(['p.uoh.hig', 'hig'])
  expect(await chooseProvider('p.uoh.x', 'finns-inte' as UniversityId)).toMatchObject({
    because: 'no-university',
  })
  expect(await chooseProvider('hig', ltu)).toMatchObject({ because: 'no-provider' })
})
