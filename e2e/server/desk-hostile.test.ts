import { readFileSync } from 'node:fs'
import type { RouteConfigEntry } from '@remix-run/route-config'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import routes from '~/routes'
import { apiOf, browserOf } from './client'
import type { Prepared } from './scenes'
import { type Database, freshDatabase, prepare, type Server, start } from './server'

/** Every address of the desk of one centre, with its screen. */
const desks = (routes as RouteConfigEntry[]).flatMap(({ path, file }) =>
  path?.startsWith('personal/:centre') ? [{ path, screen: readFileSync(`app/${file}`, 'utf8') }] : [],
)
const deeds = desks
  .filter(({ screen }) => /export (async function|function|const) action\b/.test(screen))
  .map(({ path }) => path)
const pages = desks.map(({ path }) => path)

type Side = Prepared<'twoDesks'>['home']

const idsOf = (side: Side): Record<string, string> => ({
  centre: side.centre,
  booking: side.booking,
  series: side.series,
  person: side.learner.id,
  tag: side.tag,
  closure: side.closure,
  rule: side.rule,
  space: side.hall,
  display: side.display,
  subscription: side.subscription,
  message: side.message,
  invitation: side.invitation,
  request: side.exam.request,
  charge: side.exam.charge,
  session: side.exam.session,
  hosting: side.hosting,
  season: 'staffed-alltid',
})

const pathOf = (pattern: string, ids: Record<string, string>) =>
  `/${pattern.replace(/:(\w+)/g, (_, name) => ids[name] ?? 'x')}`

/** Fields of every form of the desk, about what belongs to somebody. */
const bodyOf = (side: Side): Record<string, string> => ({
  lokal: side.hall,
  space: side.hall,
  spaceId: side.hall,
  parts: side.hall,
  booking: side.booking,
  [`till-${side.booking}`]: `${side.hall} 2026-09-05T09:00:00Z 2026-09-05T10:00:00Z plats`,
  person: side.learner.id,
  role: 'staff',
  email: side.learner.email,
  kod: side.reference,
  key: 'hostile-key-0123456789',
  skal: 'Därför att det är så',
  reason: 'Därför att det är så',
  anteckning: 'Läst',
  namn: 'Gun Lund',
  kontakt: '070-123 45 67',
  titel: 'Statistik',
  name: 'Ett namn',
  url: 'https://kalender.example/a.ics',
  oppen: 'ja',
  ater: 'ja',
  dagar: '3',
  varje: '1',
  antal: '1',
  storlek: '1',
  start: '10:00',
  slut: '11:00',
  omfattning: 'all',
  krock: 'hoppa',
  dag: '2026-09-08',
  fran: '12:00',
  till: '13:00',
  from: '2026-09-08',
  to: '2026-09-08',
  nummer: 'A-17',
  feedName: 'Min',
  kind: 'group-room',
  seats: '4',
  places: '1',
  bookable: 'whole',
})

