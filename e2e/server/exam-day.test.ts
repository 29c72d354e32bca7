import { afterAll, beforeAll, expect, test } from 'vitest'
import { browserOf } from './client'
import type { Prepared } from './scenes'
import { type Database, freshDatabase, prepare, type Server, start } from './server'

/** Who sees what of an exam day: pages, prints and reports, by role and by day. */
let database: Database
let server: Server
let scene: Prepared<'examDay'>

beforeAll(async () => {
  database = await freshDatabase('sqlite')
  scene = await prepare(database.url, 'examDay')
  server = await start(database.url)
})
afterAll(async () => {
  expect(server.errors).toEqual([])
  await server.stop()
  await database.remove()
})

const everybody = [
  'learner',
  'neighbour',
  'idle',
  'watcher',
  'staff',
  'manager',
  'northOffice',
  'southOffice',
  'coordinator',
] as const
const ask = (role: string, path: string) => browserOf(server.url, scene.cookies[role]).get(path)
const names = ['Norra Skrivande', 'Södra Skrivande']

const pagesOf = (session: string) => [
  `/tentamensdag/${session}`,
  `/tentamensdag/${session}/avvikelser`,
  ...['narvarolista', 'platskort', 'toalettlista', 'forsattsblad'].map(
    (list) => `/tentamensdag/${session}/utskrift/${list}`,
  ),
]

test.each(['yesterday', 'today', 'tomorrow'] as const)(
  '%s: staff see it always, whoever is on duty on its day, and nobody else anything of it',
  async (day) => {
    const sees = day === 'today' ? ['watcher', 'staff', 'manager'] : ['staff', 'manager']
    for (const role of everybody)
      for (const path of pagesOf(scene.sessions[day].id)) {
        const { status, text } = await ask(role, path)
        expect([role, path, status]).toEqual([role, path, sees.includes(role) ? 200 : 404])
        if (status !== 200) for (const name of names) expect(text).not.toContain(name)
      }
    const visitor = await browserOf(server.url).get(pagesOf(scene.sessions[day].id)[0] ?? '')
    expect(visitor.status).toBe(303)
  },
)

test('nobody but those who see it can do anything there', async () => {
  const { id, requests } = scene.sessions.today
  const base = `/tentamensdag/${id}/skrivande/${requests[0]?.id}`
  for (const role of everybody.filter((one) => !['watcher', 'staff', 'manager'].includes(one)))
    for (const deed of ['plats', 'avvisning', 'ut', 'in', 'inlamning', 'blankt', 'avbrott', 'uteblivande']) {
      const form = { legitimation: 'passport', skal: 'x', anda: 'ja' }
      const { status } = await browserOf(server.url, scene.cookies[role]).post(`${base}/${deed}`, form)
      expect([role, deed, status]).toEqual([role, deed, 404])
    }
  const tomorrow = scene.sessions.tomorrow
  const early = await browserOf(server.url, scene.cookies.watcher).post(
    `/tentamensdag/${tomorrow.id}/skrivande/${tomorrow.requests[0]?.id}/plats`,
    { legitimation: 'passport' },
  )
  expect(early.status).toBe(404)
  // One who writes in another session is not found through this one.
  const through = await browserOf(server.url, scene.cookies.watcher).post(
    `/tentamensdag/${id}/skrivande/${tomorrow.requests[0]?.id}/plats`,
    { legitimation: 'passport' },
  )
  expect(through.status).toBe(404)
})

test('the list lets in, and a double press lets in once', async () => {
  const { id, requests } = scene.sessions.today
  const watcher = browserOf(server.url, scene.cookies.watcher)
  const press = () =>
    watcher.post(`/tentamensdag/${id}/skrivande/${requests[0]?.id}/plats`, { legitimation: 'passport' })
  const twice = await Promise.all([press(), press()])
  expect(twice.map(({ status }) => status)).toEqual([303, 303])
  const { text } = await watcher.get(`/tentamensdag/${id}`)
  expect(text).toContain('Skriver sedan')
  expect(text).toContain('data-live')
})

test('reports: staff all, each exam office its own, nobody else any', async () => {
  const { id, requests } = scene.sessions.today
  const staffPage = `/personal/${scene.centre}/tentapass/${id}/rapport`
  const file = `${staffPage}.csv?tenta=${requests[0]?.sitting}`
  const [north, south] = [scene.north, scene.south].map(
    (university) => `/larosaten/${university}/tentapass/${id}/rapport`,
  )
  const sees: Record<string, string[]> = {
    [staffPage]: ['staff', 'manager'],
    [file]: ['staff', 'manager'],
    [north ?? '']: ['northOffice'],
    [south ?? '']: ['southOffice'],
  }
  for (const [path, readers] of Object.entries(sees))
    for (const role of everybody) {
      const { status } = await ask(role, path)
      expect([role, path, status]).toEqual([role, path, readers.includes(role) ? 200 : 404])
    }
  const [ofNorth, ofSouth] = [await ask('northOffice', north ?? ''), await ask('southOffice', south ?? '')]
  expect(ofNorth.text).toContain('Norra Skrivande')
  for (const word of ['Södra Skrivande', 'TENTA2']) expect(ofNorth.text).not.toContain(word)
  expect(ofSouth.text).toContain('Södra Skrivande')
  for (const word of ['Norra Skrivande', 'TENTA1']) expect(ofSouth.text).not.toContain(word)
  const { text } = await ask('staff', file)
  expect(text).toContain('Norra Skrivande')
  expect(text).not.toContain('Södra')
})

test('its pages keep their budget of 12 statements', async () => {
  const { id } = scene.sessions.today
  const pages = [
    ...pagesOf(id).map((path) => ['watcher', path]),
    ['staff', `/personal/${scene.centre}/tentapass/${id}/rapport`],
    ['northOffice', `/larosaten/${scene.north}/tentapass/${id}/rapport`],
    ['watcher', '/tentamensdag'],
  ]
  for (const [role = '', path = ''] of pages) {
    const { headers } = await ask(role, path)
    const statements = Number(/sql;desc="(\d+)"/.exec(String(headers['server-timing']))?.[1])
    expect(statements, path).toBeGreaterThan(0)
    expect(statements, path).toBeLessThanOrEqual(12)
  }
})
