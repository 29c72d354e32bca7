import { expect, test } from 'vitest'
import { day } from '../../scripts/testing/made'
import { type ReminderKind, remindersOn } from './tie-due'

const none = { application: [], meeting: [], exam: [] }
const longAgo = '2026-01-01'

test.each<[ReminderKind, string, string, string, number | null]>([
  // Kind, its day, when they began, today: the step that is told, or nothing.
  ['application', '2026-10-15', longAgo, '2026-10-07', null],
  ['application', '2026-10-15', longAgo, '2026-10-08', 7],
  ['application', '2026-10-15', longAgo, '2026-10-13', 7],
  ['application', '2026-10-15', longAgo, '2026-10-14', 1],
  ['application', '2026-10-15', longAgo, '2026-10-15', 1],
  ['application', '2026-10-15', longAgo, '2026-10-16', null],
  // Who began five days ahead knows; the day before they are told.
  ['application', '2026-10-15', '2026-10-10', '2026-10-11', null],
  ['application', '2026-10-15', '2026-10-10', '2026-10-14', 1],
  ['application', '2026-10-15', '2026-10-14', '2026-10-15', null],
  ['meeting', '2027-02-01', longAgo, '2027-01-17', null],
  ['meeting', '2027-02-01', longAgo, '2027-01-18', 14],
  ['meeting', '2027-02-01', longAgo, '2027-01-30', 2],
  ['exam', '2027-03-20', longAgo, '2027-02-12', null],
  ['exam', '2027-03-20', longAgo, '2027-02-13', 35],
  ['exam', '2027-03-20', longAgo, '2027-03-20', 35],
  // Over the end of a leap February, and over daylight saving.
  ['application', '2028-03-01', longAgo, '2028-02-29', 1],
  ['application', '2027-03-29', longAgo, '2027-03-28', 1],
])('%s on %s, begun %s: on %s step %s', (what, on, begun, today, step) => {
  const found = remindersOn({ ...none, [what]: [day(on)] }, day(begun), day(today))
  expect(found).toEqual(step === null ? [] : [{ what, day: on, step }])
})

test('each day is told once, however often it is listed, the first first', () => {
  const meeting = [day('2027-02-03'), day('2027-02-01'), day('2027-02-03')]
  const found = remindersOn({ ...none, meeting }, day(longAgo), day('2027-01-20'))
  expect(found.map((one) => one.day)).toEqual(['2027-02-01', '2027-02-03'])
})
