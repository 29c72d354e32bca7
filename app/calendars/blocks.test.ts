import { expect, test } from 'vitest'
import { span, stockholm } from '../../scripts/testing/made'
import { blocksOf, sizeOf } from './blocks'
import { differences } from './differences'

const year = span('2026-09-01T00:00:00+02:00', '2027-09-01T00:00:00+02:00')
const on = (key: string, from: string, to: string) => ({ key, title: key, ...span(from, to) })
const september = (key: string, from: string, to: string) =>
  on(key, `2026-09-${from}:00+02:00`, `2026-09-${to}:00+02:00`)
const shown = (all: ReturnType<typeof on>[], within = year) =>
  blocksOf(all, stockholm, within).map(({ key, start, end }) =>
    [key, new Date(start).toISOString().slice(5, 16), new Date(end).toISOString().slice(5, 16)].join(' '),
  )

test('times apart stay as they are, in order', () => {
  const [a, b] = [september('a', '02T10:00', '02T11:00'), september('b', '02T11:00', '02T12:00')]
  expect(shown([b, a])).toEqual(['a 09-02T08:00 09-02T09:00', 'b 09-02T09:00 09-02T10:00'])
})

test('of times that meet the later takes what is left, in whole quarters, and what is covered nothing', () => {
  expect(
    shown([
      september('a', '02T10:00', '02T12:10'),
      september('b', '02T11:00', '02T13:00'),
      september('c', '02T11:30', '02T12:05'),
      september('d', '02T12:10', '02T12:15'),
    ]),
  ).toEqual(['a 09-02T08:00 09-02T10:10', 'b 09-02T10:15 09-02T11:00'])
})

test('long times are cut into the days of the centre, from the first that counts', () => {
  const holiday = on('lov', '2026-08-20T00:00:00+02:00', '2026-09-04T12:00:00+02:00')
  expect(shown([holiday])).toEqual([
    'lov#2026-09-01 08-31T22:00 09-01T22:00',
    'lov#2026-09-02 09-01T22:00 09-02T22:00',
    'lov#2026-09-03 09-02T22:00 09-03T22:00',
    'lov#2026-09-04 09-03T22:00 09-04T10:00',
  ])
  const long = on('dag', '2026-10-25T00:00:00+02:00', '2026-10-26T00:00:00+01:00')
  expect(shown([long])).toEqual(['dag 10-24T22:00 10-25T23:00'])
})

test('what they take is counted in quarters of places', () => {
  expect(sizeOf([september('a', '02T10:00', '02T11:10')], 4)).toBe(20)
})

test('differences: the same is left alone, the rest is gone, tried or renamed', () => {
  const known = (key: string, held = true) => ({ ...september(key, '02T10:00', '02T11:00'), held })
  const [same, gone, moved, clashed, renamed] = ['a', 'b', 'c', 'd', 'e'].map((key) =>
    known(key, key !== 'd'),
  )
  const wanted = [
    september('a', '02T10:00', '02T11:00'),
    september('c', '02T10:00', '02T12:00'),
    september('d', '02T10:00', '02T11:00'),
    { ...september('e', '02T10:00', '02T11:00'), title: 'nytt' },
    september('f', '02T10:00', '02T11:00'),
  ]
  const found = differences(
    [same, gone, moved, clashed, renamed].flatMap((one) => one ?? []),
    wanted,
  )
  expect(found.gone).toEqual([gone])
  expect(found.tried.map(({ block, before }) => [block.key, before])).toEqual([
    ['c', moved],
    ['d', clashed],
    ['f', null],
  ])
  expect(found.renamed.map(({ block }) => block.title)).toEqual(['nytt'])
})
