import { expect, test } from 'vitest'
import { courseKinds, courseLevels } from './course'
import type { Search } from './search'
import { courseParameters, courseQuery, valueText, without } from './search-query'

const nothing = { words: '', chosen: {}, sort: 'fit', page: 1 }
const read = (address: string) => courseQuery(new URLSearchParams(address))

test.each<[string, object]>([
  ['', {}],
  ['sok=l%C3%A4rare', { words: 'lärare' }],
  ['sok=++l%C3%A4rare%00++', { words: 'lärare' }],
  ['yrke=nurse&yrke=teacher&yrke=nurse', { chosen: { profession: ['nurse', 'teacher'] } }],
  ['dagar=10', { chosen: { days: ['10'] } }],
  ['dagar=-1', {}],
  ['dagar=tio', {}],
  ['oppen=ja&tenta=ja', { chosen: { open: ['yes'], exam: ['yes'] } }],
  ['oppen=nej', {}],
  ['termin=HT26&termin=vt2027', { chosen: { term: ['20262', '20271'] } }],
  ['termin=sommar', {}],
  ['start=2027-01', { chosen: { start: ['2027-01'] } }],
  ['takt=50&niva=grund&niva=avancerad', { chosen: { pace: ['50'], level: ['first', 'second'] } }],
  ['typ=program&amne=091', { chosen: { kind: ['programme'], subject: ['091'] } }],
  ['sprak=en&larosate=ltu', { chosen: { language: ['en'], university: ['ltu'] } }],
  ["larosate=';drop table", {}],
  ['sort=resa', { sort: 'travel' }],
  ['sort=sista-dag', { sort: 'deadline' }],
  ['sort=x', {}],
  ['sida=3', { page: 3 }],
  ['sida=0', {}],
  ['sida=51', {}],
  ['sida=1.5', {}],
])('"%s" is read', (address, expected) => {
  expect(read(address)).toEqual({ ...nothing, ...expected })
})

test('words are cut, and of one facet no more than thirty values are read', () => {
  const many = Array.from({ length: 100 }, (_, at) => `yrke=p${at}`).join('&')
  const { words, chosen } = read(`sok=${'a'.repeat(10_000)}&${many}`)
  expect([words.length, chosen.profession?.length]).toEqual([200, 30])
})

const search: Search = {
  words: 'vård & omsorg',
  chosen: {
    profession: ['nurse'],
    days: ['10'],
    open: ['yes'],
    exam: ['yes'],
    term: ['20271'],
    start: ['2027-01'],
    pace: ['50', '100'],
    level: [...courseLevels],
    kind: [...courseKinds],
    subject: ['091'],
    language: ['sv'],
    university: ['ltu'],
  },
  sort: 'travel',
}

test('an address says the whole search, and is read as it was', () => {
  const said = new URLSearchParams()
  for (const [name, values] of Object.entries(courseParameters({ ...search, page: 2 })))
    for (const value of [values].flat()) said.append(name, value)
  expect(said.toString()).toContain('niva=grund')
  expect(courseQuery(said)).toEqual({ ...search, page: 2 })
})

test.each([
  ['kind', 'course', 'kurs'],
  ['term', '20262', 'HT26'],
  ['days', '5', '5'],
] as const)('%s %s is written %s', (facet, value, written) => {
  expect(valueText(facet, value)).toBe(written)
})

test('a value is taken away from its facet, and the last one takes the facet with it', () => {
  expect(without(search, 'pace', '50').chosen.pace).toEqual(['100'])
  expect(without(without(search, 'pace', '50'), 'pace', '100').chosen).not.toHaveProperty('pace')
  expect(without(search, 'level').chosen).not.toHaveProperty('level')
  expect(without(search, 'level').chosen.pace).toEqual(['50', '100'])
})
