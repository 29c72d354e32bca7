import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Answer, apiOf, browserOf } from './client'
import type { Prepared } from './scenes'
import { type Database, engines, freshDatabase, prepare, type Server, start } from './server'

/** The desk against itself, against learners and against the clock, through HTTP. */
describe.each(engines)('%s', (engine) => {
  let database: Database
  let server: Server
  let scene: Prepared<'desk'>
  const staff = () => browserOf(server.url, scene.cookies.staff)

  beforeAll(async () => {
    database = await freshDatabase(engine)
    scene = await prepare(database.url, 'desk')
    server = await start(database.url)
  })
  afterAll(async () => {
    expect(server.errors).toEqual([])
    await server.stop()
    await database.remove()
  })

  const deed = (id: string, name: string) => staff().post(`/personal/${scene.centre}/bokningar/${id}/${name}`)
  const statuses = (answers: Answer[]) => answers.map(({ status }) => status)

  test('two check-ins of one booking, by page and by API: both are told yes', async () => {
    const api = apiOf(server.url)
    for (const { id } of scene.begun.slice(0, 5)) {
      const answers = await Promise.all([
        deed(id, 'incheckning'),
        deed(id, 'incheckning'),
        api('POST', `bookings/${id}/check-in`, { token: scene.staff.token }),
      ])
      expect(statuses(answers)).toEqual([303, 303, 200])
      expect(answers[2]?.json).toMatchObject({ id, state: 'confirmed', checkedInAt: expect.any(String) })
    }
  })

  test('a key of staff elsewhere, or of the learner, checks nobody in', async () => {
    const id = scene.begun[5]?.id
    for (const token of [scene.neighbour.token, scene.members[0]?.token]) {
      const { status, json } = await apiOf(server.url)('POST', `bookings/${id}/check-in`, { token })
      expect({ status, because: json.because }).toEqual({ status: 404, because: 'not-there' })
    }
  })

  test('came against did not come: both at once end as one of the two, with or without the place', async () => {
    for (const { id } of scene.begun.slice(6, 16)) {
      const [came, missing] = await Promise.all([deed(id, 'incheckning'), deed(id, 'uteblivande')])
      // Who is here already is not missing; who was missing is let in again.
      expect([came?.status, [303, 409].includes(missing?.status ?? 0)]).toEqual([303, true])
    }
  })

  test('a walk-in against a learner: one has the room, the other is told so', async () => {
    const api = apiOf(server.url)
    for (const [at, spaceId] of scene.free.entries()) {
      const walkIn = {
        key: `walk-in-${at}`,
        namn: 'Gun Lundmark',
        kontakt: '070-123 45 67',
        lokal: spaceId,
        dag: '2026-09-01',
        fran: '14:00',
        till: '15:00',
        antal: '1',
      }
      const learner = { spaceId, start: '2026-09-01T12:00:00Z', end: '2026-09-01T13:00:00Z' }
      const [desk, own] = await Promise.all([
        staff().post(`/personal/${scene.centre}/ny-bokning`, walkIn),
        api('POST', 'bookings', { token: scene.members[at]?.token, body: learner }),
      ])
      expect([
        [303, 409],
        [409, 201],
      ]).toContainEqual([desk.status, own.status])
      if (desk.status === 409) expect(desk.text).toContain('Någon hann före')
    }
  })

  test('a form that is sent twice books once', async () => {
    const [spaceId = ''] = scene.free
    const fields = {
      key: 'twice',
      namn: 'Gun Lundmark',
      kontakt: '070-123 45 67',
      lokal: spaceId,
      dag: '2026-09-01',
      fran: '16:00',
      till: '17:00',
      antal: '1',
    }
    const send = () => staff().post(`/personal/${scene.centre}/ny-bokning`, fields)
    const answers = await Promise.all([send(), send(), send()])
    expect(statuses(answers)).toEqual([303, 303, 303])
    expect(new Set(answers.map(({ headers }) => headers.location)).size).toBe(1)
  })

  test('the picture at the door lets in by code, there and now, and by nothing else', async () => {
    const late = scene.begun[16]
    const page = await staff().get(`/personal/${scene.centre}/incheckning?lokal=${late?.spaceId}`)
    const [, link = ''] = /href="(\/incheckning\/[^"]+)"/.exec(page.text) ?? []
    const visitor = browserOf(server.url)
    expect((await visitor.get(link)).status).toBe(200)
    expect((await visitor.post(link, { kod: 'CCCCCC' })).status).toBe(404)
    expect((await visitor.post(link, { kod: 'nej' })).status).toBe(422)
    expect((await visitor.post(link, { kod: scene.begun[17]?.reference ?? '' })).status).toBe(404)
    const answer = await visitor.post(link, { kod: late?.reference.toLowerCase() ?? '' })
    expect(answer.status).toBe(303)
    expect((await staff().get(`/personal/${scene.centre}/bokningar/${late?.id}`)).text).toContain(
      'Checkade in själv',
    )
    // The same code at another place, or touched, opens nothing.
    expect(
      (await visitor.get(link.replace(String(late?.spaceId), String(scene.begun[17]?.spaceId)))).status,
    ).toBe(410)
    expect((await visitor.get(`${link}x`)).status).toBe(410)
  })

  test('afterwards the books are in order', async () => {
    expect(await prepare(database.url, 'faults')).toEqual([])
  })
})

