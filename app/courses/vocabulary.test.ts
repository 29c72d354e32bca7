import { expect, test } from 'vitest'
import { isKnown, mended, widen } from './vocabulary'

const vocabulary = new Map([
  ['sjuksköterskeprogrammet', 4],
  ['specialistsjuksköterskeprogrammet', 6],
  ['matematik', 9],
  ['matematikutveckling', 1],
  ['ämneslärare', 3],
  ['lärare', 5],
  ['fysik', 2],
  ['programmering', 1],
  ['data', 1],
])

test.each([
  ['sjuksköterska', ['specialistsjuksköterskeprogrammet', 'sjuksköterskeprogrammet']],
  ['lärare', ['ämneslärare']],
  ['lärarutbildning', ['lärare', 'ämneslärare']],
  ['utveckling', ['matematikutveckling']],
  ['it', ['data', 'programmering']],
  ['sik', []],
  ['xqzv', []],
])('%s is widened to the words that hold it', (word, expected) => {
  expect(widen(word, vocabulary).others).toEqual(expected)
})

test.each([
  ['matemtik', 'matematik'],
  ['matmeatik', 'matematik'],
  ['fysk', 'fysik'],
  ['larere', 'lärare'],
  ['fyskk', 'fysik'],
  ['fyzzk', null],
  ['fys', null],
  ['fysik2', null],
  ['kärnkraft', null],
])('%s probably means %s', (word, expected) => {
  expect(mended(word, vocabulary)).toBe(expected)
})

test.each([
  ['matematik', true],
  ['mate', true],
  ['utveckling', true],
  ['matemtik', false],
])('%s is known: %s', (word, expected) => {
  expect(isKnown(word, vocabulary)).toBe(expected)
})

test('no question grows without bound', () => {
  const many = new Map(Array.from({ length: 500 }, (_, at) => [`a${at}matematik`, 1]))
  expect(widen('matematik', many).others.length).toBeLessThanOrEqual(80)
})
