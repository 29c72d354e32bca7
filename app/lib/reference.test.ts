import { expect, test } from 'vitest'
import { newReference, readReference } from './reference'

test.each([
  ['K7QF4M', 'K7QF4M'],
  [' k7q f4m ', 'K7QF4M'],
  ['k7q-f4m', 'K7QF4M'],
  ['K7QF4', null],
  ['K7QF4MM', null],
  ['K7QF4O', null],
  ['', null],
  ['åsa öh', null],
])('%j is read as %j', (typed, code) => {
  expect(readReference(typed)).toBe(code)
})

test('every code that is made can be read', () => {
  for (let at = 0; at < 100; at += 1) {
    const code = newReference()
    expect(readReference(code.toLowerCase())).toBe(code)
  }
})
