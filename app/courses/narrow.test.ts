import { expect, test } from 'vitest'
import type { LocalDate } from '~/lib/time'
import { type CatalogueRow, enter, leave, newCatalogue } from './catalogue'
import type { ProfessionId, UniversityId } from './course'
import { narrow } from './narrow'
import { firstOf, orderOf } from './rank'
import type { Search, SearchPlace, SearchSort } from './search'
import type { Term } from './term'

const day = (text: string) => text as LocalDate
const place: SearchPlace = { today: day('2026-11-23'), kmTo: null, examsAt: null }

const row = (number: number, more: Partial<CatalogueRow> = {}): CatalogueRow => ({
  id: `i${number}` as CatalogueRow['id'],
  number,
  universityId: 'ltu' as CatalogueRow['universityId'],
  code: `C${number}`,
  kind: 'course',
  titleSv: `Kurs ${number}`,
  titleEn: '',
  level: 'first',
  isced: '0541',
  professions: [],
  term: 20271 as Term,
  startsOn: day('2027-01-18'),
  endsOn: day('2027-06-04'),
  pace: 50,
  languages: ['sv'],
  mandatoryDays: 0,
  applicationCode: `A-${number}`,
  firstApplication: day('2026-09-15'),
  lastApplication: day('2026-12-15'),
  lateApplication: null,
  examForm: 'watched',
  towns: [],
  ...more,
})

const catalogue = newCatalogue()
const rows = [
  row(1),
  row(2, { mandatoryDays: 4, professions: ['nurse', 'teacher'] as ProfessionId[], towns: ['Luleå'] }),
  row(3, { mandatoryDays: null, level: 'second', examForm: 'home' }),
  row(4, { mandatoryDays: 10, lastApplication: day('2026-10-15'), examForm: 'campus', towns: ['Umeå'] }),
  row(5, { endsOn: day('2026-11-22') }),
  row(6, { endsOn: null, mandatoryDays: 10, languages: ['sv', 'en'], towns: ['Luleå'] }),
]
for (const one of rows) enter(catalogue, one)

const found = (chosen: Search['chosen'], from = place) =>
  narrow(catalogue, catalogue.entries, { words: '', chosen, sort: 'fit' }, from)
const numbers = (chosen: Search['chosen'], from = place) =>
  found(chosen, from).entries.map(({ number }) => number)

test.each<[string, Search['chosen'], number[], SearchPlace?]>([
  ['nothing chosen: what is not over', {}, [1, 2, 3, 4, 6]],
  ['no days: who does not say is not among them', { days: ['0'] }, [1]],
  ['at most five', { days: ['5'] }, [1, 2]],
  ['at most seven, between the steps', { days: ['7'] }, [1, 2]],
  ['at most ninety, beyond the steps', { days: ['90'] }, [1, 2, 4, 6]],
  ['the fewest of several', { days: ['10', '0'] }, [1]],
  ['what is no number narrows nothing', { days: ['x'] }, [1, 2, 3, 4, 6]],
  ['open today', { open: ['yes'] }, [1, 2, 3, 6]],
  ['exams at home', { exam: ['yes'] }, [3]],
  ['exams here', { exam: ['yes'] }, [1, 2, 3, 6], { ...place, examsAt: new Set(['ltu' as UniversityId]) }],
  ['any of several', { level: ['second', 'third'] }, [3]],
  ['one of its professions', { profession: ['teacher'] }, [2]],
  ['one of its languages', { language: ['en'] }, [6]],
  ['two facets', { days: ['10'], language: ['en'] }, [6]],
  ['what nobody has', { university: ['nowhere'] }, []],
])('%s', (_name, chosen, expected, from = place) => {
  expect(numbers(chosen, from)).toEqual(expected)
})

test('a facet counts as if only the others were chosen, and says what it costs', () => {
  const { facets, without } = found({ days: ['5'], level: ['second'] })
  expect(facets.level).toEqual([
    { value: 'first', count: 2 },
    { value: 'second', count: 0 },
  ])
  expect(facets.days).toEqual([{ value: '5', count: 0 }])
  expect(without).toEqual({ days: 1, level: 2 })
})

test('a step between is told with the others', () => {
  expect(found({ days: ['7'] }).facets.days.map(({ value, count }) => [value, count])).toEqual([
    ['0', 1],
    ['2', 1],
    ['5', 2],
    ['7', 2],
    ['10', 4],
    ['20', 4],
  ])
})

test('what is forgotten is found no more, and its codes neither', () => {
  const own = newCatalogue()
  enter(own, row(1))
  enter(own, row(1, { titleSv: 'Ny titel' }))
  expect([own.vocabulary.get('titel'), own.vocabulary.has('kurs'), own.coded.get('a1')?.size]).toEqual([
    1,
    false,
    1,
  ])
  leave(own, 1)
  leave(own, 1)
  expect([own.entries[1], own.vocabulary.size, own.coded.get('a1')?.size]).toEqual([undefined, 0, 0])
})

const km = (town: string) => ({ lulea: 200, umea: 100 })[town] ?? null
test.each<[SearchSort, number[]]>([
  ['fit', [1, 2, 3, 6, 4]],
  ['deadline', [1, 2, 3, 6, 4]],
  ['travel', [1, 2, 4, 6, 3]],
])('by %s', (sort, expected) => {
  const order = orderOf(catalogue, sort, [], { ...place, kmTo: km })
  const { entries } = found({})
  expect(firstOf(entries, 10, order).map(({ number }) => number)).toEqual(expected)
  expect(firstOf(entries, 2, order).map(({ number }) => number)).toEqual(expected.slice(0, 2))
})
