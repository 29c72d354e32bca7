import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browserOf, send } from './client'
import type { Prepared } from './scenes'
import { type Database, engines, freshDatabase, prepare, type Server, start } from './server'

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

  const get = (path: string, headers: Record<string, string> = {}) =>
    send(`${server.url}/api/v1${path}`, { headers })

  test('courses and one course are marked: who has them already is answered 304 without a body', async () => {
    for (const path of ['/courses', '/courses?q=omv%C3%A5rdnad', `/courses/${scene.course}`]) {
      const first = await get(path)
      const mark = String(first.headers.etag)
      expect({ path, status: first.status }).toEqual({ path, status: 200 })
      expect(mark, path).toMatch(/^W\/"[^"]+"$/)
      expect(first.headers['cache-control'], path).toMatch(/max-age=\d+/)
      expect(first.headers['access-control-allow-origin'], path).toBe('*')
      const again = await get(path, { 'if-none-match': mark })
      expect({ path, status: again.status, text: again.text }).toEqual({ path, status: 304, text: '' })
      expect(again.headers.etag).toBe(mark)
      expect((await get(path, { 'if-none-match': 'W/"another"' })).status).toBe(200)
    }
  })

  test('another question has another mark', async () => {
    const marks = await Promise.all(
      ['/courses', '/courses?q=finnsinte', `/courses/${scene.course}`].map(
        async (path) => (await get(path)).headers.etag,
      ),
    )
    expect(new Set(marks).size).toBe(3)
  })

  test('a course page tells how far it is from the town that was chosen on it', async () => {
    const browser = browserOf(server.url)
    const page = await browser.get(`/kurser/${scene.course}`)
    expect(page.text).toContain('Var bor du?')
    expect(page.text).toContain('Norrby')
    expect(page.text).not.toMatch(/Norrby, \d+/)
    const chosen = await browser.get(`/kurser/${scene.course}?hem=${scene.municipality}`)
    expect([chosen.status, chosen.headers.location]).toEqual([302, `/kurser/${scene.course}`])
    expect(String(chosen.headers['set-cookie'])).toContain(`ort=${scene.municipality}`)
    const near = await browserOf(server.url, `ort=${scene.municipality}`).get(`/kurser/${scene.course}`)
    expect(near.text).toMatch(/Norrby, \d+\u00a0km/)
    expect(near.text).toContain('2 resor fram och tillbaka')
  })

  test('signed in, too, a course, a comparison and a place every week cost at most 12 statements', async () => {
    for (const path of [
      `/kurser/${scene.course}`,
      `/kurser/jamfor?k=${scene.course}&k=${scene.stoppedCourse}`,
      `/lokaler/${scene.space}/varje-vecka?titel=Kurs&dag=3&start=10:00&slut=12:00&fran=2026-09-02&till=2026-12-16`,
    ]) {
      const { status, headers } = await browserOf(server.url, scene.cookies.owner).get(path)
      expect({ path, status }).toEqual({ path, status: 200 })
      const statements = Number(/sql;desc="(\d+)"/.exec(String(headers['server-timing']))?.[1])
      expect(statements, path).toBeGreaterThan(0)
      expect(statements, path).toBeLessThanOrEqual(12)
    }
  })

  test('a town that is none changes nothing', async () => {
    const answer = await browserOf(server.url).get(`/kurser/${scene.course}?hem=0000`)
    expect([answer.status, answer.headers['set-cookie']]).toEqual([200, undefined])
  })

  test('one that is cancelled says so before anything else, and offers no place to sit', async () => {
    const page = await browserOf(server.url, `ort=${scene.municipality}`).get(
      `/kurser/${scene.stoppedCourse}`,
    )
    const [heading, said, travel] = ['<h1', 'Kurstillfället är inställt', 'id="resor"'].map((text) =>
      page.text.indexOf(text),
    )
    expect(said).toBeGreaterThan(heading ?? 0)
    expect(travel).toBeGreaterThan(said ?? 0)
    expect(page.text).not.toContain('varje-vecka')
    expect(page.text).not.toContain('antagning.se/se/search')
  })

  test('a comparison is in its address: no account, no cookie', async () => {
    const path = `/kurser/jamfor?k=${scene.course}&k=${scene.stoppedCourse}&k=finns-inte`
    const page = await browserOf(server.url).get(path)
    expect(page.text).toContain('Inställt')
    expect(page.text).toContain('1 av dem finns inte längre')
    expect(page.headers['set-cookie']).toBeUndefined()
  })
})
