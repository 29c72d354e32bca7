import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dropKey } from '../../scripts/testing/raw'
import { type Answer, type Api, apiOf, isoAfter } from './client'
import type { Prepared } from './scenes'
import { type Database, type EngineName, engines, freshDatabase, prepare, type Server, start } from './server'

/** Wednesday 2 September 2026, midnight in Sweden. */
const wednesday = '2026-09-01T22:00:00Z'

interface Slot {
  spaceId: string
  start: string
  end: string
}

/** The server of one engine with the scene `race`, and what it takes to race on it. */
async function aRace(engine: EngineName, { keyless = false } = {}) {
  const database = await freshDatabase(engine)
  const scene = await prepare(database.url, 'race')
  if (keyless) await dropKey(database.url)
  const server = await start(database.url)
  return { database, scene, server, api: apiOf(server.url) }
}

/** Distinct hours of distinct rooms, so many, beginning so many days after that Wednesday. */
const slots = (rooms: string[], count: number, day: number): Slot[] =>
  Array.from({ length: count }, (_, at) => {
    const start = isoAfter(wednesday, day * 1440 + 60 * Math.floor(at / rooms.length))
    return { spaceId: rooms[at % rooms.length] ?? '', start, end: isoAfter(start, 60) }
  })

const book = (api: Api, token: string, body: object) => api('POST', 'bookings', { token, body })

/** So many clients on each slot, each in a slot another learner, all released together. */
async function onEach(api: Api, members: Prepared<'race'>['members'], all: Slot[], clients: number) {
  const answers = await Promise.all(
    all.map((slot, at) =>
      Promise.all(
        Array.from({ length: clients }, (_, client) =>
          book(api, members[(at * clients + client) % members.length]?.token ?? '', slot),
        ),
      ),
    ),
  )
  return answers
}

const statuses = (answers: Answer[]) => answers.map(({ status }) => status).sort()
const times = (count: number, status: number) => Array.from({ length: count }, () => status)

/** An hour of a day, so many days after that Wednesday. */
function hourOf(day: number, at: number) {
  const start = isoAfter(wednesday, day * 1440 + at * 60)
  return { start, end: isoAfter(start, 60) }
}

const made = (answers: Answer[]) => answers.map(({ status }) => status === 201)

/** Each got it, or was told that somebody else did. */
function expectTakenOrMade(answers: Answer[]) {
  expectTaken(answers.filter(({ status }) => status !== 201))
}

/** The losers are told why, and what is free instead. */
function expectTaken(losers: Answer[]) {
  for (const { status, json } of losers) {
    expect({ status, because: json?.because }).toEqual({ status: 409, because: 'taken' })
    expect(json.alternatives.length).toBeGreaterThan(0)
    expect(json.alternatives[0]).toMatchObject({ start: expect.any(String), end: expect.any(String) })
  }
}