test('the clock releases whom nobody has checked in, and only where the desk is at work', async () => {
  const database = await freshDatabase('sqlite')
  const scene = await prepare(database.url, 'desk')
  // 29 minutes and 50 seconds after all of them began, one of whom comes at once.
  const server = await start(database.url, { CLOCK_STARTS_AT: '2026-09-01T08:29:30Z' })
  const staff = browserOf(server.url, scene.cookies.staff)
  const [first, second] = scene.begun
  await staff.post(`/personal/${scene.centre}/bokningar/${first?.id}/incheckning`)
  const { text } = await staff.get(`/personal/${scene.centre}`)
  // The desk began its day now: everybody has half an hour from now.
  expect(text).toContain('Platsen släpps kl. 10.59')
  await server.stop()
  const later = await start(database.url, { CLOCK_STARTS_AT: '2026-09-01T09:00:30Z' })
  const after = browserOf(later.url, scene.cookies.staff)
  const page = (id = '') =>
    after.get(`/personal/${scene.centre}/bokningar/${id}`).then((answer) => answer.text)
  await expect.poll(() => page(second?.id), { timeout: 30_000, interval: 500 }).toContain('Kom inte')
  expect(await page(first?.id)).toContain('Här sedan')
  expect(later.errors).toEqual([])
  await later.stop()
  expect(await prepare(database.url, 'faults')).toEqual([])
  await database.remove()
})

test.each(engines)(
  '%s: the clock releases while staff check everybody in: all are here, with a place',
  async (engine) => {
    const database = await freshDatabase(engine)
    const scene = await prepare(database.url, 'desk')
    const came = (url: string, id = '') =>
      browserOf(url, scene.cookies.staff).post(`/personal/${scene.centre}/bokningar/${id}/incheckning`)
    const early = await start(database.url, { CLOCK_STARTS_AT: '2026-09-01T08:10:00Z' })
    expect((await came(early.url, scene.begun[0]?.id)).status).toBe(303)
    await early.stop()
    // By now all others are to be released, which is the first that this server does.
    const server = await start(database.url, {
      CLOCK_STARTS_AT: '2026-09-01T09:00:30Z',
      WORKER_PAUSE_MS: '50',
    })
    const answers = await Promise.all(scene.begun.map(({ id }) => came(server.url, id)))
    expect(answers.map(({ status }) => status)).toEqual(scene.begun.map(() => 303))
    expect(server.errors).toEqual([])
    await server.stop()
    const { bookings, faults } = await prepare(database.url, 'books')
    expect(faults).toEqual([])
    expect(bookings.every((one) => one.state === 'confirmed' && one.checkedInAt !== null)).toBe(true)
    await database.remove()
  },
)
