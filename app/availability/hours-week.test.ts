import { expect, test } from 'vitest'
import type { SpaceId } from '~/centres/space'
import { aConfiguration, at, day, hoursFor, span, told } from '../../scripts/testing/made'
import { closuresAhead, layersIn, weekOfHours } from './hours-week'

const closed = (start: string, end: string, spaceId: SpaceId | null = null) => ({
  ...span(start, end),
  spaceId,
  reason: 'Planeringsdag',
})

const thursday = (closures: ReturnType<typeof closed>[]) =>
  weekOfHours(aConfiguration({ closures }), day('2026-11-23'))[3]

test.each([
  ['nothing is closed', [], ['2026-11-26T07:00 – 2026-11-26T15:00'], []],
  [
    'a closure in the middle parts the day',
    [closed('2026-11-26T11:00+01:00', '2026-11-26T13:00+01:00')],
    ['2026-11-26T07:00 – 2026-11-26T10:00', '2026-11-26T12:00 – 2026-11-26T15:00'],
    ['Planeringsdag'],
  ],
  [
    'a closure of several days takes the whole of it',
    [closed('2026-11-25T00:00+01:00', '2026-11-28T00:00+01:00')],
    [],
    ['Planeringsdag'],
  ],
  [
    'a closure of one space leaves the centre open',
    [closed('2026-11-26T00:00+01:00', '2026-11-27T00:00+01:00', 'rum' as SpaceId)],
    ['2026-11-26T07:00 – 2026-11-26T15:00'],
    [],
  ],
])('a day of the week: %s', (_name, closures, spans, reasons) => {
  const found = thursday(closures)
  expect(found?.spans.staffed?.map(told)).toEqual(spans)
  expect(found?.closed).toEqual(reasons)
})

test.each([
  ['2027-03-22', '2027-03-28T06:00 – 2027-03-28T14:00'],
  ['2027-10-25', '2027-10-31T07:00 – 2027-10-31T15:00'],
])('hours are of the wall clock on the Sunday that the clock changes, week of %s', (monday, expected) => {
  const week = weekOfHours(aConfiguration({ hours: hoursFor([7]) }), day(monday))
  expect(week.at(-1)?.spans.staffed?.map(told)).toEqual([expected])
})

test('only layers with hours have a column, in their order', () => {
  const hours = [...hoursFor([2], { layer: 'exam' }), ...hoursFor()]
  expect(layersIn(aConfiguration({ hours }))).toEqual(['staffed', 'exam'])
})

test('closures that are over, or far off, are not told', () => {
  const past = closed('2026-11-20T00:00+01:00', '2026-11-21T00:00+01:00')
  const now = closed('2026-11-21T00:00+01:00', '2026-11-23T00:00+01:00')
  const far = closed('2027-06-25T00:00+02:00', '2027-06-27T00:00+02:00')
  const ahead = closuresAhead(aConfiguration({ closures: [past, now, far] }), at('2026-11-22T12:00+01:00'))
  expect(ahead).toEqual([now])
})
