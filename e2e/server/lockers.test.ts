import { readFileSync, writeFileSync } from 'node:fs'
import { platform } from 'node:os'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rawSql } from '../../scripts/testing/raw'
import { browserOf } from './client'
import { paperText } from './locker-scene'
import type { Prepared } from './scenes'
import { type Database, engines, freshDatabase, prepare, type Server, start } from './server'

/** How many MB a process holds, and the most that it has held since. */
function heldBy(pid: number) {
  const held = (name: 'VmRSS' | 'VmHWM') => {
    const found = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return Math.round(Number(found?.[1]) / 1024)
  }
  writeFileSync(`/proc/${pid}/clear_refs`, '5')
  return { before: held('VmRSS'), most: () => held('VmHWM') }
}

/** Papers of exams by HTTP: who fetches them and from when, how they are served, how they are sent, where they lie. */
describe.each(engines)('%s', (engine) => {
  let database: Database
  let server: Server
  let scene: Prepared<'roles'>

  beforeAll(async () => {
    database = await freshDatabase(engine)
    scene = await prepare(database.url, 'roles')
    server = await start(database.url)
  })
  afterAll(async () => {
    expect(server.errors).toEqual([])
    await server.stop()
    await database.remove()
  })

  const as = (role: string | null) => browserOf(server.url, role ? scene.cookies[role] : undefined)
  const atDesk = (file: string) =>
    `/personal/${scene.centre}/tentor-material/${scene.locker.id}/filer/${file}`
  const atOffice = (file: string) =>
    `/larosaten/${scene.university}/material/${scene.locker.id}/filer/${file}`
  const key = (link = scene.locker.link) => `?k=${encodeURIComponent(link)}`
  const byLink = (file: string) => `/lank/tentamen/skap/filer/${file}${key()}`
  const chain = async () =>
    (await as('staff').get(`/personal/${scene.centre}/tentor-material/${scene.locker.id}`)).text
  const times = (text: string, word: string) => text.split(word).length - 1

  test.each([
    [null, 303, 303],
    ['owner', 404, 404],
    ['other', 404, 404],
    ['staff', 409, 200],
    ['manager', 409, 200],
    ['invigilator', 404, 404],
    ['neighbour', 404, 404],
    ['editor', 404, 404],
    ['coordinator', 404, 404],
  ] as const)('at the desk %s is answered %i before its time and %i after', async (role, before, after) => {
    const [closed, open] = [
      await as(role).get(atDesk(scene.locker.paper)),
      await as(role).get(atDesk(scene.locker.instructions)),
    ]
    expect([closed.status, open.status]).toEqual([before, after])
    expect(closed.text).not.toContain(paperText)
    expect(open.text.includes(paperText)).toBe(after === 200)
  })

  test('whoever wants it too early is told when, and it is written in the chain', async () => {
    const before = times(await chain(), 'Ville öppna paper å.pdf och fick inte')
    const { status, text, headers } = await as('staff').get(atDesk(scene.locker.paper))
    expect([status, headers['cache-control']]).toEqual([409, 'no-store'])
    expect(text).toMatch(/först måndag\s5\soktober\skl\.\s08\.00/)
    expect(times(await chain(), 'Ville öppna paper å.pdf och fick inte')).toBe(before + 1)
  })

  test.each([
    [null, 303],
    ['owner', 404],
    ['staff', 404],
    ['manager', 404],
    ['coordinator', 404],
    ['editor', 200],
  ] as const)('at the university %s is answered %i', async (role, status) => {
    const answer = await as(role).get(atOffice(scene.locker.paper))
    expect(answer.status).toBe(status)
    expect(answer.text.includes(paperText)).toBe(status === 200)
  })

  test('the link opens it without an account, another link does not', async () => {
    expect((await as(null).get(byLink(scene.locker.paper))).text).toContain(paperText)
    const forged = `${scene.locker.link.slice(0, -1)}${scene.locker.link.endsWith('A') ? 'B' : 'A'}`
    for (const address of [
      `/lank/tentamen/skap${key(forged)}`,
      `/lank/tentamen/skap/filer/${scene.locker.paper}${key(forged)}`,
      `/lank/tentamen/skap/filer/${scene.locker.paper}`,
      `/lank/tentamen/skap/filer/finns-inte${key()}`,
    ])
      expect((await as(null).get(address)).status, address).toBe(404)
  })

  test('it is served to be kept, never shown, never remembered, always whole', async () => {
    const { status, headers, text } = await as(null).ask(byLink(scene.locker.paper), {
      headers: { range: 'bytes=0-3', 'if-none-match': '*', 'accept-encoding': 'gzip' },
    })
    expect([status, text]).toEqual([200, `%PDF-1.7\n${paperText}\npaper`])
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="paper a.pdf"; filename*=UTF-8''paper%20%C3%A5.pdf`,
      'accept-ranges': 'none',
      'x-content-type-options': 'nosniff',
    })
    expect(headers['cache-control']).toContain('no-store')
    expect([headers.etag, headers['last-modified'], headers['content-encoding']]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  test('what lies in the database is nothing that can be read', async () => {
    const rows = JSON.stringify(await rawSql(database.url, 'SELECT content FROM exam_file_contents'))
    const contents = [...rows.matchAll(/[A-Za-z0-9+/]{40,}={0,2}/g)].map(([sealed]) =>
      Buffer.from(sealed, 'base64'),
    )
    expect(contents.length).toBeGreaterThanOrEqual(2)
    for (const sealed of contents)
      for (const word of ['%PDF', 'hemligheten']) expect(sealed.includes(word)).toBe(false)
  })

  /** Posts a form with a file, as a page does. */
  async function post(path: string, role: string | null, file: Buffer | null, name = 'Ny.pdf', fields = {}) {
    const form = new FormData()
    for (const [field, value] of Object.entries({ slag: 'paper', dag: '', tid: '', ...fields }))
      form.set(field, String(value))
    if (file) form.set('fil', new File([new Uint8Array(file)], name))
    const whole = new Response(form)
    const body = Buffer.from(await whole.arrayBuffer())
    return as(role).ask(path, {
      method: 'POST',
      headers: {
        origin: server.url,
        'content-type': whole.headers.get('content-type') ?? '',
        'content-length': String(body.byteLength),
      },
      body,
    })
  }

  const desk = () => `/personal/${scene.centre}/tentor-material/${scene.locker.id}`
  const pdf = (bytes: number) => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(bytes, 'y')])

  test('the university sends a paper twice and it lies there once; it takes it out again, twice', async () => {
    const locker = `/lank/tentamen/skap${key()}`
    for (let time = 0; time < 2; time += 1)
      expect((await post(locker, null, pdf(2_000_000), 'Dubbel.pdf')).status).toBe(303)
    const page = (await as(null).get(locker)).text
    expect(times(page, 'Ta bort Dubbel.pdf')).toBe(1)
    const [, id = ''] =
      /name="fil" value="([^"]+)"[^>]*>(?:(?!<\/form>)[\s\S])*Ta bort Dubbel\.pdf/.exec(page) ?? []
    const removal = `/lank/tentamen/skap/borttagning${key()}`
    for (let time = 0; time < 2; time += 1)
      expect((await as(null).post(removal, { fil: id })).status).toBe(303)
    expect((await as(null).get(byLink(id))).status).toBe(404)
  })

  test('nobody else sends anything', async () => {
    for (const [role, status] of [
      [null, 303],
      ['owner', 404],
      ['neighbour', 404],
      ['invigilator', 404],
      ['editor', 404],
    ] as const)
      expect((await post(desk(), role, pdf(10))).status, String(role)).toBe(status)
    const foreign = await as('staff').ask(desk(), {
      method: 'POST',
      headers: { origin: 'https://elsewhere.example' },
    })
    expect(foreign.status).toBe(403)
  })

  test('what is wrong with a file is said on the form, with what was typed', async () => {
    const huge = await post(desk(), 'staff', pdf(20_000_100))
    expect([huge.status, huge.text.includes('större än 20 MB')]).toEqual([413, true])
    const kind = await post(desk(), 'staff', Buffer.from('<svg/>'), 'x.pdf', {
      dag: '2026-10-05',
      tid: '07.30',
    })
    expect([kind.status, kind.text.includes('varken PDF'), kind.text.includes('07.30')]).toEqual([
      422,
      true,
      true,
    ])
    const nothing = await post(desk(), 'staff', null)
    expect([nothing.status, nothing.text.includes('Välj en fil')]).toEqual([422, true])
    const late = await post(desk(), 'staff', pdf(10), 'x.pdf', { dag: '2026-10-05', tid: '10:00' })
    expect([late.status, late.text.includes('innan den börjar')]).toEqual([422, true])
    const answers = await post(`/lank/tentamen/skap${key()}`, null, pdf(10), 'x.pdf', { slag: 'answers' })
    expect(answers.status).toBe(409)
  })

  test('pages are answered while files of 20 MB come', async () => {
    let sent = false
    const both = Promise.all([
      post(desk(), 'staff', pdf(19_000_000), 'Ett.pdf'),
      post(desk(), 'manager', pdf(18_000_000), 'Två.pdf'),
    ]).finally(() => {
      sent = true
    })
    let answered = 0
    while (!sent) {
      expect((await as(null).get('/larcentra')).status).toBe(200)
      answered += 1
    }
    expect((await both).map(({ status }) => status)).toEqual([303, 303])
    expect(answered).toBeGreaterThan(3)
  })

  // Only Linux says how much a process has held at most, and forgets it when told to.
  test.runIf(platform() === 'linux')('of files that come at once little is in memory', async () => {
    const sent = [1, 2, 3, 4, 5, 6]
    const send = (file: number) => post(desk(), 'staff', pdf(19_000_000), `Samtidig ${file}.pdf`)
    await send(0)
    const held = heldBy(server.pid)
    const answers = await Promise.all(sent.map(send))
    expect(answers.map(({ status }) => status)).toEqual(sent.map(() => 303))
    expect(held.most() - held.before).toBeLessThan((sent.length * 19) / 2)
  })

  test('a link in a mail changes nothing by being opened', async () => {
    for (const path of ['', '/kvittens', '/borttagning'])
      await as(null).get(`/lank/tentamen/skap${path}${key()}`)
    const answer = await as(null).post(`/lank/tentamen/skap/kvittens${key()}`)
    expect([answer.status, answer.text.includes('inte skickat några svar')]).toEqual([409, true])
  })
})
