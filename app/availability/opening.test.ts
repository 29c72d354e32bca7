import { expect, test } from 'vitest'
import type { Closure } from '~/centres/configuration'
import type { Layer, OpeningHours } from '~/centres/hours'
import type { SpaceId } from '~/centres/space'
import type { Span } from '~/lib/span'
import { aConfiguration, aRoom, at, day, hoursFor, span, told } from '../../scripts/testing/made'
import { hoursOn, isOpen, isStaffed, openings } from './opening'

const everyDay = [1, 2, 3, 4, 5, 6, 7]
const room = aRoom({ rules: { layers: ['staffed', 'tag', 'exam'] } })

/** The openings of a room inside a span, as text. */
function openOf(
  within: Span,
  {
    hours,
    closures = [],
    space = room,
  }: { hours?: OpeningHours[]; closures?: Closure[]; space?: typeof room },
) {
  return openings(aConfiguration({ hours, closures, spaces: [space] }), space, within).map(told)
}

/** A whole day, and a little of the next. */
const around = (date: string, offset: string) => ({
  start: at(`${date}T00:00:00${offset}`),
  end: at(`${date}T23:59:00${offset}`),
})

const staffed = hoursFor([2])
const tag = hoursFor([2], { layer: 'tag', opensMinute: 6 * 60, closesMinute: 22 * 60 })
const exam = hoursFor([2], { layer: 'exam', opensMinute: 17 * 60, closesMinute: 20 * 60 })
const tuesday = around('2026-09-01', '+02:00')

test.each<[string, Layer[], string[]]>([
  ['staffed', ['staffed'], ['2026-09-01T06:00 – 2026-09-01T14:00']],
  ['tag', ['tag'], ['2026-09-01T04:00 – 2026-09-01T20:00']],
  ['exam', ['exam'], ['2026-09-01T15:00 – 2026-09-01T18:00']],
  [
    'staffed and exam',
    ['staffed', 'exam'],
    ['2026-09-01T06:00 – 2026-09-01T14:00', '2026-09-01T15:00 – 2026-09-01T18:00'],
  ],
  ['all', ['staffed', 'tag', 'exam'], ['2026-09-01T04:00 – 2026-09-01T20:00']],
  ['none', [], []],
])('the layers that count: %s', (_case, layers, expected) => {
  const space = aRoom({ rules: { layers } })
  expect(openOf(tuesday, { hours: [...staffed, ...tag, ...exam], space })).toEqual(expected)
})

test('layers that touch are one opening', () => {
  const evening = hoursFor([2], { layer: 'tag', opensMinute: 16 * 60, closesMinute: 22 * 60 })
  expect(openOf(tuesday, { hours: [...staffed, ...evening] })).toEqual([
    '2026-09-01T06:00 – 2026-09-01T20:00',
  ])
})

test('openings are cut to what is asked for', () => {
  const noon = span('2026-09-01T11:00:00+02:00', '2026-09-01T13:00:00+02:00')
  expect(openOf(noon, { hours: staffed })).toEqual([told(noon)])
  expect(openOf(span('2026-09-01T16:00:00+02:00', '2026-09-01T18:00:00+02:00'), { hours: staffed })).toEqual(
    [],
  )
})

const closed = (from: string, to: string, spaceId: string | null = null): Closure => ({
  ...span(`2026-09-01T${from}:00+02:00`, `2026-09-01T${to}:00+02:00`),
  spaceId: spaceId as SpaceId | null,
  reason: 'Underhåll',
})
const whole = '2026-09-01T06:00 – 2026-09-01T14:00'
const rest = ['2026-09-01T06:00 – 2026-09-01T08:00', '2026-09-01T10:00 – 2026-09-01T14:00']