/** On one engine: who may see what is decided above the store, and the walk takes minutes. */
describe.each(['sqlite'] as const)('%s', (engine) => {
  let database: Database
  let server: Server
  let scene: Prepared<'twoDesks'>
  const as = (role: keyof Prepared<'twoDesks'>['cookies']) => browserOf(server.url, scene.cookies[role])

  beforeAll(async () => {
    database = await freshDatabase(engine)
    scene = await prepare(database.url, 'twoDesks')
    // What the clock alone writes about the other centre would look like somebody's doing.
    server = await start(database.url, { WORKER: '0' })
  })
  afterAll(async () => {
    expect(server.errors).toEqual([])
    await server.stop()
    await database.remove()
  })

  /** Every row that names anything of the other centre. */
  async function rowsOfAway() {
    const { away } = scene
    const ids = [...Object.values(idsOf(away)), away.staff.id, away.manager.id, away.space, away.guest]
    const tables = await prepare(database.url, 'tables')
    return Object.entries(tables).flatMap(([name, rows]) =>
      rows
        .map((row) => `${name} ${JSON.stringify(row)}`)
        .filter((row) => ids.some((id) => id !== 'staffed-alltid' && row.includes(id)))
        .sort(),
    )
  }

  test('another centre’s ids, in the address, the query or the form, change nothing there', async () => {
    const before = await rowsOfAway()
    const { home, away } = scene
    const query = `?lokal=${away.hall}&person=${away.learner.id}&dag=2026-09-08&slag=weeks&start=2026-09-05T09:00:00Z`
    const alien = { ...bodyOf(away), email: 'ingen@larplats.example' }
    const bodies = [
      alien,
      { ...alien, fran: '2026-09-02', till: '2026-09-30' },
      { ...alien, till: '2027-01-10' },
    ]
    const wrong: string[] = []
    for (const ids of [{ ...idsOf(away), centre: home.centre }, idsOf(home)]) {
      for (const pattern of deeds) {
        const path = pathOf(pattern, ids)
        const asked = [[path + query, alien] as const, ...bodies.map((body) => [path, body] as const)]
        for (const [address, body] of asked) {
          const { status } = await as('manager').post(address, body)
          const foreign = ids.booking === away.booking && /:(?!centre)/.test(pattern)
          if (status >= 500 || (foreign && status < 400)) wrong.push(`${status} ${pattern}`)
        }
      }
    }
    expect(wrong).toEqual([])
    expect(await rowsOfAway()).toEqual(before)
  })

  test('no page of the desk tells of another centre’s people, whatever is asked for', async () => {
    const { home, away } = scene
    const asked = [away.learner.name, away.learner.email, away.reference, away.learner.id, 'A-17', away.tag]
    const told: string[] = []
    for (const ids of [{ ...idsOf(away), centre: home.centre }, idsOf(home)]) {
      for (const pattern of pages) {
        for (const query of [
          '',
          `?lokal=${away.hall}&person=${away.learner.id}&dag=2026-09-02`,
          ...asked.map((q) => `?sok=${encodeURIComponent(q)}`),
        ]) {
          const { status, text } = await as('manager').get(pathOf(pattern, ids) + query)
          if (status >= 500) told.push(`${status} ${pattern}${query}`)
          for (const secret of [away.learner.name, away.reference, 'Granne'])
            if (
              text.replaceAll(encodeURIComponent(secret), '').includes(secret) &&
              !query.includes(encodeURIComponent(secret))
            )
              told.push(`${secret} ${pattern}${query}`)
        }
      }
    }
    expect(told).toEqual([])
  })

  test('nonsense in any field of any form is the sender’s mistake, or does no harm', async () => {
    const own = bodyOf(scene.home)
    const odd = [
      '\0',
      'å'.repeat(1500),
      '\u202eesrever\u2066',
      '<script>',
      '1e999',
      '2100-12-31',
      '2027-02-29',
    ]
    const wrong: string[] = []
    const post = async (pattern: string, query: string, body: Record<string, string>) => {
      const { status } = await as('manager').post(pathOf(pattern, idsOf(scene.home)) + query, body)
      if (status >= 500) wrong.push(`${status} ${pattern}${query} ${JSON.stringify(body).slice(0, 60)}`)
    }
    for (const pattern of deeds) {
      for (const one of odd)
        await post(pattern, '?slag=weeks', Object.fromEntries(Object.keys(own).map((name) => [name, one])))
      for (const name of ['lokal', 'dag', 'to', 'till'])
        await post(pattern, '?dag=2026-09-08&slag=toString', { ...own, [name]: '2100-12-31' })
    }
    expect(wrong).toEqual([])
  })

  test('nonsense in any query of any page is answered', async () => {
    const names = ['dag', 'sok', 'lokal', 'person', 'fore', 'fran', 'till', 'slag', 'start', 'slut', 'dagar']
    const more = ['varje', 'antal', 'storlek', 'period', 'mot', 'nytt', 'klar', 'vad', 'klart']
    const wrong: string[] = []
    for (const pattern of pages) {
      for (const one of ['x'.repeat(300), '2199-12-31', 'toString', '%E2%80%AE', '999999999999999']) {
        const query = [...names, ...more].map((name) => `${name}=${one}`).join('&')
        const { status } = await as('manager').get(`${pathOf(pattern, idsOf(scene.home))}?${query}`)
        if (status >= 500) wrong.push(`${status} ${pattern} ${one}`)
      }
    }
    expect(wrong).toEqual([])
  })

  test('of whose identity is protected no page or file tells the name, and no page is kept', async () => {
    const { home } = scene
    const wrong: string[] = []
    for (const pattern of pages) {
      for (const booking of pattern.includes(':booking')
        ? [home.requested, home.missing, home.past]
        : ['x']) {
        const ids = { ...idsOf(home), booking }
        for (const query of ['', '?dag=2026-09-02']) {
          const { text, status, headers } = await as('staff').get(pathOf(pattern, ids) + query)
          for (const secret of ['Hemlinda', 'Skyddsson', home.learner.email])
            if (text.includes(secret)) wrong.push(`${secret} ${pattern}${query}`)
          const kept = String(headers['cache-control'])
          if (status === 200 && !/no-store|private/.test(kept)) wrong.push(`${kept} ${pattern}`)
          if (headers.etag || headers['last-modified']) wrong.push(`marked ${pattern}`)
        }
      }
    }
    expect(wrong).toEqual([])
  })

  const byKey = (token: string) => {
    const call = (path: string, body: object) => apiOf(server.url)('POST', path, { token, body })
    return Promise.all([
      call(`bookings/${scene.home.begun}/check-in`, {}),
      call('series', { ...seriesBody, spaceId: scene.home.hall }),
    ]).then((answers) => answers.map(({ status }) => status))
  }

  test('a learner, and the display at a door, do nothing of what staff do', async () => {
    const { home, away } = scene
    const display = browserOf(server.url, `larplats-skylt=${home.displaySecret}`)
    const wrong: string[] = []
    for (const pattern of pages) {
      const path = pathOf(pattern, idsOf(home))
      for (const method of deeds.includes(pattern) ? (['get', 'post'] as const) : (['get'] as const)) {
        const own = await as('learner')[method](path)
        const door = await display[method](path)
        if (own.status !== 404) wrong.push(`learner ${own.status} ${path}`)
        if (door.status !== 303 || !door.headers.location?.startsWith('/logga-in'))
          wrong.push(`display ${door.status} ${path}`)
      }
    }
    expect(wrong).toEqual([])
    for (const { token } of [home.learner, away.staff, away.manager])
      expect(await byKey(token)).toEqual([404, 404])
    expect(await byKey(home.displaySecret)).toEqual([401, 401])
  })

  test('whoever is let go is out at once: their open session and their key, too', async () => {
    const { home } = scene
    const staff = as('staff')
    expect((await staff.get(`/personal/${home.centre}`)).status).toBe(200)
    const end = `/personal/${home.centre}/medarbetare/${home.staff.id}/avslut`
    expect((await as('manager').post(end, { role: 'staff' })).status).toBe(303)
    for (const pattern of pages) {
      const path = pathOf(pattern, idsOf(home))
      expect((await staff.get(path)).status, path).toBe(404)
      if (deeds.includes(pattern)) expect((await staff.post(path)).status, path).toBe(404)
    }
    expect(await byKey(home.staff.token)).toEqual([404, 404])
  })
})

const seriesBody = {
  weekdays: [3],
  startTime: '10:00',
  endTime: '12:00',
  from: '2026-09-02',
  count: 2,
  title: 'Statistik A',
  name: 'Studiegruppen',
  contact: '070-000 00 00',
}
