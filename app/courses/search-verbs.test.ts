import { beforeEach, expect, test } from 'vitest'
import { change } from '#db/connect.server'
import { courseSavings } from '#db/seed/courses'
import { writeFacts } from '#db/seed/write.server'
import { writeCourseFacts } from '#db/seed/write-courses.server'
import { instant, type LocalDate } from '~/lib/time'
import { courseQuestions } from '../../scripts/testing/course-questions'
import { applicationOn, type CourseId, type InstanceId, type ProfessionId, type UniversityId } from './course'
import { type Saving, save } from './save-steps.server'
import { type Facet, facets, type Search, type SearchPlace } from './search'
import { searchCourses } from './search.server'
import { subjectOf } from './subjects'

const today = '2026-11-23' as LocalDate
const now = instant(Date.parse('2026-11-23T08:00:00Z'))
const nowhere: SearchPlace = { today, kmTo: null, examsAt: null }
const sample = courseSavings(today, now)
const all = [...sample, ...added()]

/** What the sample has not: nobody says how many days, nor when one applies, nor the title in Swedish. */
function added(): Saving[] {
  const [model] = sample
  if (!model) throw new Error('the sample is empty')
  const one = (
    id: string,
    titleSv: string,
    titleEn: string,
    more: Partial<Saving['instance']> = {},
  ): Saving => ({
    course: { ...model.course, id: id as CourseId, code: id, titleSv, titleEn, professions: [], isced: '' },
    instance: {
      ...model.instance,
      id: id as InstanceId,
      courseId: id as CourseId,
      applicationCode: `A-${id}`,
      ...more,
    },
  })
  const unsaid = { mandatoryDays: null, meetings: [], towns: [], mode: 'distance' as const }
  return [
    one('okant', 'Keramik och glas', '', {
      ...unsaid,
      firstApplication: null,
      lastApplication: null,
      startsOn: null,
    }),
    one('engelsk', '', 'Pottery of the North', { languages: ['en', 'sv'], pace: null }),
    one('hemlig', 'Hemligt utkast', '', { state: 'draft' }),
    one('forbi', 'Forntidens krukor', '', { endsOn: '2026-11-22' as LocalDate }),
    one('ort', 'Fiskevård', '', {
      mode: 'decentralised',
      towns: [{ town: 'Åsele', municipalityCode: '2463' }],
    }),
  ]
}

beforeEach(async () => {
  await change(writeFacts)
  await change(writeCourseFacts)
  await change((tx) => save(tx, all))
})

const find = (search: Partial<Search>, place = nowhere, page = { from: 0, most: 20 }) =>
  searchCourses({ words: '', chosen: {}, sort: 'fit', ...search }, place, page)

const titleOf = (saving: Pick<Saving, 'course'>) => saving.course.titleSv || saving.course.titleEn

test('every question has its first hit, and says so when it meant another', async () => {
  const wrong: unknown[] = []
  for (const [question, first, meant = null] of courseQuestions) {
    const answer = await find({ words: question }, nowhere, { from: 0, most: 1 })
    const [hit] = answer.items
    const title = hit ? titleOf(hit) : ''
    if (!title.startsWith(first) || answer.meant !== meant)
      wrong.push({ question, title, meant: answer.meant })
  }
  expect(wrong).toEqual([])
  expect(courseQuestions.length).toBeGreaterThanOrEqual(60)
})

test.each([
  'xqzvk',
  'hemligt',
  'forntidens',
  'a'.repeat(10_000),
  'NEAR(xqzv, 3)',
  'kärnkraftsfysikalisk astrobiologi',
  'مدرسة',
  'xqzv AND xqzw NOT xqzy',
])('nothing is found by %s', async (words) => {
  const { total, items, meant } = await find({ words })
  expect({ total, items, meant }).toEqual({ total: 0, items: [], meant: null })
})

test.each(['', '   ', '***', '"', '()', "'", '\u0000', '🏺', ':*', '\\'])(
  'a question without a word, "%s", finds everything that is not over',
  async (words) => {
    expect((await find({ words })).total).toBe(all.filter((one) => isThere(one)).length)
  },
)

const isThere = ({ instance }: Saving) =>
  instance.state === 'published' && (instance.endsOn === null || instance.endsOn >= today)

/** By hand: does an instance have a value of a facet? */
const has: Record<Facet, (one: Saving, value: string, place: SearchPlace) => boolean> = {
  profession: ({ course }, value) => course.professions.includes(value as ProfessionId),
  days: ({ instance }, value) => instance.mandatoryDays !== null && instance.mandatoryDays <= Number(value),
  open: ({ instance }) => ['open', 'late'].includes(applicationOn(instance, today)),
  exam: ({ instance }, _value, { examsAt }) =>
    instance.examForm === 'home' ||
    instance.examForm === 'none' ||
    (instance.examForm !== 'campus' && (examsAt?.has(instance.universityId) ?? false)),
  term: ({ instance }, value) => String(instance.term) === value,
  start: ({ instance }, value) => instance.startsOn?.slice(0, 7) === value,
  pace: ({ instance }, value) => String(instance.pace) === value,
  level: ({ course }, value) => course.level === value,
  kind: ({ course }, value) => course.kind === value,
  subject: ({ course }, value) => subjectOf(course.isced) === value,
  language: ({ instance }, value) => instance.languages.includes(value),
  university: ({ instance }, value) => instance.universityId === value,
}

