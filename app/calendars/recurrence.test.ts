import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { dayMs } from '~/lib/time'
import { type Local, readTime } from './ical-time'
import { NotUnderstood } from './not-understood'
import { recur } from './recurrence'
import { readRule } from './recurrence-rule'

const local = (text: string) => readTime(text, { parameters: new Map() }).local
const shown = (at: Local) => new Date(at).toISOString().slice(0, 16)

function ours(text: string, first: string, from: string, to: string): string[] {
  const rule = readRule(text)
  const { until } = rule
  const last = until && (until.kind === 'day' ? until.local + dayMs - 1 : until.local)
  const isPast = (at: Local) => last !== null && at > last
  const found = recur(rule, local(first), { from: local(from), to: local(to) }, isPast, { left: 100_000 })
  return found.map(shown)
}

/** The same by another library. */
function theirs(text: string, first: string, from: string, to: string): string[] {
  const start = ICAL.Time.fromDateTimeString(
    first.replace(/^(....)(..)(..)T(..)(..)(..)$/, '$1-$2-$3T$4:$5:$6'),
  )
  const expansion = ICAL.Recur.fromString(text).iterator(start)
  const found: string[] = []
  for (let next = expansion.next(); next; next = expansion.next()) {
    const at = Date.parse(`${next.toString()}Z`)
    if (at >= local(to)) break
    if (at >= local(from)) found.push(new Date(at).toISOString().slice(0, 16))
  }
  return found
}

const fits = [
  ['FREQ=DAILY', '20260901T080000'],
  ['FREQ=DAILY;INTERVAL=3;COUNT=10', '20260901T080000'],
  ['FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR', '20260901T080000'],
  ['FREQ=DAILY;BYMONTH=9,11;BYMONTHDAY=1,2,3', '20260901T080000'],
  ['FREQ=WEEKLY', '20260901T080000'],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;WKST=SU', '20260901T080000'],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=MO;COUNT=9', '20260901T080000'],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU;COUNT=9', '20260901T080000'],
  ['FREQ=WEEKLY;BYDAY=TU;UNTIL=20261215T080000', '20260901T080000'],
  ['FREQ=WEEKLY;BYDAY=TU;BYMONTH=9,10', '20260901T080000'],
  ['FREQ=MONTHLY', '20260131T080000'],
  ['FREQ=MONTHLY;BYMONTHDAY=-1', '20260831T080000'],
  ['FREQ=MONTHLY;BYMONTHDAY=1,15,31;COUNT=20', '20260901T080000'],
  ['FREQ=MONTHLY;BYDAY=1TU', '20260901T080000'],
  ['FREQ=MONTHLY;BYDAY=-1MO;INTERVAL=2', '20260831T080000'],
  ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', '20260831T080000'],
  ['FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13', '20261113T080000'],
  ['FREQ=YEARLY', '20240228T080000'],
  ['FREQ=YEARLY;BYMONTH=9;BYDAY=1TU', '20260901T080000'],
  ['FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=1,2', '20260901T080000'],
  ['FREQ=YEARLY;INTERVAL=2;BYMONTH=9', '20240901T080000'],
] as const

test.each(fits)('%s from %s is repeated as another library does', (rule, first) => {
  for (const [from, to] of [
    [first, '20280101T000000'],
    ['20271001T000000', '20271201T000000'],
    ['20300101T000000', '20330101T000000'],
  ] as const) {
    expect(ours(rule, first, from, to)).toEqual(theirs(rule, first, from, to))
  }
})

test('rules at random are repeated as another library does', () => {
  let seed = 7
  const random = (most: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return Math.floor((seed / 2147483648) * most)
  }
  const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
  for (let round = 0; round < 300; round += 1) {
    const first = Date.UTC(2025, random(24), 1 + random(28), 6 + random(12))
    const text = new Date(first).toISOString().replace(/[-:]|\.\d+Z/g, '')
    const today = days[(new Date(first).getUTCDay() + 6) % 7]
    const rule = [
      `FREQ=${['DAILY', 'WEEKLY', 'MONTHLY'][random(3)]}`,
      `INTERVAL=${1 + random(4)}`,
      ...(random(2) ? [`COUNT=${1 + random(60)}`] : []),
    ]
    if (rule[0] === 'FREQ=WEEKLY') rule.push(`BYDAY=${today},${days[random(7)]}`)
    if (rule[0] === 'FREQ=MONTHLY') rule.push(`BYMONTHDAY=${new Date(first).getUTCDate()},${1 + random(28)}`)
    const written = rule
      .join(';')
      .replace(/BYDAY=(..),\1/, 'BYDAY=$1')
      .replace(/=(\d+),\1$/, '=$1')
    const window = ['20260101T000000', '20270601T000000'] as const
    expect(ours(written, text, ...window), `${written} ${text}`).toEqual(theirs(written, text, ...window))
  }
})

test('the first time counts, also when the rule does not name it', () => {
  expect(
    ours('FREQ=WEEKLY;BYDAY=TH;COUNT=3', '20260901T080000', '20260901T000000', '20270101T000000'),
  ).toEqual(['2026-09-01T08:00', '2026-09-03T08:00', '2026-09-10T08:00'])
})

test('what is once in four years, or once in two months, is not on the days between', () => {
  const span = ['20240101T000000', '20330101T000000'] as const
  expect(ours('FREQ=YEARLY', '20240229T080000', ...span).map((at) => at.slice(0, 4))).toEqual([
    '2024',
    '2028',
    '2032',
  ])
})

test('until a day is until its end', () => {
  expect(
    ours('FREQ=DAILY;UNTIL=20260903', '20260901T080000', '20260901T000000', '20270101T000000'),
  ).toHaveLength(3)
})

test.each([
  'FREQ=HOURLY',
  'FREQ=SECONDLY;COUNT=2',
  'FREQ=DAILY;BYHOUR=8,9',
  'FREQ=YEARLY;BYWEEKNO=20',
  'FREQ=YEARLY;BYYEARDAY=100',
  'FREQ=WEEKLY;BYDAY=1MO',
  'FREQ=WEEKLY;BYMONTHDAY=3',
  'FREQ=MONTHLY;BYSETPOS=1',
  'FREQ=MONTHLY;BYMONTHDAY=32',
  'FREQ=MONTHLY;BYMONTH=13',
  'FREQ=DAILY;INTERVAL=0',
  'FREQ=DAILY;COUNT=3;UNTIL=20260903',
  'FREQ=DAILY;UNTIL=igår',
  'FREQ=DAILY;RSCALE=CHINESE',
  'FREQ=DAILY;FREQ=WEEKLY',
  'FREQ=DAILY;WKST=XX',
  'FREQ=toString',
  'COUNT=3',
  '',
])('%s is refused', (rule) => {
  expect(() => readRule(rule)).toThrow(NotUnderstood)
})

test('a rule that never comes true ends at the end of the span, and one that begins long ago is cheap', () => {
  const never = readRule('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30')
  const [from, to] = [local('20260901T000000'), local('20270901T000000')]
  const budget = { left: 1000 }
  expect(recur(never, local('20200229T080000'), { from, to }, () => false, budget)).toEqual([])
  expect(
    recur(readRule('FREQ=DAILY'), local('19000101T080000'), { from, to }, () => false, budget),
  ).toHaveLength(365)
  const long = () =>
    recur(readRule('FREQ=DAILY;COUNT=999999'), local('19000101T080000'), { from, to }, () => false, budget)
  expect(long).toThrow(NotUnderstood)
})
