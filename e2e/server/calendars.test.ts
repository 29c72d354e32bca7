import { createServer, type Server as HttpServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browserOf, send } from './client'
import type { Prepared } from './scenes'
import { type Database, engines, freshDatabase, prepare, type Server, start } from './server'

const lesson = (from: string, to: string) =>
  [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'UID:lektion',
    'SUMMARY:Svenska 2',
    `DTSTART;TZID=Europe/Stockholm:20260902T${from}00`,
    `DTEND;TZID=Europe/Stockholm:20260902T${to}00`,
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n')

/** What the outside server answers, by path. */
const outside: Record<string, RequestListener> = {
  '/schema.ics': (_request, response) => response.end(lesson('0900', '1030')),
  '/krock.ics': (_request, response) => response.end(lesson('1030', '1130')),
  '/timme.ics': (_request, response) =>
    response.end(lesson('1200', '1300').replace('UID:', 'RRULE:FREQ=HOURLY\r\nUID:')),
  '/inne.ics': (_request, response) =>
    response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data' }).end(),
  '/rundgang.ics': (_request, response) => response.writeHead(302, { location: '/rundgang.ics' }).end(),
  '/oandlig.ics': (_request, response) => {
    const more = () => {
      while (!response.destroyed && response.write('x'.repeat(60_000)));
      response.once('drain', more)
    }
    more()
  },
  '/droppar.ics': (_request, response) => {
    const timer = setInterval(() => response.write('B'), 200)
    response.once('close', () => clearInterval(timer))
  },
  '/sida.ics': (_request, response) => response.end('<!doctype html><title>Logga in</title>'),
}

/** Each with the words of the sentence on the staff page. */
const refused = [
  ['/timme.ics', 'Svenska 2” upprepas på ett sätt som vi inte förstår (FREQ=HOURLY)'],
  ['/inne.ics', 'Adressen leder till ett slutet nät'],
  ['/rundgang.ics', 'skickar vidare för många gånger'],
  ['/oandlig.ics', 'större än 5 MB'],
  ['/droppar.ics', 'inte klart på 10 sekunder'],
  ['/sida.ics', 'ingen kalender'],
  ['/finns-inte.ics', 'Servern svarade 404'],
] as const

describe.each(engines)('%s', (engine) => {
  let database: Database
  let server: Server
  let scene: Prepared<'calendars'>
  let elsewhere: HttpServer
  let address: string

  beforeAll(async () => {
    elsewhere = createServer((request, response) => {
      const answer = outside[request.url ?? '']
      if (answer) answer(request, response)
      else response.writeHead(404).end()
    })
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve))
    address = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`
    database = await freshDatabase(engine)
    scene = await prepare(database.url, 'calendars')
    server = await start(database.url, { CALENDAR_ALLOW_PRIVATE: '1', LOG_LEVEL: 'debug' })
  })
  afterAll(async () => {
    await server.stop()
    elsewhere.closeAllConnections()
    elsewhere.close()
    await database.remove()
  })

  const as = (role: 'staff' | 'learner') => browserOf(server.url, scene.cookies[role])
  const page = () => `/personal/${scene.centre}/kalendrar`
  const follow = (path: string, space: string) =>
    as('staff').post(`${page()}/prenumerationer`, { name: path, url: address + path, spaceId: space })
  /** The words of the staff page. */
  const seen = async () =>
    (await as('staff').get(page())).text
      .replace(/<[^>]*>|<!--.*?-->/g, ' ')
      // Times are kept together by a sign that is not seen.
      .replaceAll('\u2060', '')
      .replace(/\s+/g, ' ')
  const addressIn = (html: string) => /\/kalender\/[\w-]{43}\.ics/.exec(html)?.[0] ?? ''

  test('a learner makes an address, and the calendar behind it is theirs', async () => {
    const made = await as('learner').post('/konto/kalender', { feedName: 'Telefonen' })
    expect(made.status).toBe(201)
    expect(made.headers['cache-control']).toContain('no-store')
    expect(made.text).toContain(`webcal://${new URL(server.url).host}/kalender/`)
    const path = addressIn(made.text)
    const first = await send(server.url + path)
    expect(first.headers['content-type']).toContain('text/calendar')
    expect(first.text).toContain(scene.reference)
    const { etag = '', 'last-modified': since = '' } = first.headers
    const again = (headers: Record<string, string>) => send(server.url + path, { headers })
    for (const headers of [{ 'if-none-match': etag }, { 'if-modified-since': since }] as Record<
      string,
      string
    >[]) {
      const { status, text, headers: said } = await again(headers)
      expect([status, text]).toEqual([304, ''])
      expect(Number(/sql;desc="(\d+)"/.exec(String(said['server-timing']))?.[1])).toBeLessThanOrEqual(4)
    }
    expect((await as('learner').get('/konto')).text).not.toContain(path)
    expect(server.errors.join('\n')).toContain('/kalender/***')
    expect(server.errors.join('\n')).not.toContain(path.slice('/kalender/'.length, -'.ics'.length))
  })

  test('staff make an address of all bookings', async () => {
    const made = await as('staff').post(`${page()}/adresser`, { feedName: 'Disken', space: '' })
    expect(made.status).toBe(201)
    const { text } = await send(server.url + addressIn(made.text))
    expect(text.replace(/\r\n /g, '')).toContain(`SUMMARY:Grupprum Ett · ${scene.reference} · Vanlig Person`)
  })

  test('busy times are there for all while staff have opened them', async () => {
    const paths = [`/larcentra/${scene.centre}/upptaget.ics`, `/lokaler/${scene.room}/upptaget.ics`]
    const statuses = () => Promise.all(paths.map(async (path) => (await send(server.url + path)).status))
    expect(await statuses()).toEqual([404, 404])
    await as('staff').post(`${page()}/upptaget`, { oppen: 'ja' })
    expect(await statuses()).toEqual([200, 200])
    for (const path of paths) {
      const { text } = await send(server.url + path)
      expect(text).toContain('SUMMARY:Upptaget')
      for (const secret of [scene.reference, 'Vanlig']) expect(text).not.toContain(secret)
    }
    await as('staff').post(`${page()}/upptaget`, { oppen: 'nej' })
    expect(await statuses()).toEqual([404, 404])
  })

  test('a timetable is followed, met by what is booked, and let go', async () => {
    expect((await follow('/schema.ics', scene.hall)).headers.location).toBe(`${page()}?klart=foljs`)
    expect(await seen()).toContain('1 tid hålls')
    await follow('/krock.ics', scene.room)
    const words = await seen()
    expect(words).toContain('1 krock')
    expect(words).toContain(`Bokning ${scene.reference}, Vanlig Person, 10.00–11.00`)
    const html = (await as('staff').get(page())).text
    const [fetching = ''] = /\/personal\/[^"]*\/hamtning/.exec(html) ?? []
    expect((await as('staff').post(fetching)).headers.location).toBe(`${page()}?klart=hamtad`)
    const ending = fetching.replace('hamtning', 'borttagning')
    expect((await as('staff').get(ending)).status).toBe(200)
    expect((await as('staff').post(ending)).headers.location).toBe(`${page()}?klart=borttagen`)
    expect((await as('staff').get(ending)).status).toBe(404)
  })

  test.each(refused)('%s is refused, and the page says why', async (path, sentence) => {
    expect((await follow(path, scene.hall)).headers.location).toBe(page())
    expect(await seen()).toContain(sentence)
  })

  test('a form that came back says what is wrong, with what was typed', async () => {
    const { status, text } = await as('staff').post(`${page()}/prenumerationer`, {
      name: 'Schema',
      url: 'http://169.254.169.254/',
      spaceId: scene.hall,
    })
    expect(status).toBe(422)
    expect(text).toContain('Adressen leder till ett slutet nät')
    expect(text).toContain('value="Schema"')
  })
})

test('unless the operator allows it, no address within the walls is asked', async () => {
  const database = await freshDatabase('sqlite')
  const scene = await prepare(database.url, 'calendars')
  const server = await start(database.url)
  const staff = browserOf(server.url, scene.cookies.staff)
  for (const url of ['https://127.0.0.1/x.ics', 'webcal://[::1]/x.ics', 'http://skola.example/x.ics']) {
    const answer = await staff.post(`/personal/${scene.centre}/kalendrar/prenumerationer`, {
      name: 'Schema',
      url,
      spaceId: scene.hall,
    })
    expect(answer.status).toBe(422)
  }
  await server.stop()
  await database.remove()
})
