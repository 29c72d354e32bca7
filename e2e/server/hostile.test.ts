import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Answer, type Api, apiOf, type Browser, browserOf, fieldsOf, send } from './client'
import type { Prepared } from './scenes'
import { type Database, engines, freshDatabase, prepare, type Server, start } from './server'

const good = { start: '2026-09-03T09:00:00Z', end: '2026-09-03T10:00:00Z' }
const long = 'å'.repeat(10_000)
const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`

describe.each(engines)('%s', (engine) => {
  let database: Database
  let server: Server
  let scene: Prepared<'roles'>
  let api: Api
  let browser: Browser
  let token: string

  beforeAll(async () => {
    database = await freshDatabase(engine)
    scene = await prepare(database.url, 'roles')
    server = await start(database.url)
    api = apiOf(server.url)
    browser = browserOf(server.url, scene.cookies.other)
    token = scene.people.other.token
  })
  afterAll(async () => {
    expect(server.errors).toEqual([])
    await server.stop()
    await database.remove()
  })

  /** Refused as the sender's mistake, with a sentence. */
  const expectNo = ({ status, json }: Answer, what: string) => {
    expect(status, what).toBeGreaterThanOrEqual(400)
    expect(status, what).toBeLessThan(500)
    const sentences = [json?.detail, ...Object.values<string[]>(json?.errors ?? {}).flat()]
    expect(
      sentences.some((one) => typeof one === 'string' && one.length > 10),
      `${what}: ${json?.title}`,
    ).toBe(true)
  }

  test('wishes that make no sense', async () => {
    const wishes: [string, unknown][] = [
      ['misaligned quarter', { ...good, start: '2026-09-03T09:07:00Z' }],
      ['end before start', { start: good.end, end: good.start }],
      ['no length', { start: good.start, end: good.start }],
      ['1970', { start: '1970-01-01T00:00:00Z', end: '1970-01-01T01:00:00Z' }],
      ['2400', { start: '2400-01-01T00:00:00Z', end: '2400-01-01T01:00:00Z' }],
      ['the day that is not there', { start: '2027-02-29T09:00:00Z', end: '2027-02-29T10:00:00Z' }],
      ['no zone', { start: '2026-09-03T09:00:00', end: '2026-09-03T10:00:00' }],
      ['a number for a time', { start: 1, end: 2 }],
      ['a hundred years', { start: good.start, end: '2126-09-03T10:00:00Z' }],
      ['no places', { ...good, places: 0 }],
      ['minus one place', { ...good, places: -1 }],
      ['half a place', { ...good, places: 0.5 }],
      ['places beyond number', { ...good, places: 1e308 }],
      ['places as text', { ...good, places: 'all' }],
      ['whole as text', { ...good, whole: 'yes' }],
      ['note of 10 kB', { ...good, note: long }],
      ['note that is a list', { ...good, note: [[]] }],
    ]
    for (const [what, wish] of wishes) {
      expectNo(
        await api('POST', 'bookings', { token, body: { spaceId: scene.space, ...(wish as object) } }),
        what,
      )
    }
  })

  test('ids that are nobody’s', async () => {
    const ids = [
      'finns-inte',
      "' OR 1=1 --",
      '../../etc/passwd',
      long,
      '\u0000',
      '\ud800',
      '😀',
      '%00',
      '{}',
      '0',
    ]
    for (const id of ids) {
      // Beyond that node itself refuses the request's head.
      const part = escaped(id.slice(0, 1000))
      expectNo(
        await api('POST', 'bookings', { token, body: { spaceId: id, ...good } }),
        `space ${id.slice(0, 20)}`,
      )
      expectNo(
        await api('POST', `bookings/${part}/cancellation`, { token, body: {} }),
        `booking ${id.slice(0, 20)}`,
      )
      expectNo(await api('GET', `centres/${part}`), `centre ${id.slice(0, 20)}`)
      for (const page of [
        `/lokaler/${part}`,
        `/larcentra/${part}`,
        `/bokningar/${part}`,
        `/bokningar/${part}/flytt`,
      ]) {
        expect([400, 404], page.slice(0, 40)).toContain((await browser.get(page)).status)
      }
    }
  })

  test('bodies that are no JSON, or not the JSON asked for', async () => {
    for (const body of [
      '',
      '{',
      'null',
      '[]',
      '"text"',
      '1e999',
      deep,
      `{"a":${deep}}`,
      '\u0000',
      '{"spaceId":{}}',
    ]) {
      expectNo(await api('POST', 'bookings', { token, body }), body.slice(0, 20))
    }
    const types = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'image/png', 'x']
    for (const type of types) {
      const headers = { 'content-type': type }
      expectNo(await api('POST', 'bookings', { token, body: JSON.stringify(good), headers }), type)
    }
  })

  test('queries that cannot be read', async () => {
    const { space } = scene
    const queries = [
      `spaces/${space}/availability`,
      `spaces/${space}/availability?from=nu&to=sen`,
      `spaces/${space}/availability?from=${good.end}&to=${good.start}`,
      `spaces/${space}/availability?from=2026-01-01T00:00:00Z&to=2027-01-01T00:00:00Z`,
      'free?from=x&to=y',
      `free?from=${good.start}&to=${good.end}&people=-1`,
      `free?from=${good.start}&to=${good.end}&near=91,181`,
      'centres?limit=0',
      'centres?limit=201',
      'centres?limit=NaN',
      'centres?cursor=nonsense',
      'centres?near=x',
    ]
    for (const query of queries) expectNo(await api('GET', query), query)
  })

  test('bodies that are too large, or do not say how large', async () => {
    const large = await api('POST', 'bookings', {
      token,
      body: JSON.stringify({ note: 'x'.repeat(5_000_000) }),
    })
    expect(large.status).toBe(413)
    expect(
      await raw(
        server.url,
        'POST /api/v1/bookings HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      ),
    ).toContain(' 411 ')
  })

  test('requests that no browser sends', async () => {
    const address = '127.0.0.1'
    expect((await send(`${server.url}/api/v1/centres/%E0%A4%A`)).status).toBe(400)
    expect((await send(`${server.url}/larcentra/%E0%A4%A`)).status).toBe(400)
    for (const head of [
      'TRACE / HTTP/1.1\r\nHost: HOST',
      `GET / HTTP/1.1\r\nHost: ${address} b`,
      'GET / HTTP/1.1\r\nHost: [',
    ])
      expect(await raw(server.url, `${head}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 4\d\d /)
  })

  test('odd idempotency keys', async () => {
    for (const key of ['', ' ', 'å', 'x'.repeat(201)]) {
      const headers = { 'idempotency-key': Buffer.from(key).toString('latin1') }
      const { status } = await api('POST', 'bookings', {
        token,
        headers,
        body: { spaceId: scene.space, ...good, end: good.start },
      })
      expect(status, key.slice(0, 5)).toBe(422)
    }
  })

  test('forms with nonsense come back with sentences, filled in', async () => {
    const page = `/lokaler/${scene.space}/bokning?start=${good.start}`
    const fields = fieldsOf((await browser.get(page)).text)
    const wrong: Record<string, string>[] = [
      { end: 'i morgon' },
      { end: good.start },
      { end: '2026-09-03T09:07:00Z' },
      { size: '0', end: '1970-01-01T00:00:00Z' },
      { people: '-3' },
      { people: '1e9' },
      { note: long },
      { key: '\u0000' },
    ]
    for (const one of wrong) {
      const { status, text } = await browser.post(page, { ...fields, note: 'Behåll mig', ...one })
      const what = JSON.stringify(one).slice(0, 60)
      expect([409, 422], what).toContain(status)
      expect(text, what).toContain('role="alert"')
      if (!one.note) expect(text, what).toContain('Behåll mig')
    }
  })

  test('names that are long, crooked or full of code', async () => {
    const visitor = browserOf(server.url)
    const account = { email: 'mallory@example.org', password: 'en lång och egen fras' }
    const tooLong = await visitor.post('/skapa-konto', { ...account, name: long })
    expect(tooLong.status).toBe(422)
    expect(tooLong.text).toContain('mallory@example.org')
    const names = ['', '   ', '\u202e\u2066', '\u0000']
    for (const name of names) {
      expect((await visitor.post('/skapa-konto', { ...account, name })).status, JSON.stringify(name)).toBe(
        422,
      )
    }
    const odd = '<script>alert(1)</script> \u202eesrever 👩‍💻'
    const details = await browser.get('/konto')
    const saved = await browser.post('/konto/uppgifter', {
      ...fieldsOf(details.text),
      name: odd,
      sprak: 'sv',
      language: 'sv',
    })
    expect(saved.status).toBe(303)
    const { text } = await browser.get('/konto')
    expect(text).toContain('&lt;script&gt;alert(1)')
    expect(text).not.toContain('<script>alert')
    expect(text).not.toContain('\u202e')
  })
})

/** As part of a path; half of a pair has no escape, so it goes as the bytes of one. */
const escaped = (id: string) => (id === '\ud800' ? '%ED%A0%80' : encodeURIComponent(id))

/** Sends bytes as they are and tells what came back. `HOST` stands for the server's own. */
function raw(url: string, text: string): Promise<string> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname)
    let answer = ''
    socket.setEncoding('utf8')
    socket.on('data', (part) => {
      answer += part
      if (answer.includes('\r\n\r\n')) socket.end()
    })
    socket.once('close', () => resolve(answer))
    socket.once('error', reject)
    socket.write(text.replace('HOST', `${hostname}:${port}`))
  })
}
