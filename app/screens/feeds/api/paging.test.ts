import { expect, test } from 'vitest'
import { z } from 'zod'
import { cursor, limit, pageOf, sealed } from './paging'

const named = (names: string[]) => names.map((name) => ({ name }))
const byName = ({ name }: { name: string }) => [name]

/** Reads a list to its end, page by page, as a client would. */
function readAll(lists: { name: string }[][], most: number) {
  const got: string[] = []
  let after: string | null = null
  for (const list of lists) {
    const at: [string] | undefined = after ? cursor(z.tuple([z.string()])).parse(after) : undefined
    const page: { items: { name: string }[]; next: string | null } = pageOf(list, byName, {
      limit: most,
      cursor: at,
    })
    got.push(...page.items.map(({ name }) => name))
    after = page.next
    if (after === null) return got
  }
  return got
}

test('pages follow each other in Swedish order, and the last one says so', () => {
  const list = named(['Öland', 'Ale', 'Åsele', 'Älvsbyn', 'Bjurholm'])
  expect(readAll([list, list, list], 2)).toEqual(['Ale', 'Bjurholm', 'Åsele', 'Älvsbyn', 'Öland'])
  expect(pageOf(list, byName, { limit: 5 }).next).toBeNull()
  expect(pageOf([], byName, { limit: 5 })).toEqual({ items: [], next: null })
})

test('nothing is skipped or comes twice when the list changes between pages', () => {
  const first = named(['a', 'b', 'c', 'd'])
  const later = named(['0', 'a', 'c', 'd'])
  expect(readAll([first, later], 2)).toEqual(['a', 'b', 'c', 'd'])
})

test('numbers come before their ties are told apart by name', () => {
  const list = [
    { km: 10, name: 'b' },
    { km: 10, name: 'a' },
    { km: 9.5, name: 'z' },
  ]
  const order = pageOf(list, ({ km, name }) => [km, name], { limit: 9 })
  expect(order.items.map(({ name }) => name)).toEqual(['z', 'a', 'b'])
})

test.each([
  ['no base64', '%%%'],
  ['no JSON', Buffer.from('{').toString('base64url')],
  ['too few', sealed([])],
  ['too many', sealed([1, 'a', 'b'])],
  ['other types', sealed(['a', 1])],
  ['no list', Buffer.from('{"0":1}').toString('base64url')],
])('a cursor of %s is refused', (_fault, text) => {
  const read = cursor(z.tuple([z.number(), z.string()])).safeParse(text)
  expect(read.error?.issues[0]?.message).toBe('api.errors.cursor')
})

test.each([
  [undefined, 50],
  ['1', 1],
  ['200', 200],
  ['0', null],
  ['201', null],
  ['1.5', null],
  ['1e9', null],
  ['x', null],
  [['1', '2'], null],
])('a limit of %j is %j', (typed, expected) => {
  expect(limit.safeParse(typed).data ?? null).toBe(expected)
})
