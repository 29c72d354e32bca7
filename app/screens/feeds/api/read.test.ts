import { expect, test } from 'vitest'
import { keyHeader, moveBody, reserveBody } from '~/booking/form'
import { availabilityQuestion, centresQuestion, freeQuestion, tokenBody } from './questions'
import { idFrom, readBody, readHeader, readQuery } from './read'

const address = 'https://larplats.example/api/v1/x'
const sent = (body: BodyInit | null, type = 'application/json') =>
  new Request(address, { method: 'POST', body, headers: { 'content-type': type } })
const asked = (query: string) => new Request(`${address}?${query}`)

/** The no that reading throws; null when it throws none. */
async function thrownBy(read: () => unknown) {
  try {
    await read()
    return null
  } catch (thrown) {
    if (!(thrown instanceof Response)) throw thrown
    return (await thrown.json()) as { status: number; errors?: Record<string, string[]> }
  }
}

const wish = { spaceId: 'sal', start: '2026-11-26T13:00:00+01:00', end: '2026-11-26T14:00:00Z' }

test('a body is read, with what was not said filled in', async () => {
  const body = await readBody(
    sent(JSON.stringify({ ...wish, extra: 1 }), 'application/json; charset=utf-8'),
    reserveBody,
  )
  expect(body).toEqual({
    spaceId: 'sal',
    start: Date.UTC(2026, 10, 26, 12),
    end: Date.UTC(2026, 10, 26, 14),
    places: 1,
    note: '',
  })
})

test.each([
  ['nothing', null],
  ['half an object', '{"spaceId":'],
  ['bytes that are no UTF-8', new Uint8Array([0x22, 0xff, 0x22])],
  ['another byte order', new Uint8Array([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00])],
])('400 for %s', async (_what, body) => {
  expect((await thrownBy(() => readBody(sent(body), reserveBody)))?.status).toBe(400)
})

test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'application/jsonp'])(
  '400 for a body of %s',
  async (type) => {
    expect((await thrownBy(() => readBody(sent('{}', type), reserveBody)))?.status).toBe(400)
  },
)

test.each([
  ['null', 'null', ['body']],
  ['a list', '[]', ['body']],
  ['a number', '1e999', ['body']],
  ['deep lists', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, ['body']],
  ['an empty object', '{}', ['spaceId', 'start', 'end']],
  ['a deep object', `${'{"spaceId":'.repeat(10_000)}1${'}'.repeat(10_000)}`, ['spaceId', 'start', 'end']],
  [
    'other types',
    '{"spaceId":{},"start":1,"end":[],"places":"2","whole":"ja","people":1e999,"note":7}',
    ['spaceId', 'start', 'end', 'places', 'whole', 'people', 'note'],
  ],
  ['no places', JSON.stringify({ ...wish, places: 0 }), ['places']],
  ['half a place', JSON.stringify({ ...wish, places: 1.5 }), ['places']],
  ['a time without offset', JSON.stringify({ ...wish, start: '2026-11-26T13:00:00' }), ['start']],
  ['1970', JSON.stringify({ ...wish, start: '1970-01-01T00:00:00Z' }), ['start']],
  ['2400', JSON.stringify({ ...wish, end: '2400-01-01T00:00:00Z' }), ['end']],
  ['seven minutes past', JSON.stringify({ ...wish, start: '2026-11-26T12:07:00Z' }), ['start']],
  ['an end before the start', JSON.stringify({ ...wish, end: '2026-11-26T11:00:00Z' }), ['end']],
  ['fields of the prototype', `{"__proto__":${JSON.stringify(wish)}}`, ['spaceId', 'start', 'end']],
])('422 for %s, with a sentence for each field', async (_what, body, fields) => {
  const problem = await thrownBy(() => readBody(sent(body), reserveBody))
  expect(problem?.status).toBe(422)
  expect(Object.keys(problem?.errors ?? {})).toEqual(fields)
  for (const [sentence] of Object.values(problem?.errors ?? {})) expect(sentence).toMatch(/ .*\.$/)
})

test('what cannot be seen is taken out of a note, broken halves of characters too', async () => {
  const { note } = await readBody(
    sent(
      '{"spaceId":"s","start":"2026-11-26T13:00Z","end":"2026-11-26T14:00Z","note":"a\\u0000b\\ud800c\\u202ed"}',
    ),
    reserveBody,
  )
  expect(note).toBe('abcd')
})

