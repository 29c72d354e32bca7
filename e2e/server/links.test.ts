import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { LinkPurpose } from '~/identity/link'
import { linkText } from '~/identity/link.server'
import type { Id } from '~/lib/id'
import { type Instant, instant } from '~/lib/time'
import { apiOf, browserOf } from './client'
import type { Prepared } from './scenes'
import { clockStart, type Database, freshDatabase, prepare, type Server, start } from './server'

// The server signs with the same, so that the test can make the links that it would have mailed.
process.env.SECRET = 'only-for-this-test-0123456789abcdef'

const now = instant(Date.parse(clockStart))
let database: Database
let server: Server
let scenes: Prepared<'links'>
let scene: Prepared<'links'>[number]

beforeAll(async () => {
  database = await freshDatabase('sqlite')
  scenes = await prepare(database.url, 'links')
  server = await start(database.url)
})
afterAll(async () => {
  expect(server.errors).toEqual([])
  await server.stop()
  await database.remove()
})
beforeEach(() => {
  const next = scenes.shift()
  if (!next) throw new Error('there are more tests than learners')
  scene = next
})

const states = async () => {
  const { json } = await apiOf(server.url)('GET', 'bookings', { token: scene.token })
  const stateOf = (id: string) => json.items.find((one: { id: string }) => one.id === id)?.state
  return [stateOf(scene.booking), stateOf(scene.offer)]
}
const untouched = ['confirmed', 'offered']

let links = 0
const link = (purpose: LinkPurpose, subjectId: string, until: Instant) =>
  linkText(purpose, { subjectId, id: `link-${++links}` as Id<'link'>, until }, now)
const cancelling = () => link('cancel-booking', scene.booking, instant(scene.startsAt))
const answering = () => link('answer-offer', scene.offer, instant(scene.answerBy))

const browser = () => browserOf(server.url)
const posts = ['/lank/avbokning', '/lank/erbjudande/ja', '/lank/erbjudande/nej']
const pages = ['/lank/avbokning', '/lank/erbjudande', '/lank/erbjudande/ja', '/lank/erbjudande/nej']

test('looking changes nothing: mail scanners may open and ask the head of every link', async () => {
  for (const k of [cancelling(), answering()])
    for (const path of pages)
      for (const method of ['GET', 'HEAD']) {
        const { status } = await browser().ask(`${path}?k=${k}`, { method })
        expect(status, `${method} ${path}`).toBeLessThan(500)
      }
  expect(await states()).toEqual(untouched)
  expect((await browser().get(`/lank/avbokning?k=${cancelling()}`)).status).toBe(200)
  expect((await browser().get(`/lank/erbjudande?k=${answering()}`)).status).toBe(200)
})

test('a link that is forged, cut, of something else or of another purpose does nothing, and a page says so', async () => {
  const good = cancelling()
  const [, ...rest] = good.split('.')
  const bad = [
    '',
    'x',
    good.slice(0, -1),
    `${good}x`,
    [scene.offer, ...rest].join('.'),
    link('reset-password', scene.booking, instant(scene.startsAt)),
    link('confirm-address', scene.offer, instant(scene.answerBy)),
  ]
  for (const k of bad)
    for (const path of posts) {
      const answer = await browser().post(`${path}?k=${k}`)
      expect(answer.status).toBe(303)
      const page = await browser().get(answer.headers.location ?? '')
      expect(page.status).toBe(404)
      expect(page.text).toContain('Länken fungerar inte')
    }
  // One purpose does not serve another's.
  await browser().post(`/lank/avbokning?k=${answering()}`)
  for (const path of posts.slice(1)) await browser().post(`${path}?k=${cancelling()}`)
  expect(await states()).toEqual(untouched)
})

test('a link that has run out does nothing, and a page says so', async () => {
  const late = [
    ['/lank/avbokning', '/lank/avbokning', link('cancel-booking', scene.booking, now)],
    ['/lank/erbjudande', '/lank/erbjudande/ja', link('answer-offer', scene.offer, now)],
  ] as const
  for (const [page, action, k] of late) {
    expect((await browser().post(`${action}?k=${k}`)).status).toBe(303)
    const { status, text } = await browser().get(`${page}?k=${k}`)
    expect(status).toBe(410)
    expect(text).toContain('gäller inte längre')
  }
  expect(await states()).toEqual(untouched)
})

test('a used link says what it did, and does it no second time', async () => {
  const [cancel, answer] = [cancelling(), answering()]
  for (const _time of [1, 2]) {
    expect((await browser().post(`/lank/avbokning?k=${cancel}`)).status).toBe(303)
    expect((await browser().get(`/lank/avbokning?k=${cancel}`)).text).toContain('avbokad')
    expect((await browser().post(`/lank/erbjudande/ja?k=${answer}`)).status).toBe(303)
    expect((await browser().get(`/lank/erbjudande?k=${answer}`)).text).toContain('Du har tackat ja')
  }
  // Having said yes, the same link cannot say no.
  await browser().post(`/lank/erbjudande/nej?k=${answer}`)
  expect(await states()).toEqual(['cancelled', 'confirmed'])
})

test('a no to an offer frees the place', async () => {
  const answer = answering()
  expect((await browser().post(`/lank/erbjudande/nej?k=${answer}`)).status).toBe(303)
  expect((await browser().get(`/lank/erbjudande?k=${answer}`)).text).toContain('Du har tackat nej')
  expect(await states()).toEqual(['confirmed', 'cancelled'])
})

test('another site cannot press the button', async () => {
  const headers = { origin: 'https://elsewhere.example' }
  for (const path of posts) {
    const answer = await browser().ask(`${path}?k=${answering()}`, { method: 'POST', headers })
    expect(answer.status).toBe(403)
  }
  expect(await states()).toEqual(untouched)
})
