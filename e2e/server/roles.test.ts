import type { RouteConfigEntry } from '@remix-run/route-config'
import { afterAll, beforeAll, expect, test } from 'vitest'
import routes from '~/routes'
import { type Answer, apiOf, browserOf } from './client'
import { type Asked, lectures, type Role, roles, soon } from './roles/answers'
import { apiRows } from './roles/api'
import { demandRows } from './roles/demand'
import { feedsRows } from './roles/feeds'
import { learnerRows } from './roles/learner'
import { linksRows } from './roles/links'
import { staffRows } from './roles/staff'
import { staffDeskRows } from './roles/staff-desk'
import { staffExamsRows } from './roles/staff-exams'
import { universityRows } from './roles/university'
import { visitorRows } from './roles/visitor'
import type { Prepared } from './scenes'
import { type Database, freshDatabase, prepare, type Server, start } from './server'

/** Every route of the product, and what every role is answered there. Nothing here changes what others see. */
const table = (scene: Prepared<'roles'>): Record<string, Asked[]> => ({
  ...demandRows(scene.demand, scene),
  ...visitorRows(scene),
  ...linksRows(scene),
  ...learnerRows(scene),
  ...staffRows(scene),
  ...staffDeskRows(scene),
  ...staffExamsRows(scene),
  ...universityRows(scene),
  ...feedsRows(scene),
  ...apiRows(scene),
})

let database: Database
let server: Server
let scene: Prepared<'roles'>

beforeAll(async () => {
  database = await freshDatabase('sqlite')
  scene = await prepare(database.url, 'roles')
  server = await start(database.url)
})
afterAll(async () => {
  expect(server.errors).toEqual([])
  await server.stop()
  await database.remove()
})

function ask(role: Role, [method, path, , fields = {}]: Asked): Promise<Answer> {
  if (path.startsWith('/api/v1/')) {
    const token = role === 'visitor' ? undefined : scene.people[role].token
    const body = method === 'POST' ? fields : undefined
    return apiOf(server.url)(method, path.slice('/api/v1/'.length), { token, body })
  }
  const browser = browserOf(server.url, role === 'visitor' ? undefined : scene.cookies[role])
  return method === 'GET' ? browser.get(path) : browser.post(path, fields)
}

const patternsOf = (entries: RouteConfigEntry[]): string[] =>
  entries.flatMap(({ path, children }) => [path ?? '/', ...(children ? patternsOf(children) : [])])

test('the table knows every route, and no other', () => {
  expect(Object.keys(table(scene)).sort()).toEqual(patternsOf(routes).sort())
})

test.each(roles)('%s is answered as the table says, everywhere', async (role) => {
  const wrong: string[] = []
  for (const asked of Object.values(table(scene)).flat()) {
    const [method, path, answers] = asked
    const expected = answers[role] ?? answers.others
    // 0: the owner would change what the others are then asked about.
    if (expected === 0) continue
    const { status, text } = await ask(role, asked)
    if (status !== expected) wrong.push(`${method} ${path}: ${status}, not ${expected}`)
    if (role === 'owner' || path.startsWith('/larcentra')) continue
    // Whose centre it is sees who comes there.
    if (expected < 500 && expected !== 404 && expected !== 303 && path.startsWith('/personal/')) continue
    // Whose exam it is knows who writes it.
    const isOffice = role === 'examOffice' || role === 'editor'
    if (expected === 200 && isOffice && path.startsWith('/api/v1/exam-requests')) continue
    const { booking, shared, people } = scene
    for (const secret of [booking.reference, shared.reference, people.owner.email, people.owner.name]) {
      if (text.includes(secret)) wrong.push(`${method} ${path} tells ${secret}`)
    }
  }
  expect(wrong).toEqual([])
})

test('pages about organisations keep their budget of 12 statements', async () => {
  const { centre, partner, space, shared } = scene
  const pages: [Role, string][] = [
    ['manager', `/personal/${centre}/samarbeten`],
    ['manager', `/personal/${centre}/samarbeten/${partner}`],
    ['manager', `/personal/${centre}/samarbeten/${partner}/avslut`],
    ['manager', `/personal/${centre}/serier/ny?samarbete=${partner}&${lectures(space)}`],
    ['owner', '/konto'],
    ['owner', '/konto/samarbeten'],
    ['owner', `/lokaler/${space}/bokning?start=${soon.start}&samarbete=${partner}`],
    ['owner', `/bokningar/${shared.id}`],
    ['owner', `/mina-tentor/${scene.ownExam}`],
    ['owner', `/mina-tentor/${scene.ownExam}/avgifter/${scene.ownPaid}/kvitto`],
    ['owner', `/bokningar/${shared.id}/flytt?start=${soon.start}`],
  ]
  for (const [role, path] of pages) {
    const { status, headers } = await browserOf(server.url, scene.cookies[role]).get(path)
    const statements = Number(/sql;desc="(\d+)"/.exec(String(headers['server-timing']))?.[1])
    expect({ path, status }).toEqual({ path, status: 200 })
    expect(statements, path).toBeGreaterThan(0)
    expect(statements, path).toBeLessThanOrEqual(12)
  }
})

