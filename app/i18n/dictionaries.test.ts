import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { en, sv } from './dictionaries'

type Tree = { [key: string]: string | Tree }

const flat = (tree: Tree, before = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[before + key, value]] : flat(value, `${before}${key}.`),
  )

const swedish = new Map(flat(sv))
const english = new Map(flat(en))
const variables = (sentence = '') => [...sentence.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name).sort()

test('both languages have the same keys', () => {
  expect([...english.keys()].sort()).toEqual([...swedish.keys()].sort())
})

test('a sentence takes the same variables in both languages', () => {
  const unlike = [...swedish.entries()].filter(
    ([key, sentence]) => variables(sentence).join() !== variables(english.get(key)).join(),
  )
  expect(unlike).toEqual([])
})

test.each([
  ['is empty', (sentence: string) => sentence.trim() === ''],
  ['begins or ends with a space', (sentence: string) => sentence !== sentence.trim()],
  ['shouts', (sentence: string) => sentence.includes('!')],
  [
    'has a brace that is no variable',
    (sentence: string) => /[{}]/.test(sentence.replace(/\{\{\w+\}\}/g, '')),
  ],
])('no sentence %s', (_fault, isFaulty) => {
  const faulty = [...swedish, ...english].filter(([, sentence]) => isFaulty(sentence))
  expect(faulty).toEqual([])
})

const plural = /_(one|other)$/

test('a plural has both its forms', () => {
  const bases = [...swedish.keys()].filter((key) => plural.test(key)).map((key) => key.replace(plural, ''))
  const halves = bases.filter((base) => !swedish.has(`${base}_one`) || !swedish.has(`${base}_other`))
  expect(halves).toEqual([])
})

const sources = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.test.ts') && !/i18n.(sv|en)\W/.test(name))
  .map((name) => readFileSync(join('app', name), 'utf8'))
  .join('\n')
  .replace(/^\s*(\/?\*|\/\/).*$/gm, '')
const areas = Object.keys(sv).join('|')
const keys = new Set([...swedish.keys()].map((key) => key.replace(plural, '')))

test('every key that the code names is there: messages of forms are not typed', () => {
  const literal = new RegExp(`['"\`]((?:${areas})(?:\\.[\\w-]+)+)['"\`]`, 'g')
  const named = [...sources.matchAll(literal)].map(([, key = '']) => key)
  expect(named.length).toBeGreaterThan(50)
  expect([...new Set(named)].filter((key) => !keys.has(key))).toEqual([])
})

test('nothing is said that no code asks for', () => {
  const started = new RegExp(`\`((?:${areas})(?:\\.[\\w-]+)*\\.)\\$\\{`, 'g')
  const beginnings = [...sources.matchAll(started)].map(([, beginning = '']) => beginning)
  // Found in one go: asking for each of thousands of keys takes longer than a test has.
  const quoted = new RegExp(`(['"\`])((?:${areas})(?:\\.[\\w-]+)+)\\1`, 'g')
  const named = new Set([...sources.matchAll(quoted)].map(([, , key = '']) => key))
  const isNamed = (key: string) => named.has(key)
  const dead = [...keys].filter(
    (key) => !isNamed(key) && !beginnings.some((beginning) => key.startsWith(beginning)),
  )
  expect(dead).toEqual([])
})
