import { expect, test } from 'vitest'
import { cleanLine, cleanText, shortened, withoutUnheld } from './clean'

test.each([
  ['spaces fold', '  Åsa \t\n Sjöberg ', 'Åsa Sjöberg'],
  ['what is not seen goes', 'A\u0000s\u202ea\u200b\ufeff', 'Asa'],
  ['halves of pairs go', 'A\ud800sa', 'Asa'],
  ['letters and marks become one', 'A\u030asa', 'Åsa'],
])('%s', (_case, typed, clean) => {
  expect(cleanLine(typed)).toBe(clean)
})

test.each([
  ['what fits stays', 'Omvårdnad I', 80, 'Omvårdnad I'],
  [
    'to where a part ends',
    'Programmet, decentraliserat - Praktik i Skellefteå',
    40,
    'Programmet, decentraliserat',
  ],
  ['or else a word', 'Vetenskaplig metod och statistik', 20, 'Vetenskaplig metod'],
  ['what ends just there stays whole', 'Vetenskaplig metod och', 18, 'Vetenskaplig metod'],
  ['or anywhere', 'Specialistsjuksköterska', 10, 'Specialist'],
])('a line is shortened: %s', (_case, line, most, short) => {
  expect(shortened(line, most)).toBe(short)
})

test('lines stay lines', () => {
  expect(cleanText(' en \r\n\r\n två\u0000 ')).toBe('en\n\ntvå')
})

test('what nobody types is cut before work that grows with its square', { timeout: 2000 }, () => {
  expect(cleanLine('\u0315\u0300'.repeat(200_000)).length).toBeLessThanOrEqual(4000)
})

test('what a database cannot hold goes, and nothing else does', () => {
  expect(withoutUnheld(' a\0b\n🎓\u200b')).toBe(' ab\n🎓\u200b')
  expect(withoutUnheld('å🎓'.slice(0, 2))).toBe('å')
})
