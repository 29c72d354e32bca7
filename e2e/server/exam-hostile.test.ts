import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Api, apiOf, type Browser, browserOf, fieldsOf } from './client'
import type { Prepared } from './scenes'
import { type Database, engines, freshDatabase, prepare, type Server, start } from './server'

const typed = {
  universityName: 'Högskolan i Norr',
  courseCode: 'HN1001',
  courseName: 'Juridik',
  date: '2026-10-05',
  start: '09:00',
  minutes: 240,
  contactEmail: 'tenta@norr.example',
}

describe.each(engines)('%s', (engine) => {
  let database: Database
  let server: Server
  let scene: Prepared<'roles'>
  let api: Api
  let browser: Browser

  beforeAll(async () => {
    database = await freshDatabase(engine)
    scene = await prepare(database.url, 'roles')
    server = await start(database.url)
    api = apiOf(server.url)
    browser = browserOf(server.url, scene.cookies.other)
  })
  afterAll(async () => {
    expect(server.errors).toEqual([])
    await server.stop()
    await database.remove()
  })

  const ask = (over: object) =>
    api('POST', 'exam-requests', {
      token: scene.people.other.token,
      body: { centre: scene.centre, typed: { ...typed, ...over } },
    })
  const page = (over: Record<string, string> = {}) =>
    `/tentor/anmalan?${new URLSearchParams({
      larosatenamn: typed.universityName,
      brevlada: typed.contactEmail,
      kurskod: typed.courseCode,
      kurs: typed.courseName,
      dag: typed.date,
      start: typed.start,
      langd: '4 h',
      form: 'papper',
      plats: scene.centre,
      ...over,
    })}`

  test('what is typed about an exam and makes no sense is refused with a sentence', async () => {
    for (const [over, status, because] of [
      [{ university: 'finns-inte' }, 404, 'not-there'],
      [{ date: '2150-01-14' }, 409, 'too-far'],
      [{ date: '2199-12-31' }, 409, 'too-far'],
      [{ date: '2026-02-30' }, 422, 'fields'],
      [{ date: '9999-01-01' }, 422, 'fields'],
      [{ start: '24:00' }, 422, 'fields'],
      [{ minutes: 10_000 }, 422, 'fields'],
      [{ contactEmail: 'a@b.example\r\nBcc: c@d.example' }, 422, 'fields'],
    ] as const) {
      const { status: told, json } = await ask(over)
      expect([told, json?.because], JSON.stringify(over)).toEqual([status, because])
      expect(json.detail.length, JSON.stringify(over)).toBeGreaterThan(10)
    }
  })

  test('an address by hand that names nobody leads nowhere, and one that slips leads to where it is mended', async () => {
    const unknown = page({ larosate: 'finns-inte' })
    expect((await browser.get(unknown)).status).toBe(303)
    expect((await browser.post(unknown, { nyckel: 'k1' })).status).toBe(404)
    const slips: Record<string, string>[] = [{ extra: '1000000000' }, { forsok: 'noll' }]
    for (const over of slips) {
      for (const answer of [
        await browser.get(page(over)),
        await browser.post(page(over), { nyckel: 'k2' }),
      ]) {
        expect(answer.status).toBe(303)
        expect(answer.headers.location).toContain('/tentor/platser?')
      }
    }
    const own = page({ brevlada: scene.people.other.email })
    const { text } = await browser.get(own)
    const refused = await browser.post(own, { ...fieldsOf(text), meddelande: 'Behåll mig' })
    expect(refused.status).toBe(409)
    expect(refused.text).toContain('Det är din egen adress.')
    expect(refused.text).toContain('Behåll mig')
  })
})
