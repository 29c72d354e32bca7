import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browserOf } from './client'
import type { Prepared } from './scenes'
import { type Database, engines, freshDatabase, prepare, type Server, start } from './server'

/** A centre of twenty spaces among others, with a million claims in the table. */
describe.each(engines)('%s', (engine) => {
  let database: Database
  let server: Server
  let scene: Prepared<'million'>

  beforeAll(async () => {
    database = await freshDatabase(engine)
    scene = await prepare(database.url, 'million')
    server = await start(database.url)
  })
  afterAll(async () => {
    expect(server.errors).toEqual([])
    await server.stop()
    await database.remove()
  })

  const pages = () => [
    '/',
    `/?ort=${scene.municipality}`,
    `/sok?ort=${scene.municipality}&dag=2026-09-02&fran=13:00&till=15:00&antal=1`,
    `/sok?ort=${scene.municipality}&dag=2026-09-02`,
    '/larcentra',
    `/sok?ort=${scene.municipality}&dag=2026-09-02&antal=150&utrustning=screen`,
    `/sok?ort=${scene.municipality}&dag=2026-09-02&fran=06:00&till=23:30&antal=2`,
    `/larcentra/${scene.centre}`,
    `/larcentra/${scene.centre}/tentor`,
    '/tentor?sok=a',
    '/data',
    '/kurser',
    '/kurser?sok=sjukskotreska&dagar=10&oppen=ja&sort=resa',
    `/kurser/${scene.studying.instance}`,
    `/kurser?k=${scene.courses[0]}`,
    `/kurser/${scene.courses[0]}`,
    `/kurser/${scene.stopped}`,
    `/kurser/jamfor?${scene.courses.map((id) => `k=${id}`).join('&')}&k=${scene.stopped}`,
    `/tentor/platser?larosatenamn=X&brevlada=tenta%40x.example&kurskod=K1&kurs=Kurs&dag=2026-10-05&start=9&langd=4+h&form=papper&kommun=${scene.municipality}`,
    `/larcentra/${scene.centre}/tentor?dag=2026-12-10&kommun=${scene.municipality}`,
    '/tentamenstillfallen',
    `/tentamenstillfallen?larosate=${scene.university}&kurs=kurs`,
    `/lokaler/${scene.room}?dag=2026-09-02`,
    `/lokaler/${scene.hall}?dag=2026-09-02`,
  ]

  test('there are a million claims', () => {
    expect(scene.claims).toBeGreaterThanOrEqual(1_000_000)
  })

  test('visitor pages keep their budget: 12 statements, 30 kB, no script, no other host', async () => {
    for (const path of pages()) {
      const { status, text, headers } = await browserOf(server.url, `ort=${scene.municipality}`).get(path)
      const statements = Number(/sql;desc="(\d+)"/.exec(String(headers['server-timing']))?.[1])
      expect({ path, status }).toEqual({ path, status: 200 })
      expect(statements, path).toBeGreaterThan(0)
      expect(statements, path).toBeLessThanOrEqual(12)
      expect(gzipSync(text).length, path).toBeLessThan(30_000)
      // What search engines read of a course is no program.
      expect(text, path).not.toMatch(/<script(?! type="application\/ld\+json">)/)
      expect(elsewhere(text), path).toEqual([])
    }
  })

  const deskPages = () => [
    '',
    '?dag=2026-09-02',
    '?sok=asa',
    '?sok=AAAAAA',
    '/ny-bokning',
    '/ny-bokning?sok=asa',
    '/incheckning',
    `/incheckning?lokal=${scene.hall}`,
    '/logg',
    '/installningar',
    '/skyltar',
    `/lokaler/${scene.hall}`,
    `/lokaler/${scene.hall}/bild`,
    '/statistik',
    '/statistik?period=ar&mot=i-fjol',
    '/statistik.csv?period=ar',
    `/bokningar/${scene.bookings[0]}`,
    `/bokningar/${scene.bookings[0]}/avbokning`,
    `/bokningar/${scene.bookings[0]}/flytt`,
    '/personer',
    '/personer?sok=asa',
    '/godkanda',
    '/taggar',
    `/personer/${scene.learner}`,
    `/personer/${scene.learner}/godkannande/aterkallelse`,
    `/personer/${scene.learner}/avstangning`,
    `/personer/${scene.learner}/taggar`,
    `/personer/${scene.learner}/sammanslagning`,
    `/personer/${scene.learner}/sammanslagning?sok=asa`,
    `/bokningar/${scene.guest}/konto`,
    '/medarbetare',
    `/medarbetare/${scene.self}/avslut`,
    '/tentaregler',
    '/tentapass',
    '/tentapass?visa=tidigare',
    '/tentapass/ny',
    `/tentapass/ny?lokal=${scene.hall}&dag=2026-10-06&fran=09:00&till=13:00`,
    `/tentapass/${scene.session.id}`,
    `/tentapass/${scene.session.id}/andring`,
    `/tentapass/${scene.session.id}/installning`,
    `/tentapass/${scene.session.id}/vakter/${scene.session.watcher}/avlosning`,
    '/tentavakter',
    `/tentavakter/${scene.session.watcher}`,
    '/tentavakter/timmar?manad=2026-10',
    '/tentor-material',
    '/tentaanmalningar',
    '/tentaanmalningar?visa=kommande',
    `/tentaanmalningar/${scene.exam.request}`,
    `/tentaanmalningar/${scene.exam.request}/ordnat`,
    '/tentaavgifter?manad=2026-09',
    '/kurser',
  ]

  const officePages = () => [
    '',
    '/tentor',
    '/tentor?nar=VT27&kurs=kurs',
    '/anmalningar',
    '/anmalningar?visa=besvarade',
    '/anmalningar/lista.csv',
    '/tentor/ny',
    '/tentor/kopiera',
    '/tentor/kopiera?fran=2026-09-02&till=2027-01-31&veckor=20',
    '/tentor/import',
    '/tentor/lista.csv',
    `/tentor/${scene.sitting}`,
    `/tentor/${scene.sitting}/klockslag`,
    `/tentor/${scene.sitting}/installning`,
    '/regler',
    '/kurser/inlasning',
    '/medarbetare',
    '/logg',
  ]

  test('pages of an exam office keep it too, with two thousand sittings', async () => {
    const browser = browserOf(server.url, scene.office)
    for (const page of officePages()) {
      const path = `/larosaten/${scene.university}${page}`
      const { status, text, headers } = await browser.get(path)
      const statements = Number(/sql;desc="(\d+)"/.exec(String(headers['server-timing']))?.[1])
      expect({ path, status }).toEqual({ path, status: 200 })
      expect(statements, path).toBeGreaterThan(0)
      expect(statements, path).toBeLessThanOrEqual(12)
      expect(gzipSync(text).length, path).toBeLessThan(60_000)
      expect(elsewhere(text), path).toEqual([])
    }
  })

  test('pages of who studies, saves and watches much keep it too', async () => {
    const browser = browserOf(server.url, scene.studying.cookie)
    const { instance, peer } = scene.studying
    const own = ['', `/${instance}`, `/${instance}/grupp`, `/${instance}/grupp/${peer}`]
    const paths = [`/kurser/${instance}`, `/kurser/${instance}/sparande`, '/kurser/bevakning?sok=x&takt=50']
    for (const path of [...own.map((page) => `/mina-kurser${page}`), ...paths]) {
      const { status, text, headers } = await browser.get(path)
      const statements = Number(/sql;desc="(\d+)"/.exec(String(headers['server-timing']))?.[1])
      expect({ path, status }).toEqual({ path, status: 200 })
      expect(statements, path).toBeGreaterThan(0)
      expect(statements, path).toBeLessThanOrEqual(12)
      expect(gzipSync(text).length, path).toBeLessThan(30_000)
      expect(elsewhere(text), path).toEqual([])
    }
  })

  test('pages of the desk keep it too, on a day of two hundred bookings', async () => {
    const browser = browserOf(server.url, scene.staff)
    for (const page of deskPages()) {
      const path = `/personal/${scene.centre}${page}`
      const { status, text, headers } = await browser.get(path)
      const statements = Number(/sql;desc="(\d+)"/.exec(String(headers['server-timing']))?.[1])
      expect({ path, status }).toEqual({ path, status: 200 })
      expect(statements, path).toBeGreaterThan(0)
      expect(statements, path).toBeLessThanOrEqual(12)
      expect(gzipSync(text).length, path).toBeLessThan(60_000)
      expect(elsewhere(text), path).toEqual([])
    }
    const [code = ''] =
      /\/incheckning\/[^"]+/.exec((await browser.get(`/personal/${scene.centre}/incheckning`)).text) ?? []
    const { status, headers } = await browser.get(code.replaceAll('&amp;', '&').replace(`/personal`, ''))
    expect(status).toBe(200)
    expect(Number(/sql;desc="(\d+)"/.exec(String(headers['server-timing']))?.[1])).toBeLessThanOrEqual(12)
  })
})

/** What a page would fetch from another host: sources, styles and the like; links to follow are not fetched. */
const elsewhere = (html: string) =>
  [...html.matchAll(/<(?!a\b)[a-z]+[^>]*\b(?:src|href|action|srcset|data)="((?:https?:)?\/\/[^"]*)"/gi)].map(
    ([, address]) => address,
  )
