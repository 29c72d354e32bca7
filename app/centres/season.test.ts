import { expect, test } from 'vitest'
import { day, hoursFor } from '../../scripts/testing/made'
import {
  dayText,
  faultOf,
  hoursIn,
  parseDay,
  parseSeason,
  type Season,
  seasonsOf,
  seasonText,
} from './season'

test.each([
  ['', []],
  ['8–16', [[480, 960]]],
  [
    '08.00–12.00, 13:30-17',
    [
      [480, 720],
      [810, 1020],
    ],
  ],
  [
    '13–17, 8–12',
    [
      [480, 720],
      [780, 1020],
    ],
  ],
  ['18–02', [[1080, 1560]]],
  ['0–24', [[0, 1440]]],
  ['8–8', [[480, 1920]]],
  ['8', null],
  ['8–25', null],
  ['24–8', null],
  ['8.60–9', null],
  ['stängt', null],
])('"%s" is read as %j', (text, stretches) => {
  expect(parseDay(text)?.map(({ opensMinute, closesMinute }) => [opensMinute, closesMinute]) ?? null).toEqual(
    stretches,
  )
})

test.each(['08.00–16.00', '08.00–12.00, 13.30–17.00', '18.00–02.00', '00.00–24.00'])(
  '%s survives',
  (text) => {
    expect(dayText(parseDay(text) ?? [])).toBe(text)
  },
)

const season = (texts: string[], over: Partial<Season> = {}): Season => ({
  layer: 'staffed',
  validFrom: day('2026-01-01'),
  validTo: null,
  days: Array.from({ length: 7 }, (_, at) => parseDay(texts[at] ?? '') ?? []),
  ...over,
})

test.each<[string, Season, unknown]>([
  ['a plain week', season(['8–16', '8–12, 13–17']), null],
  ['nothing at all', season([]), { because: 'empty' }],
  ['ends before it begins', season(['8–16'], { validTo: day('2025-12-31') }), { because: 'ends-before' }],
  ['two stretches share an hour', season(['', '8–12, 11–16']), { because: 'overlap', weekday: 2 }],
  ['two that touch', season(['8–12, 12–16']), null],
  [
    'past midnight into the next day',
    season(['', '', '', '', '18–03', '02–10']),
    { because: 'overlap', weekday: 5 },
  ],
  ['past midnight until it opens', season(['', '', '', '', '18–02', '02–10']), null],
  ['Sunday into Monday', season(['01–08', '', '', '', '', '', '20–02']), { because: 'overlap', weekday: 7 }],
  ['one that is there', season(['8–16'], { validFrom: day('2020-01-01') }), { because: 'season-taken' }],
])('%s', (_name, one, fault) => {
  expect(faultOf(one, [{ layer: 'staffed', validFrom: day('2020-01-01') }])).toEqual(fault)
})

test('hours become seasons and hours again', () => {
  const hours = [
    ...hoursFor([1, 2]),
    ...hoursFor([1], { layer: 'tag', opensMinute: 360, closesMinute: 1560 }),
    ...hoursFor([3], { validFrom: day('2026-06-15'), validTo: day('2026-08-15') }),
  ]
  const seasons = seasonsOf(hours)
  expect(seasons.map(seasonText)).toEqual(['staffed_2020-01-01', 'staffed_2026-06-15', 'tag_2020-01-01'])
  expect(seasons.flatMap(hoursIn)).toHaveLength(4)
  expect(parseSeason('tag_2020-01-01')).toEqual({ layer: 'tag', validFrom: '2020-01-01' })
  expect([parseSeason('x_2020-01-01'), parseSeason('tag_2020-13-01'), parseSeason('ny')]).toEqual([
    null,
    null,
    null,
  ])
})