const fits = (one: Saving, chosen: Search['chosen'], place: SearchPlace) =>
  facets.every((facet) => !chosen[facet] || chosen[facet].some((value) => has[facet](one, value, place)))

const near: SearchPlace = { ...nowhere, examsAt: new Set(['ltu' as UniversityId]) }

test.each<[string, Search['chosen'], SearchPlace?]>([
  ['nothing', {}],
  ['one profession', { profession: ['nurse'] }],
  ['two professions', { profession: ['nurse', 'teacher'] }],
  ['few days', { days: ['5'] }],
  ['as many days as no step has', { days: ['7'] }],
  ['more days than the last step', { days: ['30'] }],
  ['open now', { open: ['yes'] }],
  ['exams at home', { exam: ['yes'] }],
  ['exams at the centre', { exam: ['yes'] }, near],
  ['a term and a pace', { term: ['20271'], pace: ['50', '25'] }],
  ['level, kind and university', { level: ['second'], kind: ['programme'], university: ['umu'] }],
  ['a subject in English', { subject: ['061'], language: ['en'] }],
  ['a month', { start: ['2027-01'] }],
  ['what nobody has', { profession: ['astronaut'], days: ['10'] }],
  [
    'much at once',
    { profession: ['nurse'], days: ['10'], open: ['yes'], exam: ['yes'], kind: ['programme'] },
    near,
  ],
])('facets count what counting by hand counts: %s', async (_name, chosen, place = nowhere) => {
  const there = all.filter(isThere)
  const answer = await find({ chosen }, place)
  expect(answer.total).toBe(there.filter((one) => fits(one, chosen, place)).length)
  for (const facet of facets) {
    const { [facet]: own, ...others } = chosen
    const left = there.filter((one) => fits(one, others, place))
    for (const { value, count } of answer.facets[facet])
      expect({ facet, value, count }).toEqual({
        facet,
        value,
        count: left.filter((one) => has[facet](one, value, place)).length,
      })
    if (own) expect(answer.without[facet]).toBe(left.length)
  }
})

test('every value that something has is told', async () => {
  const { facets: told } = await find({})
  expect(told.university.map(({ value }) => value).sort()).toEqual(['ltu', 'miun', 'umu'])
  expect(told.language.map(({ value }) => value).sort()).toEqual(['en', 'sv'])
  expect(told.days.map(({ value }) => value)).toEqual(['0', '2', '5', '10', '20'])
})

test('words and facets narrow together', async () => {
  const { items, facets: told } = await find({ words: 'sjuksköterska', chosen: { university: ['ltu'] } })
  expect(new Set(items.map(({ university }) => university.id))).toEqual(new Set(['ltu']))
  expect(told.university.length).toBe(3)
})

test('by last day of application, what is over comes last and what says nothing before it', async () => {
  const { items } = await find({ sort: 'deadline' }, nowhere, { from: 0, most: 500 })
  const rung = items.map(({ instance }) => {
    const state = applicationOn(instance, today)
    return state === 'over' ? 3 : state === 'unknown' ? 2 : 1
  })
  expect(rung).toEqual([...rung].sort())
  expect(new Set(rung)).toEqual(new Set([1, 2, 3]))
})

test('by travel, fewest days first, then the nearest, and what says nothing last', async () => {
  const kmTo = (town: string) => ({ lulea: 10, umea: 300, sundsvall: 500 })[town] ?? null
  const { items } = await find({ sort: 'travel' }, { ...nowhere, kmTo }, { from: 0, most: 500 })
  const days = items.map(({ instance }) => instance.mandatoryDays ?? 999)
  expect(days).toEqual([...days].sort((a, b) => a - b))
  expect(items.at(-1)?.instance.id).toBe('okant')
  const two = items
    .filter(({ instance }) => instance.mandatoryDays === 2)
    .map(({ university }) => university.id)
  expect(two.indexOf('ltu' as UniversityId)).toBeLessThan(two.indexOf('miun' as UniversityId))
})

test.each(['fit', 'deadline', 'travel'] as const)(
  'pages by %s follow each other without gap',
  async (sort) => {
    const whole = await find({ words: 'lärare', sort }, nowhere, { from: 0, most: 500 })
    const numbers: number[] = []
    for (let from = 0; from < whole.total; from += 7)
      numbers.push(...(await find({ words: 'lärare', sort }, nowhere, { from, most: 7 })).numbers)
    expect(numbers).toEqual(whole.numbers)
    expect(new Set(numbers).size).toBe(whole.total)
  },
)