test('a move needs no space, a key no name', async () => {
  const { spaceId: _space, ...times } = wish
  expect((await readBody(sent(JSON.stringify(times)), moveBody)).spaceId).toBeUndefined()
  const credentials = { email: ' Du@Exempel.se ', password: 'x' }
  expect(await readBody(sent(JSON.stringify(credentials)), tokenBody)).toEqual({
    email: 'du@exempel.se',
    password: 'x',
  })
})

test('a query is read: lists repeat, what is empty is not there, a bare plus is a plus', () => {
  const read = readQuery(
    asked(
      'from=2026-11-26T13:00:00+01:00&to=2026-11-26T14:00:00%2B01:00&feature=window&feature=quiet&kind=&near=65.5,-17',
    ),
    freeQuestion,
  )
  expect(read).toEqual({
    from: Date.UTC(2026, 10, 26, 12),
    to: Date.UTC(2026, 10, 26, 13),
    feature: ['window', 'quiet'],
    near: { lat: 65.5, lon: -17 },
    people: 1,
    limit: 50,
  })
  expect(
    readQuery(asked('from=2026-11-26T13:00Z&to=2026-11-26T14:00Z&feature=quiet'), freeQuestion).feature,
  ).toEqual(['quiet'])
})

const hour = 'from=2026-11-26T13:00Z&to=2026-11-26T14:00Z'
test.each([
  ['limit=0', 'limit'],
  ['limit=201', 'limit'],
  ['limit=1&limit=2', 'limit'],
  ['near=91,17', 'near'],
  ['near=65', 'near'],
  ['near=NaN,NaN', 'near'],
  ['municipality=24', 'municipality'],
  ['municipality=2422&municipality=2481', 'municipality'],
  [`q=${'a'.repeat(101)}`, 'q'],
  ['cursor=x', 'cursor'],
])('422 for centres?%s', async (query, field) => {
  const problem = await thrownBy(() => readQuery(asked(query), centresQuestion))
  expect(Object.keys(problem?.errors ?? {})).toEqual([field])
})

test.each([
  ['', ['from', 'to']],
  ['from=2026-11-26T13:00Z', ['to']],
  ['from=igår&to=2026-11-26T13:00Z', ['from']],
  ['from=2026-11-26T14:00Z&to=2026-11-26T14:00Z', ['to']],
  ['from=2026-11-26T00:00Z&to=2027-01-28T00:00Z', ['to']],
])('422 for availability?%s', async (query, fields) => {
  const problem = await thrownBy(() => readQuery(asked(query), availabilityQuestion))
  expect(Object.keys(problem?.errors ?? {})).toEqual(fields)
})

test('62 local days may be asked for, also when the clock goes back in them', () => {
  const query = 'from=2027-09-01T00:00:00%2B02:00&to=2027-11-02T00:00:00%2B01:00'
  expect(readQuery(asked(query), availabilityQuestion).to).toBe(Date.UTC(2027, 10, 1, 23))
})

test.each([
  [`${hour}&people=0`, 'people'],
  [`${hour}&kind=bastu`, 'kind'],
  [`${hour}&feature=quiet&feature=bastu`, 'feature'],
  ['from=2026-11-26T13:00Z&to=2026-12-26T14:00Z', 'to'],
])('422 for free?%s', async (query, field) => {
  const problem = await thrownBy(() => readQuery(asked(query), freeQuestion))
  expect(Object.keys(problem?.errors ?? {})).toEqual([field])
})

test.each([
  ['nothing', null, true],
  ['one sign', 'a', true],
  ['200 signs', 'x'.repeat(200), true],
  ['201 signs', 'x'.repeat(201), false],
  ['a space', 'a b', false],
  ['a letter of Latin-1', 'å', false],
])('an idempotency key of %s', async (_what, key, isFine) => {
  const request = new Request(address, { headers: key === null ? {} : { 'idempotency-key': key } })
  const problem = await thrownBy(() => readHeader(request, 'Idempotency-Key', keyHeader))
  expect(problem === null).toBe(isFine)
  if (!isFine) expect(Object.keys(problem?.errors ?? {})).toEqual(['Idempotency-Key'])
})

test.each(['', 'a b', '\u0000', 'a/b', '../x', 'å', '\ud800', "'--", 'x'.repeat(101)])(
  '404 for the id %j',
  async (id) => {
    expect((await thrownBy(() => idFrom(asked(''), id)))?.status).toBe(404)
  },
)
