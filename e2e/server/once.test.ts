import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Api, apiOf, browserOf, fieldsOf } from './client'
import type { Prepared } from './scenes'
import { type Database, engines, freshDatabase, prepare, type Server, start } from './server'

const at = (hour: number) => `2026-09-03T${String(hour).padStart(2, '0')}:00:00Z`

describe.each(engines)('%s', (engine) => {
  let database: Database
  let server: Server
  let scene: Prepared<'roles'>
  let api: Api

  beforeAll(async () => {
    database = await freshDatabase(engine)
    scene = await prepare(database.url, 'roles')
    server = await start(database.url)
    api = apiOf(server.url)
  })
  afterAll(async () => {
    expect(server.errors).toEqual([])
    await server.stop()
    await database.remove()
  })

  /** The ids of the other learner's bookings that begin then. */
  const booked = async (start: string) => {
    const { json } = await api('GET', 'bookings?limit=200', { token: scene.people.other.token })
    return json.items
      .filter((one: { start: string; state: string }) => one.start === start && one.state === 'confirmed')
      .map(({ id }: { id: string }) => id)
  }
  const form = (start: string) => `/lokaler/${scene.space}/bokning?start=${start}`

  test('a double click on the form makes one booking, and both clicks lead to it', async () => {
    const browser = browserOf(server.url, scene.cookies.other)
    const fields = fieldsOf((await browser.get(form(at(8)))).text)
    const clicks = await Promise.all([1, 2].map(() => browser.post(form(at(8)), fields)))
    expect(clicks.map(({ status }) => status)).toEqual([303, 303])
    const [id] = await booked(at(8))
    expect(await booked(at(8))).toHaveLength(1)
    for (const { headers } of clicks) expect(headers.location).toContain(id)
  })

  test('a form sent again a minute later leads to the same booking', async () => {
    const browser = browserOf(server.url, scene.cookies.other)
    const fields = fieldsOf((await browser.get(form(at(10)))).text)
    const first = await browser.post(form(at(10)), fields)
    const again = await browser.post(form(at(10)), fields)
    expect(again.headers.location).toBe(first.headers.location)
    expect(await booked(at(10))).toHaveLength(1)
  })

  test('two tabs make one booking; the second is told that it has been made', async () => {
    const browser = browserOf(server.url, scene.cookies.other)
    const tabs = await Promise.all([1, 2].map(() => browser.get(form(at(12)))))
    const sent = await Promise.all(tabs.map(({ text }) => browser.post(form(at(12)), fieldsOf(text))))
    expect(sent.map(({ status }) => status).sort()).toEqual([303, 409])
    expect(await booked(at(12))).toHaveLength(1)
  })

  test('ten tries with one key at once are one booking, each answered 201 with it', async () => {
    const end = at(15)
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        api('POST', 'bookings', {
          token: scene.people.other.token,
          headers: { 'idempotency-key': 'once-and-for-all' },
          body: { spaceId: scene.space, start: at(14), end },
        }),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(201))
    expect(new Set(answers.map(({ json }) => json.id)).size).toBe(1)
    expect(await booked(at(14))).toHaveLength(1)
  })

  test('the same key for another wish is refused', async () => {
    const { status, json } = await api('POST', 'bookings', {
      token: scene.people.other.token,
      headers: { 'idempotency-key': 'once-and-for-all' },
      body: { spaceId: scene.space, start: at(16), end: at(17) },
    })
    expect({ status, because: json.because }).toEqual({ status: 409, because: 'key-reused' })
  })
})