test('pages about papers of exams keep their budget of 12 statements', async () => {
  const { centre, locker, university } = scene
  const pages: [Role | 'visitor', string][] = [
    ['manager', `/personal/${centre}/tentor-material`],
    ['manager', `/personal/${centre}/tentor-material/${locker.id}`],
    ['manager', `/personal/${centre}/gallring`],
    ['editor', `/larosaten/${university}/material`],
    ['editor', `/larosaten/${university}/material/${locker.id}`],
    ['visitor', `/lank/tentamen/skap?k=${encodeURIComponent(locker.link)}`],
  ]
  for (const [role, path] of pages) {
    const { status, headers } = await browserOf(server.url, scene.cookies[role]).get(path)
    const statements = Number(/sql;desc="(\d+)"/.exec(String(headers['server-timing']))?.[1])
    expect({ path, status }).toEqual({ path, status: 200 })
    expect(statements, path).toBeGreaterThan(0)
    expect(statements, path).toBeLessThanOrEqual(12)
  }
})

test('a key that is wrong, revoked or of another shape opens nothing', async () => {
  for (const token of ['lp_nonsense', `${scene.people.owner.token}x`, scene.people.owner.tokenId]) {
    const { status, json } = await apiOf(server.url)('GET', 'bookings', { token })
    expect({ status, because: json?.because }).toEqual({ status: 401, because: 'no-token' })
  }
})

test('no session is a key, and no key a session', async () => {
  const cookie = scene.cookies.owner?.split(';')[0] ?? ''
  const byCookie = await apiOf(server.url)('GET', 'bookings', { headers: { cookie } })
  expect(byCookie.status).toBe(401)
  const byKey = await browserOf(server.url).ask('/bokningar', {
    headers: { authorization: `Bearer ${scene.people.owner.token}` },
  })
  expect(byKey.status).toBe(303)
})

test('a change that another site asks for is refused, with the owner’s cookie too', async () => {
  const browser = browserOf(server.url, scene.cookies.owner)
  const foreign: Record<string, string>[] = [
    { origin: 'https://elsewhere.example' },
    { referer: 'https://elsewhere.example/' },
    {},
  ]
  for (const headers of foreign) {
    const answer = await browser.ask(`/bokningar/${scene.booking.id}/avbokning`, { method: 'POST', headers })
    expect(answer.status).toBe(403)
  }
  const { json } = await apiOf(server.url)('GET', 'bookings', { token: scene.people.owner.token })
  expect(json.items[0].state).toBe('confirmed')
})

test('at the end the owner’s booking is untouched and still the owner’s to cancel', async () => {
  const own = browserOf(server.url, scene.cookies.owner)
  expect((await own.get(`/bokningar/${scene.booking.id}`)).text).toContain(scene.booking.reference)
  expect((await own.post(`/bokningar/${scene.booking.id}/avbokning`)).status).toBe(303)
})

test('whoever has the secret reads the owner’s calendar, until it is revoked', async () => {
  const { id, secret } = scene.feed
  const read = () => browserOf(server.url).get(`/kalender/${secret}.ics`)
  const own = browserOf(server.url, scene.cookies.owner)
  expect((await read()).status).toBe(200)
  expect((await own.post(`/konto/kalender/${id}/aterkallelse`)).status).toBe(303)
  expect((await read()).status).toBe(404)
})

test('the display at a door knows its space by its cookie alone, and tells nobody’s name', async () => {
  const cookie = `larplats-skylt=${scene.display.secret}`
  const { status, text, headers } = await browserOf(server.url, cookie).get('/skylt')
  expect(status).toBe(200)
  expect(text).toContain('data-door')
  for (const secret of [
    scene.booking.reference,
    scene.people.owner.name,
    scene.people.owner.email,
    scene.booking.id,
  ])
    expect(text).not.toContain(secret)
  expect(String(headers['set-cookie'])).toMatch(/^larplats-skylt=.*HttpOnly; SameSite=Lax$/)
  expect(Number(/sql;desc="(\d+)"/.exec(String(headers['server-timing']))?.[1])).toBeLessThanOrEqual(4)
  const mark = String(headers.etag)
  const again = await browserOf(server.url, cookie).ask('/skylt', { headers: { 'if-none-match': mark } })
  // Unless a minute has begun in between, which makes another picture to check in by.
  if (again.headers.etag === mark) expect([again.status, again.text]).toEqual([304, ''])
  const stranger = await browserOf(server.url, 'larplats-skylt=x').get('/skylt')
  expect(stranger.text).not.toContain('data-door')
  expect(stranger.headers.etag).toBeUndefined()
})

test('a key that its owner revokes opens nothing any more', async () => {
  const { token, tokenId } = scene.people.owner
  const own = browserOf(server.url, scene.cookies.owner)
  expect((await apiOf(server.url)('GET', 'bookings', { token })).status).toBe(200)
  expect((await own.post(`/konto/nycklar/${tokenId}/aterkallelse`)).status).toBe(303)
  expect((await apiOf(server.url)('GET', 'bookings', { token })).status).toBe(401)
})