test.each<[string, Closure[], string[]]>([
  ['of the centre', [closed('10:00', '12:00')], rest],
  ['of this space', [closed('10:00', '12:00', 'rum')], rest],
  ['of another space', [closed('10:00', '12:00', 'annat')], [whole]],
  ['of a part of it', [closed('10:00', '12:00', 'del-2')], rest],
  ['two that overlap', [closed('10:00', '11:30'), closed('11:00', '12:00', 'rum')], rest],
  ['from before opening', [closed('07:00', '08:00')], [whole]],
  ['of the whole day', [closed('00:00', '23:59')], []],
  ['one minute', [closed('08:00', '08:01')], ['2026-09-01T06:01 – 2026-09-01T14:00']],
])('a closure %s', (_case, closures, expected) => {
  const parts = ['del-1', 'del-2'] as SpaceId[]
  expect(openOf(tuesday, { hours: staffed, closures, space: aRoom({ parts }) })).toEqual(expected)
})

test('a closure of a joined space leaves its parts open', () => {
  const part = aRoom({ id: 'del-1' as SpaceId })
  expect(openOf(tuesday, { hours: staffed, closures: [closed('10:00', '12:00')], space: part })).toEqual(rest)
  expect(
    openOf(tuesday, { hours: staffed, closures: [closed('10:00', '12:00', 'rum')], space: part }),
  ).toEqual([whole])
})

const year = hoursFor([1, 2, 3, 4, 5])
const summer = hoursFor([2], {
  opensMinute: 10 * 60,
  closesMinute: 14 * 60,
  validFrom: day('2026-06-15'),
  validTo: day('2026-08-14'),
})
const week = hoursFor([2], {
  opensMinute: 9 * 60,
  closesMinute: 12 * 60,
  validFrom: day('2026-07-06'),
  validTo: day('2026-07-12'),
})
const tagAllYear = hoursFor([2], { layer: 'tag', opensMinute: 6 * 60, closesMinute: 22 * 60 })

test.each<[string, string, string[]]>([
  ['the day before summer', '2026-06-09', ['8–16', 'tag 6–22']],
  ['the first Tuesday of it', '2026-06-16', ['10–14', 'tag 6–22']],
  ['within it, a week of its own', '2026-07-07', ['9–12', 'tag 6–22']],
  ['after that week', '2026-07-14', ['10–14', 'tag 6–22']],
  ['the last Tuesday', '2026-08-11', ['10–14', 'tag 6–22']],
  ['the last day, a Friday that summer has not', '2026-08-14', []],
  ['the first weekday after', '2026-08-17', ['8–16']],
])('a season replaces the hours of its layer whole: %s', (_case, date, expected) => {
  const rows = hoursOn([...year, ...summer, ...week, ...tagAllYear], day(date))
  const said = rows.map(
    ({ layer, opensMinute, closesMinute }) =>
      `${layer === 'tag' ? 'tag ' : ''}${opensMinute / 60}–${closesMinute / 60}`,
  )
  expect(said).toEqual(expected)
})

test.each<[string, string, boolean]>([
  ['before the first day', '2026-09-06', false],
  ['on the first day', '2026-09-07', true],
  ['on the last day', '2026-09-11', true],
  ['after the last day', '2026-09-14', false],
])('hours are valid from and to, both included: %s', (_case, date, expected) => {
  const rows = hoursFor(everyDay, { validFrom: day('2026-09-07'), validTo: day('2026-09-11') })
  expect(hoursOn(rows, day(date)).length > 0).toBe(expected)
})

test.each<[string, Span, string[]]>([
  [
    'both days asked for',
    span('2026-09-01T00:00:00+02:00', '2026-09-03T00:00:00+02:00'),
    ['2026-09-01T20:00 – 2026-09-02T00:00'],
  ],
  ['only the second day', around('2026-09-02', '+02:00'), ['2026-09-01T22:00 – 2026-09-02T00:00']],
  ['only the first', around('2026-09-01', '+02:00'), ['2026-09-01T20:00 – 2026-09-01T21:59']],
])('tag hours 22–02 go on past midnight: %s', (_case, within, expected) => {
  const night = hoursFor([2], { layer: 'tag', opensMinute: 22 * 60, closesMinute: 26 * 60 })
  expect(openOf(within, { hours: night })).toEqual(expected)
})

