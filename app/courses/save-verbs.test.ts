import { beforeEach, expect, test } from 'vitest'
import { change, read } from '#db/connect.server'
import { courseSavings } from '#db/seed/courses'
import { writeFacts } from '#db/seed/write.server'
import { writeCourseFacts } from '#db/seed/write-courses.server'
import { instant, type LocalDate } from '~/lib/time'
import { currentCatalogue } from './catalogue.server'
import type { InstanceState } from './course'
import * as store from './course-store.server'
import { type Saving, save } from './save-steps.server'
import { numbersOf } from './save-store.server'
import { searchCourses } from './search.server'

const today = '2026-11-23' as LocalDate
const now = instant(Date.parse('2026-11-23T08:00:00Z'))
const place = { today, kmTo: null, examsAt: null }

const find = async (words: string) =>
  (await searchCourses({ words, chosen: {}, sort: 'fit' }, place, { from: 0, most: 50 })).items.map(
    ({ instance }) => instance.id,
  )

const [sample] = courseSavings(today, now).filter(({ course }) => course.code === 'FVSPG')
if (!sample) throw new Error('the sample has no such programme')

const aSaving = (instance: Partial<Saving['instance']>, course: Partial<Saving['course']> = {}): Saving => ({
  course: { ...sample.course, ...course },
  instance: { ...sample.instance, ...instance },
})

beforeEach(async () => {
  await change(writeFacts)
  await change(writeCourseFacts)
})

test('what is published is found, with all that was written', async () => {
  await change((tx) => save(tx, [sample]))
  expect(await find('sjuksköterska')).toEqual([sample.instance.id])
  const found = await store.find(read(), sample.instance.id)
  expect(found?.course).toEqual(sample.course)
  expect(found?.instance).toMatchObject(sample.instance)
  expect(found?.instance.meetings.length).toBeGreaterThan(0)
})

test.each<[InstanceState, boolean]>([
  ['draft', false],
  ['cancelled', false],
  ['gone', false],
  ['published', true],
])('saved again as %s, it is found: %s', async (state, isFound) => {
  await change((tx) => save(tx, [aSaving({ state: 'published' })]))
  await change((tx) => save(tx, [aSaving({ state })]))
  expect(await find('sjuksköterska')).toEqual(isFound ? [sample.instance.id] : [])
  expect((await currentCatalogue()).entries.filter(Boolean)).toHaveLength(isFound ? 1 : 0)
})

test('a title that is changed is found by its new words only, under the same number', async () => {
  await change((tx) => save(tx, [sample]))
  const before = await store.find(read(), sample.instance.id)
  await change((tx) => save(tx, [aSaving({}, { titleSv: 'Keramik', professions: [], isced: '' })]))
  expect(await find('sjuksköterskeprogrammet')).toEqual([])
  expect(await find('keramik')).toEqual([sample.instance.id])
  const after = await store.find(read(), sample.instance.id)
  expect(after?.instance.number).toBe(before?.instance.number)
  expect(after?.instance.version).toBe((before?.instance.version ?? 0) + 1)
})

test('a course that one instance changes is found by its new words in the others', async () => {
  const plain = { id: 'slojd' as Saving['course']['id'], professions: [], isced: '' }
  const named = (id: string, titleSv: string, state: InstanceState = 'published') =>
    aSaving(
      { id: id as Saving['instance']['id'], courseId: plain.id, applicationCode: id, state },
      { ...plain, titleSv },
    )
  await change((tx) => save(tx, [named('slojd-1', 'Keramik')]))
  await change((tx) => save(tx, [named('slojd-2', 'Glasblåsning')]))
  expect((await find('glasblåsning')).sort()).toEqual(['slojd-1', 'slojd-2'])
  expect(await find('keramik')).not.toContain('slojd-1')
  await change((tx) => save(tx, [named('slojd-2', 'Vävning', 'gone')]))
  expect(await find('vävning')).toEqual(['slojd-1'])
})

test('saves at once each have a number of their own', async () => {
  const all = Array.from({ length: 12 }, (_, at) =>
    aSaving({ id: `ny-${at}` as Saving['instance']['id'], applicationCode: `X-${at}` }),
  )
  await Promise.all(all.map((one) => change((tx) => save(tx, [one]))))
  const saved = await numbersOf(
    read(),
    all.map(({ instance }) => instance.id),
  )
  expect(new Set(saved.values()).size).toBe(12)
  expect(await find('sjuksköterskeprogrammet')).toEqual(expect.arrayContaining([...saved.keys()]))
})
