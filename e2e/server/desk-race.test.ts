import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Answer, type Api, apiOf, browserOf, isoAfter } from './client'
import type { Prepared } from './scenes'
import { type Database, engines, freshDatabase, prepare, type Server, start } from './server'

/** Wednesday 2 September 2026, midnight in Sweden. */
const wednesday = '2026-09-01T22:00:00Z'
const hour = (at: number) => ({ start: isoAfter(wednesday, at * 60), end: isoAfter(wednesday, at * 60 + 60) })

describe.each(engines)('%s', (engine) => {
  let database: Database
  let server: Server
  let scene: Prepared<'queue'>
  let api: Api

  beforeAll(async () => {
    database = await freshDatabase(engine)
    scene = await prepare(database.url, 'queue')
    server = await start(database.url, { WORKER_PAUSE_MS: '50' })
    api = apiOf(server.url)
  })
  afterAll(async () => {
    expect(server.errors).toEqual([])
    await server.stop()
    expect(await prepare(database.url, 'faults')).toEqual([])
    await database.remove()
  })

  const member = (at: number) => scene.members[at]?.token ?? ''
  const book = (at: number, spaceId: string | undefined, span: object) =>
    api('POST', 'bookings', { token: member(at), body: { spaceId, ...span } })

  /** Asks again until it is so. */
  async function until(ask: () => Promise<Answer>, is: (answer: Answer) => boolean): Promise<Answer> {
    const patience = Date.now() + 30_000
    for (;;) {
      const answer = await ask()
      if (is(answer)) return answer
      if (Date.now() > patience) throw new Error(`it never came to that: ${answer.text}`)
    }
  }

  test('two who approve one request: one has, the other is told so', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { json } = await book(round, scene.approving, hour(round))
      expect(json.state).toBe('requested')
      const path = `/personal/${scene.centre}/forfragningar/${json.id}/godkannande`
      const said = await Promise.all(scene.cookies.map((cookie) => browserOf(server.url, cookie).post(path)))
      expect(said.map(({ status }) => status).sort()).toEqual([303, 409])
      expect(said.find(({ status }) => status === 409)?.text).toContain('Någon har redan godkänt den.')
    }
  })

  test('approve against the learner who cancels: cancelled in the end, and nobody met an error', async () => {
    for (let round = 5; round < 10; round += 1) {
      const { json } = await book(round, scene.approving, hour(round))
      const [approved, cancelled] = await Promise.all([
        browserOf(server.url, scene.cookies[0]).post(
          `/personal/${scene.centre}/forfragningar/${json.id}/godkannande`,
        ),
        api('POST', `bookings/${json.id}/cancellation`, { token: member(round) }),
      ])
      expect([303, 409]).toContain(approved.status)
      if (approved.status === 409) expect(approved.text).toContain('tillbakadragen')
      expect({ status: cancelled.status, state: cancelled.json.state }).toEqual({
        status: 200,
        state: 'cancelled',
      })
    }
  })

  test('a full hour, a line of three: who waited longest is offered it, then the next', async () => {
    const span = { spaceId: scene.rooms[0], ...hour(1) }
    const { json: held } = await book(0, scene.rooms[0], hour(1))
    const line: string[] = []
    for (const at of [1, 2, 3]) {
      const answer = await api('POST', 'waits', { token: member(at), body: span })
      expect({ status: answer.status, position: answer.json.position }).toEqual({ status: 201, position: at })
      line.push(answer.json.id)
    }
    expect((await api('POST', 'waits', { token: member(1), body: span })).json.because).toBe(
      'waiting-already',
    )
    expect((await api('GET', `waits/${line[0]}`, { token: member(2) })).status).toBe(404)
    await api('POST', `bookings/${held.id}/cancellation`, { token: member(0) })
    const wait = (at: number) => api('GET', `waits/${line[at]}`, { token: member(at + 1) })
    const { json } = await until(
      () => wait(0),
      ({ json: one }) => one.state === 'offered',
    )
    expect(Date.parse(json.offer.until)).toBeGreaterThan(Date.parse('2026-09-01T08:00:00Z'))
    expect((await wait(1)).json).toMatchObject({ state: 'waiting', position: 1 })
    // It is held: whoever passes by does not get it.
    expect((await book(9, scene.rooms[0], hour(1))).json.because).toBe('taken')
    expect((await api('POST', `waits/${line[1]}/acceptance`, { token: member(2) })).json.because).toBe(
      'no-offer',
    )
    await api('POST', `bookings/${json.offer.bookingId}/cancellation`, { token: member(1) })
    await until(
      () => wait(1),
      ({ json: one }) => one.state === 'offered',
    )
    const twice = await Promise.all(
      [1, 2].map(() => api('POST', `waits/${line[1]}/acceptance`, { token: member(2) })),
    )
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(twice.find(({ status }) => status === 200)?.json.state).toBe('confirmed')
    expect(twice.find(({ status }) => status === 409)?.json.because).toBe('offer-accepted')
    expect((await wait(1)).json.state).toBe('accepted')
    expect((await wait(2)).json).toMatchObject({ state: 'waiting', position: 1 })
  })

  test('an offer that is accepted while others try to book: one owner', async () => {
    for (let round = 0; round < 5; round += 1) {
      const span = hour(3 + round)
      const { json: held } = await book(0, scene.rooms[0], span)
      const joined = await api('POST', 'waits', {
        token: member(1),
        body: { spaceId: scene.rooms[0], ...span },
      })
      const [cancelled, ...tries] = await Promise.all([
        api('POST', `bookings/${held.id}/cancellation`, { token: member(0) }),
        ...[10, 11, 12, 13].map((at) => book(at, scene.rooms[0], span)),
      ])
      expect(cancelled?.status).toBe(200)
      const won = tries.filter(({ status }) => status === 201)
      expect(won.length).toBeLessThanOrEqual(1)
      for (const { status, json } of tries) if (status !== 201) expect(json.because).toBe('taken')
      if (won.length === 1) continue
      await until(
        () => api('GET', `waits/${joined.json.id}`, { token: member(1) }),
        ({ json }) => json.state === 'offered',
      )
    }
  })

  test('pages of the line, of requests and of series keep to twelve statements, and ship no script', async () => {
    const span = hour(20)
    await book(0, scene.rooms[2], span)
    await book(1, scene.approving, hour(21))
    const wish = { spaceId: scene.rooms[2], ...span }
    for (const at of [2, 3, 4, 5, 6]) await api('POST', 'waits', { token: member(at), body: wish })
    const lectures = `lokal=${scene.rooms[2]}&dagar=3&varje=1&start=10:00&slut=12:00&fran=2026-09-02&till=2027-08-31&storlek=hela`
    const desk = `/personal/${scene.centre}`
    const staff = browserOf(server.url, scene.cookies[0])
    const paths = [
      `${desk}/forfragningar`,
      `${desk}/kolista`,
      `${desk}/serier`,
      `${desk}/serier/ny?${lectures}`,
      `/lokaler/${scene.rooms[2]}/ko?start=${span.start}`,
      `/lokaler/${scene.rooms[2]}/ko?dag=2026-09-02`,
      '/bokningar',
    ]
    for (const path of paths) {
      const { status, text, headers } = await staff.get(path)
      const statements = Number(/sql;desc="(\d+)"/.exec(String(headers['server-timing']))?.[1])
      expect({ path, status }).toEqual({ path, status: 200 })
      expect(statements, path).toBeGreaterThan(0)
      expect(statements, path).toBeLessThanOrEqual(12)
      expect(text, path).not.toContain('<script')
    }
  })

  test('a series is previewed and made by a key of its staff alone, and against single bookings no day is lost', async () => {
    const body = {
      spaceId: scene.rooms[1],
      weekdays: [3],
      startTime: '10:00',
      endTime: '12:00',
      from: '2026-09-02',
      count: 8,
      title: 'Statistik A',
      name: 'Studiegruppen',
      contact: '070-000 00 00',
    }
    const make = (token: string, more = {}, key = 'serie') =>
      api('POST', 'series', { token, body: { ...body, ...more }, headers: { 'idempotency-key': key } })
    expect((await make(member(0))).status).toBe(404)
    const preview = await make(scene.staff.token, { preview: true })
    expect(preview.json.id).toBeNull()
    expect(preview.json.days.map(({ state }: { state: string }) => state)).toEqual(Array(8).fill('free'))
    const single = (week: number) => {
      const at = isoAfter(wednesday, (week * 7 * 24 + 11) * 60)
      return { start: at, end: isoAfter(at, 60) }
    }
    const [made, again, ...singles] = await Promise.all([
      make(scene.staff.token),
      make(scene.staff.token),
      ...[0, 1, 2, 3, 4, 5, 6, 7].map((week) => book(week, scene.rooms[1], single(week))),
    ])
    expect([made?.status, again?.status]).toEqual([201, 201])
    expect(made?.json.id).toBe(again?.json.id)
    const after = await make(scene.staff.token)
    for (const [week, answer] of singles.entries()) {
      expect(after.json.days[week].state).toBe(answer.status === 201 ? 'taken' : 'booked')
      if (answer.status !== 201) expect(answer.json.because).toBe('taken')
    }
    expect((await make(scene.staff.token, { weekdays: [] }, 'fel')).status).toBe(422)
    expect((await make(scene.staff.token, { first: true }, 'fel')).json.because).toBe('not-first')
  })

  test('an offer that is accepted while staff book there for somebody: it is held, staff are told', async () => {
    for (let round = 0; round < 3; round += 1) {
      const span = hour(10 + round)
      const { json: held } = await book(17 + round, scene.rooms[0], span)
      const body = { spaceId: scene.rooms[0], ...span }
      const { json: wait } = await api('POST', 'waits', { token: member(14 + round), body })
      await api('POST', `bookings/${held.id}/cancellation`, { token: member(17 + round) })
      await until(
        () => api('GET', `waits/${wait.id}`, { token: member(14 + round) }),
        ({ json }) => json.state === 'offered',
      )
      const phoned = {
        key: `telefon-${engine}-${round}`,
        namn: 'Gun Lund',
        kontakt: '070-123 45 67',
        lokal: scene.rooms[0] ?? '',
        dag: '2026-09-02',
        fran: `${10 + round}:00`,
        till: `${11 + round}:00`,
        antal: '1',
        skal: 'Ringde i går',
      }
      const [accepted, desk] = await Promise.all([
        api('POST', `waits/${wait.id}/acceptance`, { token: member(14 + round) }),
        browserOf(server.url, scene.cookies[0]).post(`/personal/${scene.centre}/ny-bokning`, phoned),
      ])
      expect([accepted.status, accepted.json.state, desk.status]).toEqual([200, 'confirmed', 409])
      expect(desk.text).toContain('Någon hann före')
    }
  })

  test('a room is closed while learners book: who was quicker is on the list, who was slower is told', async () => {
    const from = '2026-09-09'
    const at = (number: number) => {
      const start = isoAfter(wednesday, (7 * 24 + number) * 60)
      return { start, end: isoAfter(start, 60) }
    }
    const book8 = () => Promise.all([0, 1, 2, 3, 4, 5, 6, 7].map((one) => book(one, scene.rooms[2], at(one))))
    const wish = { space: scene.rooms[2] ?? '', from, reason: 'Vattenläcka' }
    const staff = browserOf(server.url, scene.cookies[0])
    const [closed, answers] = await Promise.all([
      staff.post(`/personal/${scene.centre}/stangningar/ny`, wish),
      book8(),
    ])
    expect(closed.status).toBe(303)
    const { text } = await staff.get(String(closed.headers.location))
    for (const { status, json } of answers) {
      if (status === 201) expect(text).toContain(json.reference)
      else expect([status, json.because]).toEqual([409, 'closed'])
    }
    for (const { json } of await book8()) expect(['closed', 'yours-already']).toContain(json.because)
  })

  test('rules change while learners book: each is listed, or was told no', async () => {
    for (const [round, spaceId = ''] of scene.rooms.entries()) {
      const start = isoAfter(wednesday, (15 + round) * 24 * 60)
      const spans = [0, 1, 2, 3, 4, 5].map((one) => ({
        start: isoAfter(start, one * 60),
        end: isoAfter(start, one * 60 + 60),
      }))
      const [saved, ...answers] = await Promise.all([
        browserOf(server.url, scene.cookies[0]).post(`/personal/${scene.centre}/regler?lokal=${spaceId}`, {
          longestMinutes: '30 min',
        }),
        ...spans.map((span, at) => book(20 + at, spaceId, span)),
      ])
      const made = answers.filter(({ status }) => status === 201)
      for (const { status, json } of answers) if (status !== 201) expect(json.because).toBe('too-long')
      // Other bookings of the room may stop it, too; saved unseen it never is.
      expect([303, 409]).toContain(saved?.status)
      if (saved?.status === 303) expect(made).toEqual([])
      else expect(made.length).toBe(6)
    }
  })
})
