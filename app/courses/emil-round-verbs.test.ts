import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { change, read } from '#db/connect.server'
import { courseInstances, courseProviders } from '#db/schema'
import { courseSavings } from '#db/seed/courses'
import { writeFacts } from '#db/seed/write.server'
import { removeCourses, writeCourseFacts } from '#db/seed/write-courses.server'
import { instant, type LocalDate } from '~/lib/time'
import type { InstanceInFull } from './course'
import * as store from './course-store.server'
import { providerIdOf, toEmil3 } from './emil-write'
import { importEmil } from './import-emil.server'
import { type Saving, save } from './save-steps.server'

const now = instant(Date.parse('2026-11-23T08:00:00Z'))
const folder = mkdtempSync(join(tmpdir(), 'larplats-round-'))
afterAll(() => rmSync(folder, { recursive: true }))

const all = courseSavings('2026-11-23' as LocalDate, now)
const [first, second] = all
if (!first || !second) throw new Error('the sample has no courses')

/** Everything that an instance may have, which the sample does not. */
const full: Saving = {
  course: {
    ...first.course,
    id: 'alla-falt' as Saving['course']['id'],
    code: 'ALLT1',
    titleSv: 'Allt < & "annat"',
    titleEn: 'All < & "else"',
    descriptionSv: '<p>Om <strong>å</strong> &amp; ä.</p>',
    descriptionEn: '<ul><li>One</li></ul>',
    level: 'preparatory',
    creditTenths: 75,
    creditSystem: 'other',
    sun: '380a',
    eligibilitySv: 'Minst 3 < 5 år',
    eligibilityEn: 'None',
    url: 'https://exempel.se/kurs?a=1&b=2',
  },
  instance: {
    ...first.instance,
    id: 'alla-falt-vt27' as Saving['instance']['id'],
    courseId: 'alla-falt' as Saving['course']['id'],
    state: 'cancelled',
    pace: 33,
    timeOfDay: 'weekend',
    languages: ['se', 'en', 'sma'],
    mode: 'decentralised',
    mandatoryDays: 4,
    optionalDays: 1,
    meetingsText: 'Två träffar, & en frivillig.',
    meetings: [
      {
        mandatory: true,
        remote: false,
        startsOn: '2027-02-01' as LocalDate,
        endsOn: '2027-02-02' as LocalDate,
        town: 'Sveg',
        note: 'Start',
      },
      { mandatory: false, remote: true, startsOn: null, endsOn: null, town: '', note: '' },
    ],
    towns: [{ town: 'Sveg', municipalityCode: '2361' }],
    selection: 'BF',
    lateApplication: '2027-01-10' as LocalDate,
    applicationUrl: 'https://www.antagning.se/a',
    places: 0,
    fee: 1_234_50,
    currency: 'EUR',
    examForm: 'watched',
  },
}
/** One that says next to nothing. */
const bare: Saving = {
  course: {
    ...second.course,
    id: 'naken' as Saving['course']['id'],
    code: '',
    titleSv: '',
    titleEn: 'Bare',
    isced: '',
    creditTenths: null,
    professions: [],
  },
  instance: {
    ...second.instance,
    id: 'naken-1' as Saving['instance']['id'],
    courseId: 'naken' as Saving['course']['id'],
    startsOn: null,
    endsOn: null,
    pace: null,
    timeOfDay: null,
    languages: [],
    mode: 'distance',
    mandatoryDays: null,
    optionalDays: null,
    meetings: [],
    towns: [],
    adminTown: '',
    applicationCode: '',
    firstApplication: null,
    lastApplication: null,
    lateApplication: null,
    examForm: null,
  },
}

async function everything(): Promise<InstanceInFull[]> {
  const ids = await read()
    .select({ id: courseInstances.id })
    .from(courseInstances)
    .orderBy(courseInstances.id)
  const found = await store.listByIds(
    read(),
    ids.map(({ id }) => id),
  )
  return found.sort((a, b) => (a.instance.id < b.instance.id ? -1 : 1))
}

/** Without what tells who keeps it and when it was written. */
const plain = ({ course, instance, university }: InstanceInFull) => ({
  university,
  course: { ...course, source: null, sourceId: null },
  instance: {
    ...instance,
    source: null,
    sourceId: null,
    number: 0,
    version: 0,
    publishedAt: 0,
    changedAt: 0,
  },
})

beforeAll(async () => {
  await change(writeFacts)
  await change(writeCourseFacts)
})

test('our EMIL is read back by our own import to the same catalogue', { timeout: 60_000 }, async () => {
  const savings = [...all, full, bare]
  for (let at = 0; at < savings.length; at += 50) await change((tx) => save(tx, savings.slice(at, at + 50)))
  const before = await everything()
  expect(before.length).toBe(savings.length)
  const records = before.flatMap((one) => Object.values(toEmil3(one)))
  const path = join(folder, 'emil.json')
  writeFileSync(path, JSON.stringify(records))
  await change(async (tx) => {
    await removeCourses(tx)
    const universities = [...new Set(before.map(({ course }) => course.universityId))]
    await tx
      .insert(courseProviders)
      .values(universities.map((universityId) => ({ id: providerIdOf(universityId), universityId })))
  })
  const done = await importEmil(path, { clock: () => now })
  expect(done).toMatchObject({ ok: true, counts: { added: savings.length, skipped: 0, passed: 0 } })
  const after = await everything()
  expect(after.map(plain)).toEqual(before.map(plain))
  // What has been imported is written under the names of its source, and read again it is the same.
  writeFileSync(path, JSON.stringify(after.flatMap((one) => Object.values(toEmil3(one)))))
  expect(await importEmil(path, { clock: () => now })).toMatchObject({
    ok: true,
    counts: { added: 0, gone: 0, skipped: 0 },
  })
  expect((await everything()).map(plain)).toEqual(before.map(plain))
})

test('what is gone or a draft is told as deleted', () => {
  const university = { id: first.course.universityId, name: '', short: '' }
  const one = { course: first.course, instance: { ...first.instance, number: 1, version: 1 }, university }
  for (const state of ['draft', 'gone'] as const) {
    expect(toEmil3({ ...one, instance: { ...one.instance, state } }).event).toMatchObject({
      status: 'DELETED',
      content: null,
    })
  }
})
