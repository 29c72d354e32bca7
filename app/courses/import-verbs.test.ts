import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { change, read } from '#db/connect.server'
import { aPerson } from '#db/make-people'
import {
  courseImportParts,
  courseImportProblems,
  courseImports,
  courseInstances,
  courses,
  courseTies,
  outbox,
} from '#db/schema'
import { writeFacts } from '#db/seed/write.server'
import { removeCourses, writeCourseFacts } from '#db/seed/write-courses.server'
import { instant, type LocalDate, later } from '~/lib/time'
import { aDeleted, anEmilEvent, anEmilInfo, anEmilPage, type Wrapped } from '../../scripts/testing/emil'
import type { InstanceId } from './course'
import { importEmil } from './import-emil.server'
import { importPlaces } from './import-places.server'
import { searchCourses } from './search.server'

const now = instant(Date.parse('2026-11-23T08:00:00Z'))
let folder = ''
let server: Server | null = null

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'larplats-emil-'))
  await change(writeFacts)
  await change(writeCourseFacts)
  await change(async (tx) => {
    await tx.delete(outbox)
    await tx.delete(courseTies)
    await tx.delete(courseImports)
    await tx.delete(courseImportParts)
    await removeCourses(tx)
  })
})
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
  server = null
  delete process.env.IMPORT_ALLOW_PRIVATE
  rmSync(folder, { recursive: true, force: true })
})

