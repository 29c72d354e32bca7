import { expect, test } from 'vitest'
import type { LocalDate } from '~/lib/time'
import { type ClosureRule, closedDays, type HolidayKey } from './closure-rules'
import { holidaysOf } from './holidays.server'

/**
 * The moving days as Swedish almanacs print them: Good Friday, Easter Sunday, Ascension Day, Pentecost,
 * Midsummer's Eve, All Saints' Day.
 */
const almanac: [year: number, ...days: string[]][] = [
  [2026, '04-03', '04-05', '05-14', '05-24', '06-19', '10-31'],
  [2027, '03-26', '03-28', '05-06', '05-16', '06-25', '11-06'],
  [2028, '04-14', '04-16', '05-25', '06-04', '06-23', '11-04'],
  [2029, '03-30', '04-01', '05-10', '05-20', '06-22', '11-03'],
  [2030, '04-19', '04-21', '05-30', '06-09', '06-21', '11-02'],
  [2031, '04-11', '04-13', '05-22', '06-01', '06-20', '11-01'],
  [2032, '03-26', '03-28', '05-06', '05-16', '06-25', '11-06'],
  [2033, '04-15', '04-17', '05-26', '06-05', '06-24', '11-05'],
  [2034, '04-07', '04-09', '05-18', '05-28', '06-23', '11-04'],
  [2035, '03-23', '03-25', '05-03', '05-13', '06-22', '11-03'],
]
const moving: HolidayKey[] = [
  'good-friday',
  'easter-sunday',
  'ascension-day',
  'pentecost',
  'midsummer-eve',
  'all-saints-day',
]

const closed = async (rule: ClosureRule, year: number) =>
  closedDays(rule, year, await holidaysOf(year)).map(({ from, to }) => (from === to ? from : `${from}–${to}`))

test.each(almanac)('the moving holidays of %i are those of the almanac', async (year, ...days) => {
  const holidays = await holidaysOf(year)
  expect(moving.map((key) => holidays[key].slice(5))).toEqual(days)
})

test.each(almanac)('the fixed holidays of %i are where they always are', async (year) => {
  const holidays = await holidaysOf(year)
  const fixed: [HolidayKey, string][] = [
    ['new-years-day', '01-01'],
    ['epiphany', '01-06'],
    ['may-day', '05-01'],
    ['national-day', '06-06'],
    ['christmas-eve', '12-24'],
    ['christmas-day', '12-25'],
    ['boxing-day', '12-26'],
    ['new-years-eve', '12-31'],
  ]
  for (const [key, day] of fixed) expect(holidays[key]).toBe(`${year}-${day}`)
})

test.each(almanac)('days beside a holiday of %i move with it', async (year, ...days) => {
  const at = (index: number) => Date.parse(`${year}-${days[index]}T00:00:00Z`)
  const text = (ms: number) => new Date(ms).toISOString().slice(0, 10)
  // The Friday after Ascension Day, and the day before Midsummer's Eve.
  expect(await closed({ kind: 'beside', day: 'ascension-day', days: 1 }, year)).toEqual([
    text(at(2) + 86_400_000),
  ])
  expect(await closed({ kind: 'beside', day: 'midsummer-eve', days: -1 }, year)).toEqual([
    text(at(4) - 86_400_000),
  ])
})

test.each<[number, string]>([
  [2026, '2026-07-13–2026-08-02'],
  [2027, '2027-07-19–2027-08-08'],
  [2028, '2028-07-17–2028-08-06'],
  [2029, '2029-07-16–2029-08-05'],
  [2030, '2030-07-15–2030-08-04'],
  [2031, '2031-07-14–2031-08-03'],
  [2032, '2032-07-12–2032-08-01'],
  [2033, '2033-07-18–2033-08-07'],
  [2034, '2034-07-17–2034-08-06'],
  [2035, '2035-07-16–2035-08-05'],
])('ISO weeks 29–31 of %i', async (year, days) => {
  expect(await closed({ kind: 'weeks', from: 29, to: 31 }, year)).toEqual([days])
})

test.each<[number, ClosureRule, string[]]>([
  // 2026 and 2032 have a week 53, the others have not.
  [2026, { kind: 'weeks', from: 53, to: 53 }, ['2026-12-28–2027-01-03']],
  [2027, { kind: 'weeks', from: 53, to: 53 }, []],
  [2032, { kind: 'weeks', from: 53, to: 53 }, ['2032-12-27–2033-01-02']],
  [2026, { kind: 'weeks', from: 52, to: 53 }, ['2026-12-21–2027-01-03']],
  [2027, { kind: 'weeks', from: 52, to: 53 }, ['2027-12-27–2028-01-02']],
  [2026, { kind: 'weeks', from: 52, to: 1 }, ['2026-12-21–2027-01-10']],
  [2028, { kind: 'weeks', from: 1, to: 1 }, ['2028-01-03–2028-01-09']],
  [2027, { kind: 'dates', from: '12-23', to: '01-06' }, ['2027-12-23–2028-01-06']],
  [2027, { kind: 'dates', from: '02-29', to: '02-29' }, ['2027-02-28']],
  [2028, { kind: 'dates', from: '02-29', to: '02-29' }, ['2028-02-29']],
  [
    2027,
    { kind: 'holidays', days: ['christmas-eve', 'christmas-day', 'boxing-day'] },
    ['2027-12-24–2027-12-26'],
  ],
  [2026, { kind: 'holidays', days: ['may-day', 'epiphany'] }, ['2026-01-06', '2026-05-01']],
])('%i: %j', async (year, rule, days) => {
  expect(await closed(rule, year)).toEqual(days)
})

test.each<[number, string[]]>([
  // Friday after Epiphany's Thursday, after Ascension Day; Monday before Epiphany's Tuesday …
  [2026, ['2026-01-02', '2026-01-05', '2026-05-15']],
  [2027, ['2027-05-07']],
  [2028, ['2028-01-07', '2028-05-26', '2028-06-05']],
  [2030, ['2030-05-31', '2030-06-07', '2030-12-23', '2030-12-27', '2030-12-30']],
])('the squeeze days of %i', async (year, days) => {
  expect(
    (await closed({ kind: 'squeeze-days' }, year)).flatMap((run) => run.split('–') as LocalDate[]),
  ).toEqual(days)
})
