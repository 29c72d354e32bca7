import { expect, test } from 'vitest'
import { at } from '../../scripts/testing/made'
import type { BookingState } from './booking'
import { groupOf, mayCheckIn, mayMissing, releasedAt, standingOf } from './presence-rules'

const on = (time: string) => at(`2026-09-02T${time}:00+02:00`)

/** From ten to twelve, confirmed, nobody there yet. */
const booking = (over: { state?: BookingState; came?: string } = {}) => ({
  state: over.state ?? ('confirmed' as const),
  start: on('10:00'),
  end: on('12:00'),
  checkedInAt: over.came ? on(over.came) : null,
})

const said = (verdict: { ok: boolean; because?: string }) => (verdict.ok ? 'yes' : verdict.because)

test.each([
  ['learner', 'confirmed', '09:44', 'not-yet'],
  ['learner', 'confirmed', '09:45', 'yes'],
  ['learner', 'confirmed', '11:59', 'yes'],
  ['learner', 'confirmed', '12:00', 'over'],
  ['learner', 'no-show', '10:31', 'released'],
  ['learner', 'requested', '10:00', 'not-confirmed'],
  ['learner', 'offered', '10:00', 'not-confirmed'],
  ['learner', 'cancelled', '10:00', 'cancelled-already'],
  ['learner', 'declined', '10:00', 'cancelled-already'],
  ['staff', 'confirmed', '05:59', 'not-yet'],
  ['staff', 'confirmed', '06:00', 'yes'],
  ['staff', 'no-show', '10:31', 'yes'],
  ['staff', 'confirmed', '12:00', 'yes'],
  ['staff', 'confirmed', '23:59', 'yes'],
  ['staff', 'requested', '10:00', 'not-confirmed'],
  ['staff', 'cancelled', '10:00', 'cancelled-already'],
] as const)('%s checks in to a %s one at %s: %s', (by, state, time, expected) => {
  expect(said(mayCheckIn(booking({ state }), by, on(time)))).toBe(expected)
})

test('staff mend the list for half a day, no longer', () => {
  expect(said(mayCheckIn(booking(), 'staff', at('2026-09-03T00:00:00+02:00')))).toBe('over')
  expect(said(mayMissing(booking(), at('2026-09-03T00:00:00+02:00')))).toBe('over')
})

test.each([
  [{}, '09:59', 'not-begun'],
  [{}, '10:00', 'yes'],
  [{}, '12:30', 'yes'],
  [{ came: '09:55' }, '10:30', 'here-already'],
  [{ state: 'requested' as const }, '10:30', 'not-confirmed'],
  [{ state: 'cancelled' as const }, '10:30', 'cancelled-already'],
])('%j has not come at %s: %s', (over, time, expected) => {
  expect(said(mayMissing(booking(over), on(time)))).toBe(expected)
})

test.each([
  // minutes, the first check-in of the day, when it is released
  [30, '08:00', '10:30'],
  [15, '10:00', '10:15'],
  [0, '08:00', '10:00'],
  [30, '10:20', '10:50'],
  [30, '11:59', '12:29'],
  [30, '12:00', null],
  [30, null, null],
  [null, '08:00', null],
] as const)('after %s minutes, with a desk since %s: %s', (noShowMinutes, since, expected) => {
  const released = releasedAt(booking(), { noShowMinutes }, since && on(since))
  expect(released).toBe(expected && on(expected))
})

test.each([
  [{}, '09:59', 'coming', 'later'],
  [{ came: '09:50' }, '09:59', 'here', 'now'],
  [{}, '10:00', 'late', 'now'],
  [{ came: '10:05' }, '11:59', 'here', 'now'],
  [{ came: '10:05' }, '12:00', 'left', 'over'],
  [{}, '12:00', 'late', 'over'],
  [{ state: 'no-show' as const }, '10:40', 'missing', 'over'],
  [{ state: 'requested' as const }, '10:40', 'unanswered', 'now'],
  [{ state: 'offered' as const }, '09:00', 'unanswered', 'later'],
] as const)('%j at %s is %s, %s', (over, time, standing, group) => {
  const one = booking(over)
  expect([standingOf(one, on(time)), groupOf(one, on(time))]).toEqual([standing, group])
})
