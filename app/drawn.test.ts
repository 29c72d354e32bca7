import type { EntryContext } from '@remix-run/node'
import { expect, test } from 'vitest'
import { drawnOnce } from './drawn.server'

type Facts = EntryContext['staticHandlerContext']

const root = { language: 'sv', reader: null, nonce: 'n', requestId: 'r' }
let made = 0

/** What the loaders found for an address that no other test asks for. */
function factsOf(page: unknown, over: object = {}): Facts {
  made += 1
  const location = { pathname: '/lokaler/a', search: `?nr=${made}` }
  const facts = { location, statusCode: 200, errors: null, actionData: null, loaderData: { root, page } }
  return { ...facts, ...over } as unknown as Facts
}

/** Asks for two pages one after the other and answers how often it had to draw. */
function drawings(first: Facts, second: Facts, method = 'GET') {
  let count = 0
  for (const facts of [first, second]) {
    const html = `page ${count}`
    drawnOnce(method, facts, () => {
      count += 1
      return html
    })
  }
  return count
}

const again = (facts: Facts, page: unknown, reader: unknown = null, language = 'sv') => ({
  ...facts,
  loaderData: { root: { ...root, language, reader, nonce: 'other', requestId: 'other' }, page },
})

test('the same facts are the same page, whatever nonce and number the request has', () => {
  const first = factsOf({ free: 3 })
  drawnOnce('GET', first, () => 'å')
  const html = drawnOnce('GET', again(first, { free: 3 }), () => 'drawn anew')
  expect(String(html)).toBe('å')
})

test.each([
  ['a place less', { free: 3 }, { free: 2 }],
  ['another day', { day: new Date(0) }, { day: new Date(1) }],
  ['a day that became a text', { day: new Date(0) }, { day: '1970-01-01T00:00:00.000Z' }],
  ['more in a map', { at: new Map([[1, 2]]) }, { at: new Map([[1, 3]]) }],
])('%s is another page', (_what, before, after) => {
  const first = factsOf(before)
  expect(drawings(first, again(first, after))).toBe(2)
})

test('another language and another address are other pages', () => {
  const first = factsOf({ free: 3 })
  expect(drawings(first, again(first, { free: 3 }, null, 'en'))).toBe(2)
  expect(drawings(factsOf({ free: 3 }), factsOf({ free: 3 }))).toBe(2)
})

test.each([
  ['somebody signed in', { loaderData: { root: { ...root, reader: { name: 'Maj' } } } }, 'GET'],
  ['a failure', { statusCode: 404, errors: { root: {} } }, 'GET'],
  ['a root that failed', { loaderData: {} }, 'GET'],
  ['an answer to a form', { actionData: { form: {} } }, 'POST'],
])('the page of %s is not remembered', (_what, over, method) => {
  const facts = factsOf({}, over)
  expect(drawings(facts, facts, method)).toBe(2)
})

test.each(['/lank/avbokning', '/kod', '/kod/brev'])(
  'the page %s of what was mailed is drawn each time',
  (pathname) => {
    const facts = factsOf({}, { location: { pathname, search: '?k=a' } })
    expect(drawings(facts, facts)).toBe(2)
  },
)

test('what has not been asked for longest makes room, and the rest stays', () => {
  const large = 'x'.repeat(3_000_000)
  const [a, b, c] = [factsOf(1), factsOf(2), factsOf(3)]
  for (const facts of [a, b, a, c]) drawnOnce('GET', facts, () => large)
  const drawnAgain = (facts: Facts) => String(drawnOnce('GET', facts, () => 'again')) === 'again'
  expect(drawnAgain(a)).toBe(false)
  expect(drawnAgain(b)).toBe(true)
})
