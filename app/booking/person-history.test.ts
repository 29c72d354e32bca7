import { expect, test } from 'vitest'
import { at } from '../../scripts/testing/made'
import type { BookingState } from './booking'
import { type HistoryPart, history, historyPart } from './person-history'

const now = at('2026-09-01T10:00:00+02:00')
const hour = (start: string, state: BookingState = 'confirmed') => {
  const from = at(`2026-09-01T${start}:00+02:00`)
  return { start: from, end: at(`2026-09-01T${start.slice(0, 2)}:59:00+02:00`), state }
}

test.each<[string, BookingState, HistoryPart]>([
  ['11:00', 'confirmed', 'coming'],
  ['11:00', 'requested', 'coming'],
  ['11:00', 'offered', 'coming'],
  ['10:00', 'confirmed', 'coming'],
  ['08:00', 'confirmed', 'past'],
  ['08:00', 'requested', 'past'],
  ['08:00', 'no-show', 'missed'],
  ['10:00', 'no-show', 'missed'],
  ['11:00', 'cancelled', 'cancelled'],
  ['08:00', 'declined', 'cancelled'],
])('at ten, from %s, %s: %s', (start, state, part) => {
  expect(historyPart(hour(start, state), now)).toBe(part)
})

test('what is to come stands soonest first, the rest last first', () => {
  const found = history(
    ['12:00', '11:00', '07:00', '08:00'].map((start) => hour(start)),
    now,
  )
  expect(found.coming.map(({ start }) => start)).toEqual([hour('11:00').start, hour('12:00').start])
  expect(found.past.map(({ start }) => start)).toEqual([hour('08:00').start, hour('07:00').start])
})
