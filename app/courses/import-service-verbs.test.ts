import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { change, read } from '#db/connect.server'
import { courseImports } from '#db/schema'
import { later } from '~/lib/time'
import { anEmilEvent, anEmilInfo, anEmilPage, type Wrapped } from '../../scripts/testing/emil'
import { anImportRoom, importOf, instances, now } from '../../scripts/testing/import-room'
import { importEmil } from './import-emil.server'
import { importPlaces } from './import-places.server'

const { file, serve } = anImportRoom()

/** A service with this many events, two a page; `asked` are the addresses that were asked for. */
async function service(events: Wrapped[], answer: (request: IncomingMessage) => number = () => 200) {
  const asked: string[] = []
  const here = await serve((request, response) => {
    const url = new URL(request.url ?? '', 'http://x')
    asked.push(url.pathname + url.search)
    const status = answer(request)
    if (status !== 200) return response.writeHead(status).end()
    const list = url.pathname.split('/').at(-1) ?? ''
    const page = Number(url.searchParams.get('page'))
    const all =
      list === 'educationInfos' ? [anEmilInfo()] : url.searchParams.has('updatedSince') ? [] : events
    response.end(anEmilPage(list, all.slice(page * 2, page * 2 + 2), page, Math.ceil(all.length / 2)))
  })
  return { asked, base: `${here}/emil3` }
}

const fiveEvents = Array.from({ length: 5 }, (_, at) => ({
  ...anEmilEvent({}, { education: 'i.uoh.ltu.prov1.90001.20271', application: {} }),
  id: `e.uoh.ltu.prov1.${at}.20271`,
})).map((one) => ({ ...one, content: { ...one.content, identifier: one.id } }))

test('the service is read page by page, and the next time what has changed', async () => {
  const { base, asked } = await service(fiveEvents)
  expect((await importOf(base)).counts).toMatchObject({ read: 6, added: 5 })
  expect(asked).toEqual([
    '/emil3/educationInfos?size=1000&page=0',
    ...[0, 1, 2].map((page) => `/emil3/educationEvents?size=1000&page=${page}`),
  ])
  asked.length = 0
  await importOf(base)
  expect(asked.every((one) => one.includes('updatedSince=2026-11-22T08%3A00%3A00'))).toBe(true)
  asked.length = 0
  expect((await importOf(base, { isWhole: true })).counts).toMatchObject({ same: 5 })
})

test('a document that says that it is what it was is not read again', async () => {
  const body = JSON.stringify([anEmilInfo(), anEmilEvent()])
  const here = await serve(({ headers }, response) => {
    if (headers['if-none-match'] === '"a"') return response.writeHead(304).end()
    response.setHeader('etag', '"a"').end(body)
  })
  const address = `${here}/susa.json`
  expect(await importOf(address)).toMatchObject({ unchanged: false, counts: { added: 1 } })
  expect(await importOf(address)).toMatchObject({ unchanged: true, counts: { read: 0 } })
  expect(await importOf(address)).toMatchObject({ unchanged: true })
  // With other lists the same is read otherwise.
  await importPlaces('', true)
  expect(await importOf(address)).toMatchObject({ unchanged: false, counts: { read: 2 } })
})

test('what broke off goes on where it was', async () => {
  let isBroken = true
  const { base, asked } = await service(fiveEvents, ({ url }) =>
    isBroken && url?.includes('page=1') ? 404 : 200,
  )
  expect(await importEmil(base, { clock: () => now })).toMatchObject({
    ok: false,
    because: 'status',
    what: '404',
  })
  expect(await read().select().from(courseImports)).toMatchObject([{ state: 'failed', why: 'status: 404' }])
  isBroken = false
  asked.length = 0
  const done = await importOf(base)
  expect(done.wentOn).toBe(true)
  expect(asked.every((one) => one.startsWith('/emil3/educationEvents'))).toBe(true)
  expect(done.counts).toMatchObject({ read: 6, added: 5 })
  expect(await read().select().from(courseImports)).toMatchObject([{ state: 'done', readCount: 6 }])
})

test('what is stopped on the way goes on, and nothing is taken in twice', async () => {
  const rounds = Array.from({ length: 40 }, (_, at) => ({ round: String(at) }))
  const path = file(rounds.flatMap((of) => [anEmilInfo(of), anEmilEvent(of)]))
  const stopping = new AbortController()
  const stopped = await importEmil(path, {
    clock: () => now,
    signal: stopping.signal,
    say: () => stopping.abort(),
  })
  expect(stopped).toEqual({ ok: false, because: 'stopped' })
  const [row] = await read().select().from(courseImports)
  expect(row).toMatchObject({ state: 'stopped', why: 'stopped' })
  const done = await importOf(path)
  expect(done).toMatchObject({ wentOn: true, id: row?.id, counts: { read: 80, added: 40, changed: 0 } })
  expect(await instances()).toHaveLength(40)
})

test('without the operator’s leave nothing within the walls is read', async () => {
  const { base, asked } = await service([])
  delete process.env.IMPORT_ALLOW_PRIVATE
  expect(await importEmil(base.replace('http:', 'https:'), { clock: () => now })).toMatchObject({
    because: 'private',
  })
  expect(await importEmil(base, { clock: () => now })).toMatchObject({ because: 'address' })
  expect(asked).toEqual([])
})

test.each([
  ['https://localhost/emil.json', 'private'],
  ['https://[::1]/emil.json', 'private'],
  ['https://[::ffff:169.254.169.254]/emil.json', 'private'],
  ['https://169.254.169.254/latest/meta-data.json', 'private'],
  ['https://2130706433/emil.json', 'private'],
  ['https://0x7f.1/emil.json', 'private'],
  ['http://susa.example/emil.json', 'address'],
  ['https://user:word@susa.example/emil.json', 'address'],
])('%s is not read from: %s', async (address, because) => {
  delete process.env.IMPORT_ALLOW_PRIVATE
  expect(await importEmil(address, { clock: () => now })).toMatchObject({ ok: false, because })
})

test.each([
  ['http://169.254.169.254/latest/meta-data.json', 'private'],
  ['file:///etc/passwd', 'address'],
  ['/susa.json', 'redirects'],
])('who is led on to %s is not followed, not even within the walls', async (location, because) => {
  const here = await serve((_request, response) => response.writeHead(302, { location }).end())
  const address = `${here}/susa.json`
  expect(await importEmil(address, { clock: () => now })).toMatchObject({ ok: false, because })
})

test('what comes letter by letter is read all the same', async () => {
  const body = JSON.stringify([anEmilInfo(), anEmilEvent()])
  const here = await serve(async (_request, response) => {
    for (let at = 0; at < body.length; at += 7) {
      response.write(body.slice(at, at + 7))
      await new Promise((resolve) => setImmediate(resolve))
    }
    response.end()
  })
  const address = `${here}/susa.json`
  expect((await importOf(address)).counts).toMatchObject({ read: 2, added: 1 })
})

test('one at a time reads an origin; whoever has been silent is gone on for', async () => {
  const path = file([anEmilInfo(), anEmilEvent()])
  await importOf(path)
  const alive = { state: 'running' as const, seenAt: now }
  await change((tx) => tx.update(courseImports).set(alive))
  expect(await importEmil(path, { clock: () => later(now, 59_000) })).toMatchObject({ because: 'under-way' })
  expect((await importOf(path, { clock: () => later(now, 61_000) })).counts).toMatchObject({ same: 1 })
})
