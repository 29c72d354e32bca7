import { expect, test } from 'vitest'
import { at, stockholm } from '../../scripts/testing/made'
import { maySeeSession } from './invigilator-rules'

test.each([
  ['on duty, on the day', false, true, '2026-10-05T07:00:00+02:00', true],
  ['on duty, the first minute of the day', false, true, '2026-10-05T00:00:00+02:00', true],
  ['on duty, late in the evening', false, true, '2026-10-05T23:59:00+02:00', true],
  ['on duty, the evening before', false, true, '2026-10-04T23:59:00+02:00', false],
  ['on duty, the day after', false, true, '2026-10-06T00:00:00+02:00', false],
  ['not on duty, on the day', false, false, '2026-10-05T07:00:00+02:00', false],
  ['staff, weeks before', true, false, '2026-09-01T07:00:00+02:00', true],
  ['staff, the day after', true, false, '2026-10-06T07:00:00+02:00', true],
])('whoever sees a session: %s', (_what, isStaff, isOnDuty, now, may) => {
  const start = at('2026-10-05T08:45:00+02:00')
  expect(maySeeSession({ isStaff, isOnDuty }, start, at(now), stockholm)).toBe(may)
})
