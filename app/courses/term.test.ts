import { expect, test } from 'vitest'
import type { LocalDate } from '~/lib/time'
import { nextTerm, parseTerm, type Term, termName, termOf, termOn } from './term'

test.each([
  ['HT26', 20262],
  ['vt27', 20271],
  ['vt 2027', 20271],
  ['HT-26', 20262],
  ['20262', 20262],
  [' ht26 ', 20262],
  ['20263', null],
  ['HT', null],
  ['ST26', null],
  ['19891', null],
  ['HT261', null],
])('%s is read as %s', (text, expected) => {
  expect(parseTerm(text)).toBe(expected)
})

test.each([
  [20271, 'VT27'],
  [20262, 'HT26'],
])('%s is called %s', (term, expected) => {
  expect(termName(term as Term)).toBe(expected)
})

test.each([
  [20262, 20271],
  [20271, 20272],
  [20992, 21001],
])('after %s comes %s', (term, expected) => {
  expect(nextTerm(term as Term)).toBe(expected)
})

test.each([
  ['2027-01-18', 20271],
  ['2027-06-20', 20271],
  ['2027-07-31', 20271],
  ['2027-08-01', 20272],
  ['2026-12-31', 20262],
])('%s lies in %s', (date, expected) => {
  expect(termOn(date as LocalDate)).toBe(expected)
})

test.each([20260, 20263, 1, 20261.5, -20261, Number.NaN])('%s is no term', (number) => {
  expect(termOf(number)).toBeNull()
})
