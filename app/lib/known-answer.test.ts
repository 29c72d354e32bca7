import { expect, test } from 'vitest'
import { isKnown, sinceWhen } from './known-answer'
import { instant } from './time'

const when = 'Mon, 23 Nov 2026 12:00:00 GMT'

test.each([
  ['the mark itself', { 'if-none-match': 'W/"a"' }, true],
  ['the mark made strong', { 'if-none-match': '"a"' }, true],
  ['one of several', { 'if-none-match': '"b",  W/"a" ,"c"' }, true],
  ['any', { 'if-none-match': '*' }, true],
  ['others', { 'if-none-match': '"b", "ab", a' }, false],
  ['nothing in it', { 'if-none-match': '' }, false],
  ['an odd list', { 'if-none-match': ',,W/,"' }, false],
  ['the mark decides, not the day', { 'if-none-match': '"b"', 'if-modified-since': when }, false],
  ['the very moment', { 'if-modified-since': when }, true],
  ['another moment, later', { 'if-modified-since': 'Tue, 24 Nov 2026 12:00:00 GMT' }, false],
  ['no moment', { 'if-modified-since': 'igår' }, false],
  ['neither', {}, false],
] as const)('who asks with %s', (_what, headers, expected) => {
  expect(isKnown(new Headers(headers), 'W/"a"', when)).toBe(expected)
})

test('without a moment told, none is known', () => {
  expect(isKnown(new Headers({ 'if-modified-since': when }), '"a"')).toBe(false)
})

test('a moment is kept while the mark is, and never told of two states', () => {
  expect(sinceWhen('x', 'a', instant(5_900))).toBe(5_000)
  expect(sinceWhen('x', 'a', instant(9_000))).toBe(5_000)
  expect(sinceWhen('x', 'b', instant(5_950))).toBe(6_000)
  expect(sinceWhen('y', 'b', instant(5_950))).toBe(5_000)
})