test('nights that touch days are one opening without end', () => {
  const always = hoursFor(everyDay, { layer: 'tag', opensMinute: 0, closesMinute: 24 * 60 })
  const within = span('2026-09-01T00:00:00+02:00', '2026-09-05T00:00:00+02:00')
  expect(openOf(within, { hours: always })).toEqual([told(within)])
})

const night = (weekday: number) =>
  hoursFor([weekday], { layer: 'tag', opensMinute: 22 * 60, closesMinute: 28 * 60 })

test.each<[string, OpeningHours[], Span, string[]]>([
  [
    'the day of 23 hours, 08–16',
    hoursFor(everyDay),
    around('2027-03-28', '+02:00'),
    ['2027-03-28T06:00 – 2027-03-28T14:00'],
  ],
  [
    'the day of 23 hours, all of it',
    hoursFor(everyDay, { opensMinute: 0, closesMinute: 24 * 60 }),
    span('2027-03-28T00:00:00+01:00', '2027-03-29T00:00:00+02:00'),
    ['2027-03-27T23:00 – 2027-03-28T22:00'],
  ],
  [
    'the night that loses an hour, 22–04',
    night(6),
    span('2027-03-27T12:00:00+01:00', '2027-03-28T12:00:00+02:00'),
    ['2027-03-27T21:00 – 2027-03-28T02:00'],
  ],
  [
    'the day of 25 hours, 08–16',
    hoursFor(everyDay),
    around('2027-10-31', '+01:00'),
    ['2027-10-31T07:00 – 2027-10-31T15:00'],
  ],
  [
    'the day of 25 hours, all of it',
    hoursFor(everyDay, { opensMinute: 0, closesMinute: 24 * 60 }),
    span('2027-10-31T00:00:00+02:00', '2027-11-01T00:00:00+01:00'),
    ['2027-10-30T22:00 – 2027-10-31T23:00'],
  ],
  [
    'the night that gains an hour, 22–04',
    night(6),
    span('2027-10-30T12:00:00+02:00', '2027-10-31T12:00:00+01:00'),
    ['2027-10-30T20:00 – 2027-10-31T03:00'],
  ],
  [
    'the leap day, a Tuesday',
    hoursFor([2]),
    around('2028-02-29', '+01:00'),
    ['2028-02-29T07:00 – 2028-02-29T15:00'],
  ],
])('%s', (_case, hours, within, expected) => {
  expect(openOf(within, { hours })).toEqual(expected)
})

test.each<[string, Span, boolean]>([
  ['all of an opening', span('2026-09-01T06:00Z', '2026-09-01T08:00Z'), true],
  ['a minute before it', span('2026-09-01T05:59Z', '2026-09-01T08:00Z'), false],
  ['a minute after it', span('2026-09-01T06:00Z', '2026-09-01T08:01Z'), false],
  ['across two that do not touch', span('2026-09-01T07:00Z', '2026-09-01T10:00Z'), false],
])('is it open for %s?', (_case, wish, expected) => {
  const open = [
    span('2026-09-01T06:00Z', '2026-09-01T08:00Z'),
    span('2026-09-01T09:00Z', '2026-09-01T14:00Z'),
  ]
  expect(isOpen(open, wish)).toBe(expected)
})

test.each<[string, string, Closure[], boolean]>([
  ['in staffed hours', '08:00', [], true],
  ['when staff go home', '16:00', [], false],
  ['in tag hours', '07:00', [], false],
  ['in staffed hours of a closed centre', '08:00', [closed('08:00', '09:00')], false],
])('are staff there %s?', (_case, clock, closures, expected) => {
  const space = aRoom({ rules: { layers: ['tag'] } })
  const configuration = aConfiguration({ hours: [...staffed, ...tag], closures, spaces: [space] })
  expect(isStaffed(configuration, space, at(`2026-09-01T${clock}:00+02:00`))).toBe(expected)
})
