import { expect, test } from 'vitest'
import { inOneWord, synonymsOf } from './synonyms'
import { formsOf, mayBegin, soughtWords, stemOf, withoutHead, wordsOf } from './words'

test.each([
  ['Fysik för lärare', ['fysik', 'för', 'lärare']],
  ['  A–B/c, (d) "e"*', ['a', 'b', 'c', 'd', 'e']],
  ['årskurs 4–6', ['årskurs', '4', '6']],
  ['o\u0308l', ['öl']],
  [`${'a'.repeat(41)} b`, ['b']],
  ['🏺 \u0000', []],
])('the words of "%s"', (text, expected) => {
  expect(wordsOf(text)).toEqual(expected)
})

test.each([
  ['Lärare', ['lärare', 'larare']],
  ['kemi', ['kemi']],
  ['Åre åre', ['åre', 'are']],
])('%s is found as it is written and without accents', (text, expected) => {
  expect(formsOf(text)).toEqual(expected)
})

test.each([
  ['jag vill bli sjuksköterska', ['sjuksköterska']],
  ['kurs i matematik på distans', ['matematik']],
  ['och', ['och']],
  ['a course in the law', ['law']],
  ['', []],
  ['***', []],
  ['s s s s', ['s']],
])('what is sought by "%s"', (question, expected) => {
  expect(soughtWords(question)).toEqual(expected)
})

test.each([
  ['ma', ['ma', 'c'], true],
  ['c', ['ma', 'c'], false],
  ['c', ['c'], true],
])('%s of %j may be a beginning: %s', (word, question, may) => {
  expect(mayBegin(word, question)).toBe(may)
})

test('a word that is none finds nothing rather than everything, and of many words twelve count', () => {
  const [word = ''] = soughtWords('a'.repeat(10_000))
  expect(wordsOf(word)).toEqual([])
  expect(word).not.toBe('')
  expect(soughtWords(Array.from({ length: 99 }, (_, at) => `ord${at}`).join(' '))).toHaveLength(12)
})

test.each([
  ['sjuksköterska', 'sjukskötersk'],
  ['lärarna', 'lärarn'],
  ['bilen', 'bilen'],
  ['program', 'program'],
])('%s stands in compounds as %s', (word, expected) => {
  expect(stemOf(word)).toBe(expected)
})

test.each([
  ['lärarutbildning', 'lärar'],
  ['sjuksköterskeprogrammet', 'sjuksköterske'],
  ['utbildning', 'utbildning'],
  ['bilkurs', 'bilkurs'],
])('%s without what comes after the name is %s', (word, expected) => {
  expect(withoutHead(word)).toBe(expected)
})

test.each([
  ['matte', ['matematik']],
  ['SSK', ['sjuksköterska']],
  ['bokforing', ['redovisning']],
  ['keramik', []],
])('other words for %s', (word, expected) => {
  expect(synonymsOf(word)).toEqual(expected)
})

test.each([
  ['Social Worker on distance', 'socionom on distance'],
  ['preschool teachers', 'förskollärare'],
  ['antisocial workers', 'antisocial workers'],
])('"%s" in one word', (question, expected) => {
  expect(inOneWord(question)).toBe(expected)
})