let files = 0
function file(content: string | readonly Wrapped[], name = `${++files}.json`) {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

const importOf = async (origin: string, over: Partial<Parameters<typeof importEmil>[1]> = {}) => {
  const done = await importEmil(origin, { clock: () => now, ...over })
  if (!done.ok) throw new Error(JSON.stringify(done))
  return done
}

const instances = () => read().select().from(courseInstances).orderBy(courseInstances.id)
const problems = () => read().select().from(courseImportProblems).orderBy(courseImportProblems.position)
const found = async (words: string) =>
  (
    await searchCourses(
      { words, chosen: {}, sort: 'fit' },
      { today: '2026-11-23' as LocalDate, kmTo: null, examsAt: null },
      { from: 0, most: 50 },
    )
  ).items.map(({ instance }) => instance.id)

test('an instance at a distance is taken in with its course, and found', async () => {
  const done = await importOf(file([anEmilInfo(), anEmilEvent()]))
  expect(done.counts).toMatchObject({ read: 2, added: 1, skipped: 0 })
  expect(await found('renskötsel')).toEqual(['ltu-prov1-90001-vt27'])
  expect(await instances()).toMatchObject([
    {
      id: 'ltu-prov1-90001-vt27',
      universityId: 'ltu',
      state: 'published',
      term: 20271,
      mode: 'meetings',
      mandatoryDays: 2,
      adminTown: 'Luleå',
      travelTowns: [],
      languages: ['sv'],
      timeOfDay: 'evening',
      pace: 25,
      applicationCode: 'LTU-90001',
      lastApplication: '2026-10-15',
      source: 'emil',
      sourceId: 'e.uoh.ltu.prov1.90001.20271',
    },
  ])
  expect(await read().select().from(courses)).toMatchObject([
    {
      id: 'ltu-prov1',
      creditTenths: 75,
      level: 'first',
      isced: '0811',
      descriptionSv: '<p>Om <strong>renar</strong> och pengar.</p>',
    },
  ])
})

test('the same again changes nothing: not a row, not a number', async () => {
  const path = file([
    anEmilInfo(),
    anEmilEvent(),
    anEmilInfo({ round: '90002' }),
    anEmilEvent({ round: '90002' }),
  ])
  const first = await importOf(path)
  const before = await instances()
  const again = await importOf(path, { clock: () => later(now, 60_000) })
  expect(first.counts).toMatchObject({ added: 2, same: 0 })
  expect(again.counts).toMatchObject({ added: 0, changed: 0, same: 2, gone: 0 })
  expect(await instances()).toEqual(before)
})

test('what is only written otherwise is the same', async () => {
  await importOf(file([anEmilInfo(), anEmilEvent()]))
  const otherwise = [
    anEmilInfo({}, { lastEdited: '2026-11-20T00:00:00' }),
    anEmilEvent({}, { lastEdited: '2026-11-20T00:00:00' }),
  ]
  expect((await importOf(file(JSON.stringify(otherwise, null, 2)))).counts).toMatchObject({
    changed: 0,
    same: 1,
  })
})

test('events that come before their courses wait for them, also until the next file', async () => {
  await importOf(file([anEmilEvent(), anEmilInfo()]))
  expect(await found('renskötsel')).toHaveLength(1)
  const done = await importOf(file([anEmilEvent({ round: '90002' })]))
  expect(done.counts).toMatchObject({ read: 1, added: 0, skipped: 1 })
  expect(await problems()).toMatchObject([
    { because: 'no-course', sourceId: 'e.uoh.ltu.prov1.90002.20271', position: 1 },
  ])
  await importOf(file([anEmilInfo({ round: '90002' })]))
  expect(await found('renskötsel')).toHaveLength(2)
})

test('what has changed is changed, under the same address', async () => {
  await importOf(file([anEmilInfo(), anEmilEvent()]))
  const done = await importOf(file([anEmilEvent({}, { places: 12 })]))
  expect(done.counts).toMatchObject({ added: 0, changed: 1 })
  expect(await instances()).toMatchObject([{ id: 'ltu-prov1-90001-vt27', places: 12, version: 2 }])
  await importOf(file([anEmilInfo({}, { title: { strings: [{ lang: 'swe', value: 'Samisk slöjd' }] } })]))
  expect(await found('slöjd')).toEqual(['ltu-prov1-90001-vt27'])
  expect(await found('renskötsel')).toEqual([])
})

test.each<[string, Wrapped]>([
  ['deleted', aDeleted('e.uoh.ltu.prov1.90001.20271')],
  ['expired', anEmilEvent({}, { expires: '2026-11-01T00:00:00' })],
  ['not planned any more', anEmilEvent({}, { execution: { condition: { code: '0' } } })],
  ['given on campus from now on', anEmilEvent({}, { distance: null, extensions: [] })],
  ['given by another now', anEmilEvent({}, { providers: ['p.uoh.kth'] })],
])('an instance that is %s is gone; whoever studies it keeps it and is told once', async (_how, record) => {
  await importOf(file([anEmilInfo(), anEmilEvent()]))
  const instanceId = 'ltu-prov1-90001-vt27' as InstanceId
  const person = await change((tx) => aPerson(tx))
  await change((tx) =>
    tx.insert(courseTies).values({
      personId: person.id,
      instanceId,
      centreId: null,
      remind: true,
      findable: false,
      shownName: '',
      createdAt: now,
    }),
  )
  const path = file([record])
  expect((await importOf(path)).counts).toMatchObject({ gone: 1 })
  expect((await importOf(path)).counts).toMatchObject({ gone: 0 })
  expect(await instances()).toMatchObject([{ state: 'gone' }])
  expect(await found('renskötsel')).toEqual([])
  expect(await read().select().from(courseTies)).toHaveLength(1)
  expect(await read().select().from(outbox).where(eq(outbox.fact, 'course-ended'))).toMatchObject([
    { subjectId: instanceId, detail: { state: 'gone' } },
  ])
  await importOf(file([anEmilEvent({}, { places: 41 })]))
  expect(await instances()).toMatchObject([{ state: 'published', places: 41 }])
})

test('a cancelled one is cancelled; nobody is told of what nobody follows', async () => {
  await importOf(file([anEmilInfo(), anEmilEvent()]))
  await importOf(file([anEmilEvent({}, { isCancelled: true })]))
  expect(await instances()).toMatchObject([{ state: 'cancelled' }])
  expect(await read().select().from(outbox).where(eq(outbox.fact, 'course-ended'))).toEqual([])
})

test('what has expired need not be right, nor have a course', async () => {
  const over = { expires: '2026-11-01', education: null, paceOfStudy: { percentage: 250 } }
  const done = await importOf(
    file([anEmilEvent({}, over), anEmilEvent({ round: '2' }, { execution: { condition: { code: '0' } } })]),
  )
  expect(done.counts).toMatchObject({ passed: 2, skipped: 0 })
  expect(await read().select().from(courseImportParts)).toEqual([])
})

test('what expires without a word is gone at the next import', async () => {
  await importOf(file([anEmilInfo(), anEmilEvent()]))
  const summer = instant(Date.parse('2027-08-02T08:00:00Z'))
  expect((await importOf(file([]), { clock: () => summer })).counts).toMatchObject({ gone: 1 })
  expect(await instances()).toMatchObject([{ state: 'gone' }])
})

test('campus and other providers are passed over', async () => {
  const campus = { distance: null, extensions: [] }
  const done = await importOf(
    file([
      anEmilInfo(),
      anEmilEvent({}, campus),
      anEmilInfo({ org: 'kth' }),
      anEmilEvent({ org: 'kth' }),
      aDeleted('e.uoh.ltu.okand.1.20271'),
    ]),
  )
  expect(done.counts).toEqual({ read: 5, added: 0, changed: 0, same: 0, gone: 0, passed: 3, skipped: 0 })
  expect(await instances()).toEqual([])
})

test('a town that a title hides is found by the list that operators keep', async () => {
  const hidden = {
    distance: null,
    extensions: [],
    title: { strings: [{ lang: 'swe', value: 'Renskötsel, decentraliserad – Mården' }] },
  }
  const path = file([anEmilInfo(), anEmilEvent({}, hidden)])
  expect((await importOf(path)).counts).toMatchObject({ passed: 1 })
  await importPlaces('Mården;;65;17', false)
  expect((await importOf(path)).counts).toMatchObject({ added: 1 })
  expect(await instances()).toMatchObject([
    { mode: 'decentralised', towns: [{ town: 'Mården', municipalityCode: null }], travelTowns: ['Mården'] },
  ])
})

test('what a university keeps itself is not written over', async () => {
  await importOf(file([anEmilInfo(), anEmilEvent()]))
  await change((tx) => tx.update(courseInstances).set({ source: 'own', sourceId: null }))
  await change((tx) => tx.update(courses).set({ source: 'own', sourceId: null, titleSv: 'Egen titel' }))
  await change((tx) => tx.delete(courseImportParts))
  const done = await importOf(
    file([anEmilInfo(), anEmilEvent(), anEmilInfo({ round: '90002' }), anEmilEvent({ round: '90002' })]),
  )
  expect(done.counts).toMatchObject({ added: 1, passed: 1 })
  expect(await read().select().from(courses)).toMatchObject([{ titleSv: 'Egen titel', source: 'own' }])
  expect((await importOf(file([anEmilEvent()]))).counts).toMatchObject({ passed: 1, skipped: 0 })
})

test('of two terms that tell a course differently the later one is right, in whatever order they come', async () => {
  const title = (value: string) => ({ title: { strings: [{ lang: 'swe', value }] } })
  const [old, young] = [
    { round: '1', term: '20271' },
    { round: '2', term: '20272' },
  ]
  const dates = {
    execution: { condition: { code: '1' }, start: '2027-08-30', end: '2028-01-16' },
    expires: '2028-02-01',
  }
  const all = [
    anEmilInfo(young, title('Nytt namn')),
    anEmilEvent(young, dates),
    anEmilInfo(old, title('Gammalt namn')),
    anEmilEvent(old),
  ]
  await importOf(file(all))
  expect(await read().select().from(courses)).toMatchObject([{ titleSv: 'Nytt namn' }])
  await importOf(file([anEmilEvent(old, { places: 3 })]))
  expect(await read().select().from(courses)).toMatchObject([{ titleSv: 'Nytt namn' }])
})

test('a wrong record is skipped and told of, and takes no other with it', async () => {
  const wrong = anEmilEvent(
    { round: '90002' },
    { execution: { condition: { code: '1' }, start: '2027-31-01' } },
  )
  const text = JSON.stringify([anEmilInfo(), anEmilEvent(), wrong]).replace(
    ']}}]',
    ']}},{"id":"e.uoh.ltu.x.1.20271","status":]',
  )
  const done = await importOf(file(text))
  expect(done.counts).toMatchObject({ read: 4, added: 1, skipped: 2 })
  expect(await problems()).toMatchObject([
    {
      position: 3,
      sourceId: 'e.uoh.ltu.prov1.90002.20271',
      because: 'date',
      detail: 'execution.start: 2027-31-01',
    },
    { position: 4, sourceId: 'e.uoh.ltu.x.1.20271', because: 'syntax' },
  ])
})

const xml = (records: string) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="no"?><ss1:lista xmlns:ss1="http://www.sis.se/ss10700 /EMIL2.01">${records}</ss1:lista>`
const xmlInfo = `<ss1:educationInfo><ss1:identifier>i.uoh.ltu.XML1</ss1:identifier><ss1:code>XML1</ss1:code>
  <ss1:title><ss1:string lang="swe">Byggd i sten &amp; trä</ss1:string></ss1:title><ss1:type>HS</ss1:type>
  <ss1:configuration>kurs</ss1:configuration><ss1:credits><ss1:system>hp</ss1:system><ss1:credits>15</ss1:credits></ss1:credits></ss1:educationInfo>`
const xmlEvent = `<ss1:educationEvent><ss1:identifier>e.uoh.ltu.XML1.77.20271</ss1:identifier><ss1:education>i.uoh.ltu.XML1</ss1:education>
  <ss1:provider>p.uoh.ltu</ss1:provider><ss1:expires>2027-12-01</ss1:expires>
  <ss1:distance><ss1:noOfMandatorySessions>0</ss1:noOfMandatorySessions></ss1:distance>
  <ss1:execution><ss1:condition>3</ss1:condition></ss1:execution></ss1:educationEvent>`

test('EMIL 2.01 is read too, with the namespaces of the wild', async () => {
  const done = await importOf(file(xml(xmlEvent + xmlInfo), 'x.xml'))
  expect(done.counts).toMatchObject({ read: 2, added: 1, skipped: 0 })
  expect(await instances()).toMatchObject([
    { id: 'ltu-xml1-77-vt27', mode: 'distance', mandatoryDays: 0, startsOn: null, applicationCode: 'LTU-77' },
  ])
  expect(await read().select().from(courses)).toMatchObject([
    { titleSv: 'Byggd i sten & trä', creditTenths: 150 },
  ])
  expect(await read().select().from(courseImports)).toMatchObject([{ format: 'emil2', state: 'done' }])
})

test.each([
  ['with entities', `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]>${xmlEvent}`, 'entities'],
  ['of another kind', 'kod;namn\nX;Y', 'format'],
])('a document %s is refused', async (_what, content, because) => {
  expect(await importEmil(file(content, 'x'), { clock: () => now })).toMatchObject({ ok: false, because })
  expect(await instances()).toEqual([])
  expect(await read().select().from(courseImports)).toMatchObject([{ state: 'failed' }])
})

test('a file that is not there is refused', async () => {
  expect(await importEmil('/finns/inte.json', { clock: () => now })).toEqual({
    ok: false,
    because: 'no-file',
  })
})

/** A service with this many events, two a page; `asked` are the addresses that were asked for. */
async function service(events: Wrapped[], answer: (request: IncomingMessage) => number = () => 200) {
  const asked: string[] = []
  server = createServer((request, response) => {
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
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  process.env.IMPORT_ALLOW_PRIVATE = '1'
  return { asked, base: `http://127.0.0.1:${(server.address() as AddressInfo).port}/emil3` }
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
  server = createServer(({ headers }, response) => {
    if (headers['if-none-match'] === '"a"') return response.writeHead(304).end()
    response.setHeader('etag', '"a"').end(body)
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  process.env.IMPORT_ALLOW_PRIVATE = '1'
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/susa.json`
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
  server = createServer((_request, response) => response.writeHead(302, { location }).end())
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  process.env.IMPORT_ALLOW_PRIVATE = '1'
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/susa.json`
  expect(await importEmil(address, { clock: () => now })).toMatchObject({ ok: false, because })
})

test('what comes letter by letter is read all the same', async () => {
  const body = JSON.stringify([anEmilInfo(), anEmilEvent()])
  server = createServer(async (_request, response) => {
    for (let at = 0; at < body.length; at += 7) {
      response.write(body.slice(at, at + 7))
      await new Promise((resolve) => setImmediate(resolve))
    }
    response.end()
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  process.env.IMPORT_ALLOW_PRIVATE = '1'
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/susa.json`
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
