import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import { type FetchLimits, fetchCalendar } from './fetch.server'

const limits: FetchLimits = { seconds: 1, bytes: 100_000, redirects: 3, allowPrivate: true }
const unknown = { etag: null, lastModified: null }
const content = 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n'

let servers: Server[] = []
afterEach(() => {
  for (const server of servers) {
    server.closeAllConnections()
    server.close()
  }
  servers = []
})

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/a.ics`
}

test('what is there comes with its marks, and once known is not sent again', async () => {
  const url = await serve(({ headers }, response) => {
    response.setHeader('etag', '"1"').setHeader('last-modified', 'Tue, 01 Sep 2026 08:00:00 GMT')
    if (headers['if-none-match'] === '"1"') return response.writeHead(304).end()
    response.end(content)
  })
  const first = await fetchCalendar(url, unknown, limits)
  expect(first).toEqual({
    ok: true,
    changed: true,
    text: content,
    etag: '"1"',
    lastModified: 'Tue, 01 Sep 2026 08:00:00 GMT',
  })
  const again = await fetchCalendar(url, { etag: '"1"', lastModified: null }, limits)
  expect(again).toEqual({ ok: true, changed: false })
})

test.each([
  ['gzip', gzipSync(content)],
  ['br', brotliCompressSync(content)],
])('what comes packed by %s is unpacked', async (how, packed) => {
  const url = await serve((_request, response) => response.setHeader('content-encoding', how).end(packed))
  expect(await fetchCalendar(url, unknown, limits)).toMatchObject({ ok: true, text: content })
})

const endless: RequestListener = (_request, response) => {
  const more = () => {
    while (!response.destroyed && response.write('x'.repeat(10_000)));
    response.once('drain', more)
  }
  more()
}
const dripping: RequestListener = (_request, response) => {
  const timer = setInterval(() => response.write('B'), 20)
  response.once('close', () => clearInterval(timer))
}

test.each<[string, RequestListener, object]>([
  ['never ends', endless, { because: 'too-large' }],
  [
    'is huge once unpacked',
    (_q, r) => r.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(50_000_000))),
    { because: 'too-large' },
  ],
  ['drips', dripping, { because: 'too-slow', what: '1' }],
  ['says nothing', () => undefined, { because: 'too-slow' }],
  ['sends headers and no more', (_q, r) => r.flushHeaders(), { because: 'too-slow' }],
  [
    'breaks off',
    (_q, r) => r.setHeader('content-length', '999').write('x', () => r.destroy()),
    { because: 'unreachable' },
  ],
  [
    'is not packed as it says',
    (_q, r) => r.setHeader('content-encoding', 'gzip').end('nej'),
    { because: 'unreachable' },
  ],
  ['is not there', (_q, r) => r.writeHead(404).end(), { because: 'status', what: '404' }],
  ['wants to know who asks', (_q, r) => r.writeHead(401).end(), { because: 'status', what: '401' }],
  ['redirects for ever', (_q, r) => r.writeHead(302, { location: '/b.ics' }).end(), { because: 'redirects' }],
  [
    'redirects into a cloud',
    (_q, r) => r.writeHead(302, { location: 'http://169.254.169.254/latest' }).end(),
    { because: 'private' },
  ],
  [
    'redirects to a file',
    (_q, r) => r.writeHead(301, { location: 'file:///etc/passwd' }).end(),
    { because: 'address' },
  ],
  ['redirects nowhere', (_q, r) => r.writeHead(302, { location: 'http://[' }).end(), { because: 'address' }],
])('what %s is refused', async (_what, listener, expected) => {
  const url = await serve(listener)
  expect(await fetchCalendar(url, unknown, limits)).toMatchObject({ ok: false, ...expected })
})

test('three redirects are followed', async () => {
  const url = await serve(({ url: path = '' }, response) => {
    if (path.length > 8) return response.end(content)
    response.writeHead(307, { location: `${path}x` }).end()
  })
  expect(await fetchCalendar(url, unknown, limits)).toMatchObject({ ok: true, text: content })
})

test('without the operator’s leave nothing within the walls is asked, by number or by name', async () => {
  let asked = 0
  const url = await serve((_request, response) => {
    asked += 1
    response.end(content)
  })
  const strict = { ...limits, allowPrivate: false }
  const https = url.replace('http:', 'https:')
  expect(await fetchCalendar(https, unknown, strict)).toMatchObject({ because: 'private' })
  expect(await fetchCalendar(https.replace('127.0.0.1', 'localhost'), unknown, strict)).toMatchObject({
    because: 'private',
    what: 'localhost',
  })
  expect(await fetchCalendar(url, unknown, strict)).toMatchObject({ because: 'address' })
  expect(asked).toBe(0)
})

test('a name is asked for once: the address that was checked is the one connected to', async () => {
  const url = await serve(({ headers }, response) => response.end(`${content}${headers.host}`))
  const named = url.replace('127.0.0.1', 'localhost')
  const answer = await fetchCalendar(named, unknown, limits)
  expect(answer.ok && answer.changed && answer.text).toContain('localhost')
})

test('a host that does not exist, and a door that is shut', async () => {
  expect(await fetchCalendar('https://finns-inte.invalid/', unknown, limits)).toMatchObject({
    because: 'no-such-host',
    what: 'finns-inte.invalid',
  })
  expect(await fetchCalendar('http://127.0.0.1:1/', unknown, limits)).toMatchObject({
    because: 'unreachable',
  })
})

test('who is told to stop stops', async () => {
  const url = await serve(() => undefined)
  const stopping = new AbortController()
  const answer = fetchCalendar(url, unknown, { ...limits, seconds: 60 }, stopping.signal)
  stopping.abort()
  expect(await answer).toMatchObject({ ok: false, because: 'unreachable' })
})
