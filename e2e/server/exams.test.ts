import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Answer, type Api, apiOf } from './client'
import { crowdSize } from './exam-crowd'
import type { Prepared } from './scenes'
import { type Database, engines, freshDatabase, prepare, type Server, start } from './server'

const statuses = (answers: Answer[]) => answers.map(({ status }) => status).sort()

describe.each(engines)('%s', (engine) => {
  let database: Database
  let server: Server
  let scene: Prepared<'exams'>
  let api: Api

  beforeAll(async () => {
    database = await freshDatabase(engine)
    scene = await prepare(database.url, 'exams')
    server = await start(database.url)
    api = apiOf(server.url)
  })
  afterAll(async () => {
    expect(server.errors).toEqual([])
    await server.stop()
    await database.remove()
  })

  const ask = (token: string, body: object, key?: string) =>
    api('POST', 'exam-requests', { token, body, headers: key ? { 'idempotency-key': key } : {} })
  const learner = (centre: number, at: number) => {
    const found = scene.centres[centre]
    const who = found?.learners[at]
    if (!found || !who) throw new Error('nobody is there')
    return { centre: found.id, token: who.token }
  }

  test('two learners at once for the last seat: one has it, the other is told that it is full', async () => {
    const answers = await Promise.all(
      scene.rivals.map(({ token }) => ask(token, { centre: scene.small, sitting: scene.sitting })),
    )
    expect(statuses(answers)).toEqual([201, 409])
    expect(answers.find(({ status }) => status === 409)?.json).toMatchObject({ because: 'full' })
  })

  test('two with one key at once are one request', async () => {
    const { token, centre } = learner(0, 54)
    const answers = await Promise.all(
      [1, 2, 3].map(() => ask(token, { centre, sitting: scene.other }, 'samma')),
    )
    expect(statuses(answers)).toEqual([201, 201, 201])
    expect(new Set(answers.map(({ json }) => json.id)).size).toBe(1)
    const another = await ask(token, { centre, sitting: scene.other, note: 'annat' }, 'samma')
    expect(another.json).toMatchObject({ status: 409, because: 'key-reused' })
  })

  test('a request from the first call to the university’s answer, and what each sees', async () => {
    const { token, centre } = learner(1, 54)
    const support = { extraMinutes: 60, needs: ['computer'], detail: 'Läser långsamt' }
    const body = { centre, sitting: scene.sitting, support }
    expect((await ask(token, body)).json).toMatchObject({ status: 409, because: 'consent' })
    const made = await ask(token, { ...body, support: { ...support, consent: true } })
    expect(made.status).toBe(201)
    // Nothing is set about support there: the centre is asked.
    expect(made.json).toMatchObject({
      state: 'submitted',
      centre,
      start: '2026-10-05T07:00:00Z',
      end: '2026-10-05T12:00:00Z',
      consents: { centre: null, university: null },
      awaited: { what: 'answer', from: 'centre' },
      deadline: '2026-09-24',
      deadlineOwner: 'centre',
      fee: { amount: 0, currency: 'SEK' },
      seat: null,
      learner: null,
      attendance: null,
    })
    const path = `exam-requests/${made.json.id}`
    expect((await api('GET', path, { token })).json).toEqual(made.json)
    const seen = await api('GET', path, { token: scene.office.token })
    expect(seen.json).toMatchObject({
      id: made.json.id,
      end: null,
      seat: null,
      learner: { name: expect.any(String) },
    })
    for (const { text } of [made, seen]) expect(text).not.toMatch(/Läser|computer|extra|separate/i)
    for (const stranger of [scene.elsewhere.token, scene.rivals[0]?.token]) {
      expect((await api('GET', path, { token: stranger })).status).toBe(404)
      const answer = { token: stranger, body: { says: 'yes' } }
      expect((await api('POST', `${path}/answer`, answer)).status).toBe(404)
      expect((await api('POST', `${path}/cancellation`, { token: stranger })).status).toBe(404)
      expect((await api('POST', `${path}/acceptance`, { token: stranger })).status).toBe(404)
    }
    expect((await api('POST', `${path}/acceptance`, { token })).json).toMatchObject({ because: 'not-now' })
    const says = { token: scene.office.token, body: { says: 'yes', anonymityCode: 'A-17' } }
    for (const _ of [1, 2]) {
      const said = await api('POST', `${path}/answer`, says)
      expect(said.json).toMatchObject({ consents: { university: true }, anonymityCode: 'A-17' })
    }
    const wrong = { token: scene.office.token, body: { says: 'kanske' } }
    expect((await api('POST', `${path}/answer`, wrong)).json.errors).toMatchObject({
      says: [expect.any(String)],
    })
    const own = await api('GET', 'exam-requests', { token })
    expect(own.json.items.map(({ id }: { id: string }) => id)).toEqual([made.json.id])
    const list = `exam-requests?university=${scene.university}`
    const listed = await api('GET', list, { token: scene.office.token })
    expect(listed.json.items.map(({ id }: { id: string }) => id)).toContain(made.json.id)
    expect((await api('GET', `${list}&attendance=1`, { token: scene.office.token })).json.items).toEqual([])
    expect((await api('GET', list, { token: scene.elsewhere.token })).status).toBe(404)
    for (const _ of [1, 2]) {
      const cancelled = await api('POST', `${path}/cancellation`, { token })
      expect(cancelled.json).toMatchObject({ state: 'cancelled-by-learner', awaited: null })
    }
  })

  test('an exam in no list: typed by the learner, its mailbox asked, and fields that are wrong named', async () => {
    const { token, centre } = learner(2, 54)
    const typed = {
      universityName: 'Högskolan i Norr',
      courseCode: 'NO101',
      date: '2026-10-06',
      start: '13:00',
      minutes: 240,
      contactEmail: 'tenta@norr.example',
    }
    const made = await ask(token, { centre, typed })
    expect(made.json).toMatchObject({
      sitting: { university: null, universityName: 'Högskolan i Norr', start: '13:00' },
      start: '2026-10-06T11:00:00Z',
      end: '2026-10-06T15:00:00Z',
    })
    const late = await ask(token, { centre, typed: { ...typed, date: '2026-10-07', minutes: 300 } })
    expect(late.json).toMatchObject({ because: 'late-end', at: '17:00' })
    const wrong = await ask(token, { centre, typed: { ...typed, date: 'i dag', contactEmail: '' } })
    expect(wrong).toMatchObject({ status: 422, json: { errors: { typed: [expect.any(String)] } } })
    expect((await ask(token, { centre })).json.errors).toMatchObject({ sitting: [expect.any(String)] })
    expect((await ask(token, { centre: 'finns-inte', typed })).status).toBe(404)
    expect((await ask('', { centre, typed })).status).toBe(401)
  })

  test(`a day when everybody asks at once: ${crowdSize.centres * 50} requests beside bookings, none lost and no seat twice`, async () => {
    const before = await prepare(database.url, 'examFaults')
    const work = scene.centres.flatMap(({ id, room, learners }) =>
      learners.slice(0, 50).flatMap(({ token }, at) => [
        () => ask(token, { centre: id, sitting: scene.sitting, waits: at >= 45 }),
        () => {
          const body = { spaceId: room, start: '2026-09-02T08:00:00Z', end: '2026-09-02T09:00:00Z' }
          return api('POST', 'bookings', { token, body })
        },
      ]),
    )
    const answers: Answer[] = []
    const next = async () => {
      for (let one = work.shift(); one; one = work.shift()) answers.push(await one())
    }
    await Promise.all(Array.from({ length: 16 }, next))
    const asked = answers.filter(({ json }) => json.sitting || json.because === 'full')
    const bookings = answers.filter(({ json }) => json.spaceId)
    expect(asked).toHaveLength(crowdSize.centres * 50)
    expect(bookings).toHaveLength(crowdSize.centres * 50)
    const seated = asked.filter(({ json }) => json.state === 'awaiting-university')
    expect(seated).toHaveLength(crowdSize.centres * crowdSize.seats)
    const { faults, requests } = await prepare(database.url, 'examFaults')
    expect(faults).toEqual([])
    const made = asked.filter(({ status }) => status === 201).map(({ json }) => json.id)
    expect(new Set(made).size).toBe(requests.length - before.requests.length)
    expect(requests.map(({ id }) => id)).toEqual(expect.arrayContaining(made))
    expect(requests.filter(({ place }) => place !== null).length).toBeGreaterThanOrEqual(seated.length)
  })
})
