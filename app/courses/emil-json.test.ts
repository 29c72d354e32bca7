import { expect, test } from 'vitest'
import { jsonFrames } from './emil-json'

/** Every record of a document that comes in pieces of this many signs. */
function framed(document: string, size: number) {
  const framer = jsonFrames()
  const found = []
  for (let at = 0; at < document.length; at += size) found.push(...framer.push(document.slice(at, at + size)))
  found.push(...framer.end())
  return { found, envelope: framer.envelope() }
}

const record = (id: string, more = '') =>
  `{"id":"e.x.${id}","status":"ACTIVE","content":{"a":"å \\"{[ \\\\"${more}}}`
const [one, two, three] = [record('1'), record('2'), record('3')]
const page = (list: string) =>
  `{"links":[{"rel":"self"}],"educationEvents":[${list}],"page":{"totalPages":3,"pageNumber":0}}`

test.each<[string, string, string[]]>([
  ['an array', `[${one}, ${two}\n,${three}]`, [one, two, three]],
  ['an answer of the service', page(`${one},${two}`), [one, two]],
  ['an answer without records', page(''), []],
  ['one after the other', `${one}\n${two}\n\n${three}\n`, [one, two, three]],
  ['answers one after the other', `${page(one)}\n${page(two)}`, [one, two]],
  ['a single record', one, [one]],
  [
    'a record over several lines',
    '{\n "id": "e.x.1",\n "a": [1,\n 2]\n}',
    ['{\n "id": "e.x.1",\n "a": [1,\n 2]\n}'],
  ],
  ['what is no record', `[1, "x, y", null, ${one}]`, ['1', '"x, y"', 'null', one]],
  ['nothing', ' \n ', []],
])('%s is cut into its records, however it comes', (_what, document, records) => {
  for (const size of [1, 7, 64, 10_000]) {
    expect(framed(document, size).found.map(({ text }) => text.trim())).toEqual(records)
  }
})

test('what the service says of its page is known, records aside', () => {
  expect(framed(page(`${one},${two}`), 50).envelope).toMatchObject({
    page: { totalPages: 3 },
    educationEvents: [],
  })
})

test.each<[string, string]>([
  ['lacks a bracket', '{"id":"e.x.b","status":"ACTIVE","content":{"a":{"b":1}'],
  ['lacks a quotation mark', '{"id":"e.x.b","status":"ACTIVE","content":{"a":"b}}'],
  ['has a bracket too many', '{"id":"e.x.b","status":"ACTIVE","content":{}}}'],
  ['ends the list', '{"id":"e.x.b","status":"ACTIVE","content":{}}]'],
  ['has a line break in a string', '{"id":"e.x.b","status":"ACTIVE","content":{"a":"b\nc"}}'],
])('a record that %s takes no other with it', (_what, broken) => {
  for (const document of [`[${one},${broken},${two},${three}]`, page(`${one},${broken},${two},${three}`)]) {
    for (const size of [1, 64, 10_000]) {
      const texts = framed(document, size).found.map(({ text }) => text.trim())
      expect(texts).toEqual(expect.arrayContaining([one, two, three]))
      expect(texts.some((text) => text.startsWith('{"id":"e.x.b"'))).toBe(true)
    }
  }
})

test('a record that is too large or too deep is told of, not remembered', () => {
  const large = `{"id":"e.x.l","status":"A","content":"${'x'.repeat(3_000_000)}"}`
  const deep = `{"id":"e.x.d","status":"A","content":${'['.repeat(5000)}${']'.repeat(5000)}}`
  const { found } = framed(`[${one},${large},${deep},${two}]`, 65_536)
  expect(found.map(({ broken }) => broken)).toEqual([null, 'too-large', 'too-deep', null])
  expect(found.map(({ position }) => position)).toEqual([1, 2, 3, 4])
  expect(Math.max(...found.map(({ text }) => text.length))).toBe(300)
})

test('what breaks off is told of', () => {
  const { found } = framed(page(`${one},${two}`).slice(0, 150), 64)
  expect(found.map(({ broken }) => broken)).toEqual([null, 'cut-off'])
})