describe.each(engines)('%s', (engine) => {
  let database: Database
  let server: Server
  let scene: Prepared<'race'>
  let api: Api

  beforeAll(async () => {
    ;({ database, server, scene, api } = await aRace(engine))
  })
  afterAll(async () => {
    expect(server.errors).toEqual([])
    await server.stop()
    await database.remove()
  })

  test('2 clients on each of 100 slots: one gets each', async () => {
    const all = slots(scene.rooms, 100, 0)
    const answers = await onEach(api, scene.members, all, 2)
    for (const slot of answers) {
      expect(statuses(slot)).toEqual([201, 409])
      expectTaken(slot.filter(({ status }) => status !== 201))
    }
  })

  test('50 clients on each of 20 slots: one gets each', async () => {
    const answers = await onEach(api, scene.members, slots(scene.rooms, 20, 1), 50)
    for (const slot of answers) {
      expect(statuses(slot)).toEqual([201, ...times(49, 409)])
      expectTaken(slot.filter(({ status }) => status !== 201))
    }
  })

  test('200 clients wish the same place and quarter: one gets it', async () => {
    const start = isoAfter(wednesday, 2 * 1440)
    const slot = { spaceId: scene.room, start, end: isoAfter(start, 15) }
    const answers = await Promise.all(scene.members.map(({ token }) => book(api, token, slot)))
    expect(statuses(answers)).toEqual([201, ...times(199, 409)])
    expectTaken(answers.filter(({ status }) => status !== 201))
  })

  test('whole against place: either one has all, or each has a place', async () => {
    const whole = (at: number) => ({ spaceId: scene.hall, whole: true, ...hourOf(3, at) })
    const place = (at: number) => ({ spaceId: scene.hall, whole: false, ...hourOf(3, at) })
    for (const slot of await together(20, [whole, place, whole, place, place])) {
      expectTakenOrMade(slot)
      expect([
        [true, false, false, false, false].join(),
        [false, false, true, false, false].join(),
        [false, true, false, true, true].join(),
      ]).toContain(made(slot).join())
    }
  })

  test('joined against part: either one has both, or the parts are let', async () => {
    const joined = (at: number) => ({ spaceId: scene.joined, ...hourOf(4, at) })
    const room = (at: number) => ({ spaceId: scene.room, ...hourOf(4, at) })
    const place = (at: number) => ({ spaceId: scene.hall, whole: false, ...hourOf(4, at) })
    for (const slot of await together(20, [joined, room, place, place])) {
      expectTakenOrMade(slot)
      expect(['true,false,false,false', 'false,true,true,true']).toContain(made(slot).join())
    }
  })

  test('move against reserve: one of them, and who does not get there stays', async () => {
    const [mover, ...others] = scene.members
    const hours = Array.from({ length: 20 }, (_, at) => at)
    const before = await Promise.all(
      hours.map((at) => book(api, mover?.token ?? '', { spaceId: scene.room, ...hourOf(5, at) })),
    )
    expect(statuses(before)).toEqual(times(20, 201))
    const races = await Promise.all(
      hours.map((at) => {
        const goal = { spaceId: scene.rooms[0], ...hourOf(5, at) }
        const id = before[at]?.json.id
        return Promise.all([
          api('POST', `bookings/${id}/move`, { token: mover?.token, body: goal }),
          book(api, others[at]?.token ?? '', goal),
        ])
      }),
    )
    const listed = await api('GET', `bookings?limit=200&from=${wednesday}`, { token: mover?.token })
    for (const [at, [moved, reserved]] of races.entries()) {
      expect([
        [200, 409],
        [409, 201],
      ]).toContainEqual([moved.status, reserved.status])
      expectTaken([moved, reserved].filter(({ status }) => status === 409))
      const now = listed.json.items.find(({ id }: { id: string }) => id === before[at]?.json.id)
      expect(now?.spaceId).toBe(moved.status === 200 ? scene.rooms[0] : scene.room)
    }
  })

  test('afterwards the books are in order', async () => {
    expect(await prepare(database.url, 'faults')).toEqual([])
  })

  /** On each of so many hours every one of these wishes, each by another learner, all released together. */
  const together = (count: number, wishes: ((at: number) => object)[]) =>
    Promise.all(
      Array.from({ length: count }, (_, at) =>
        Promise.all(
          wishes.map((wish, client) =>
            book(api, scene.members[at * wishes.length + client]?.token ?? '', wish(at)),
          ),
        ),
      ),
    )
})

test.each(engines)('%s: with the key dropped the same race overbooks', async (engine) => {
  const { database, server, scene, api } = await aRace(engine, { keyless: true })
  const answers = await onEach(api, scene.members, slots(scene.rooms, 100, 0), 2)
  await server.stop()
  const faults = await prepare(database.url, 'faults')
  await database.remove()
  const overbooked = answers.filter((slot) => made(slot).every(Boolean))
  expect(overbooked.length).toBeGreaterThan(0)
  expect(faults.some((one) => one.startsWith('held twice'))).toBe(true)
})
