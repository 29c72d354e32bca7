import { expect, test } from 'vitest'
import type { LocalDate } from '~/lib/time'
import { copyAsked, readCopy } from './sitting-copy-form'
import { listPeriod, periodsAround } from './sitting-periods'
import { filterOf, placeOf, sittingQuery } from './sitting-query'

const today = '2026-11-23' as LocalDate
const filter = (address: string) => filterOf(sittingQuery(new URLSearchParams(address)), today)

test.each<[string, string, object]>([
  ['nothing', '', { from: today }],
  ['a course', 'kurs=%20M0047M ', { from: today, course: 'M0047M' }],
  [
    'a university and days',
    'larosate=ltu&fran=2026-12-01&till=2026-12-31',
    { from: '2026-12-01', to: '2026-12-31', universityId: 'ltu' },
  ],
  ['days that have been', 'fran=2026-01-01', { from: today }],
  ['what is no day', 'fran=i+morgon&till=2026-02-31', { from: today }],
])('%s', (_what, address, expected) => {
  expect(filter(address)).toEqual(expected)
})

test.each([
  ['2026-12-01_0198-ab', { date: '2026-12-01', id: '0198-ab' }],
  ['2026-13-01_x', null],
  ["2026-12-01_x' or 1", null],
  ['', null],
  [null, null],
])('a list goes on after %s', (text, place) => {
  expect(placeOf(text)).toEqual(place)
})

test('a period is a term, what has been, or what is to come', () => {
  expect(listPeriod('HT26', today)).toEqual({ from: '2026-08-01', to: '2027-01-18' })
  expect(listPeriod('tidigare', today)).toEqual({ from: '2025-11-22', to: '2026-11-22' })
  expect(listPeriod('x', today)).toEqual({ from: today })
  expect(periodsAround(today)).toEqual(['VT27', 'HT26', 'VT26', 'HT25', 'VT25'])
})

const said = (values: Record<string, string>) => (name: string) => values[name] ?? null

test('a copy is of the last term and a year later unless something else is said', () => {
  expect(copyAsked(said({}), today)).toEqual({ fran: '2026-01-19', till: '2026-07-31', veckor: '52' })
  expect(readCopy(copyAsked(said({}), today))).toEqual({
    ok: true,
    from: '2026-01-19',
    to: '2026-07-31',
    weeks: 52,
  })
})

test.each<[string, Record<string, string>, string[]]>([
  ['the days the wrong way', { fran: '2026-02-01', till: '2026-01-01' }, ['fran']],
  ['more than a year', { fran: '2025-01-01', till: '2026-07-01' }, ['fran']],
  ['no days', { fran: '', till: 'x' }, ['fran']],
  ['no weeks', { veckor: '0' }, ['veckor']],
  ['105 weeks', { veckor: '105' }, ['veckor']],
  ['half a week, and no day', { veckor: '0,5', fran: 'x' }, ['fran', 'veckor']],
])('a copy of %s is not read', (_what, values, fields) => {
  const read = readCopy(copyAsked(said(values), today))
  expect(read.ok ? [] : Object.keys(read.errors).sort()).toEqual(fields)
})
