import { expect, test } from 'vitest'
import { quarterOf } from '~/lib/time'
import { aHall, at, span } from '../../scripts/testing/made'
import { freeUntil } from './free-until'

const open = [span('2026-09-02T08:00:00+02:00', '2026-09-02T16:00:00+02:00')]
const on = (time: string) => at(`2026-09-02T${time}:00+02:00`)
/** A hall of four with so many taken from one time to another. */
const taken = (from: string, to: string, count: number) => (_space: unknown, quarter: number) =>
  quarter >= quarterOf(on(from)) && quarter < quarterOf(on(to)) ? count : 0

test.each([
  ['all day', '10:07', taken('00:00', '00:00', 0), [4, '16:00']],
  ['until somebody comes', '10:07', taken('12:00', '13:00', 4), [4, '12:00']],
  ['while some are there', '10:07', taken('09:00', '13:00', 3), [1, '16:00']],
  ['not now', '10:07', taken('10:00', '10:15', 4), null],
  ['not before it opens', '07:59', taken('00:00', '00:00', 0), null],
  ['not when it has closed', '16:00', taken('00:00', '00:00', 0), null],
  ['to the last quarter', '15:59', taken('00:00', '00:00', 0), [4, '16:00']],
] as const)('free %s', (_case, time, places, expected) => {
  const found = freeUntil(aHall(), open, places, on(time))
  expect(found && [found.free, found.until]).toEqual(expected && [expected[0], on(expected[1])])
})
