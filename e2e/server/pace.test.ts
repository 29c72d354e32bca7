import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changePace } from '~/booking/pace'
import { apiOf, browserOf } from './client'
import type { Prepared } from './scenes'
import { type Database, engines, freshDatabase, prepare, type Server, start } from './server'

describe.each(engines)('%s', (engine) => {
  let database: Database
  let server: Server
  let scene: Prepared<'roles'>

  beforeAll(async () => {
    database = await freshDatabase(engine)
    scene = await prepare(database.url, 'roles')
    server = await start(database.url, { RATE_LIMIT_SCALE: '1' })
  })
  afterAll(async () => {
    expect(server.errors).toEqual([])
    await server.stop()
    await database.remove()
  })

  test('who asks too often is told when to come again, by the API and on pages, and nobody else', async () => {
    const { token } = scene.people.other
    const api = apiOf(server.url)
    const cancelling = (as = token) => api('POST', 'bookings/finns-inte/cancellation', { token: as })
    for (let asked = 0; asked < changePace.points; asked += 1) expect((await cancelling()).status).toBe(404)

    const { status, headers, json } = await cancelling()
    expect(status).toBe(429)
    expect(headers['content-type']).toBe('application/problem+json')
    const wait = Number(headers['retry-after'])
    expect(wait).toBeGreaterThan(0)
    expect(wait).toBeLessThanOrEqual(changePace.seconds)
    expect(json).toMatchObject({ because: 'too-often', status: 429, retryAfterSeconds: wait })

    const wish = { start: '2026-09-10T09:00:00Z', end: '2026-09-10T10:00:00Z', size: 'hela', people: '2' }
    const browser = browserOf(server.url, scene.cookies.other)
    const page = await browser.post(`/lokaler/${scene.space}/bokning?start=${wish.start}`, {
      ...wish,
      key: 'k1',
    })
    expect(page.status).toBe(429)
    expect(Number(page.headers['retry-after'])).toBeGreaterThan(0)
    expect(page.text).toContain('på kort tid')

    expect((await cancelling(scene.people.owner.token)).status).toBe(404)
  })
})
