import { setTimeout as passed } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { apiOf, isoAfter } from './client'
import { client, type Spot, type Told } from './load'
import type { Prepared } from './scenes'
import { engines, freshDatabase, prepare, start } from './server'

/** How long the load goes on before the power is cut. */
const seconds = Number(process.env.CRASH_SECONDS) || 10
/** Midnight in Sweden before Wednesday 2 September 2026. */
const midnight = '2026-09-01T22:00:00Z'
const days = 3
const quarter = 900_000

type Scene = Prepared<'crash'>
const spacesOf = ({ rooms, hall, room, joined }: Scene) => [...rooms, hall, room, joined]

/** Every hour of every space while it is open. */
const spotsOf = (scene: Scene): Spot[] =>
  spacesOf(scene).flatMap((spaceId) =>
    Array.from({ length: 12 * days }, (_, at) => {
      const start = isoAfter(midnight, Math.floor(at / 12) * 1440 + (8 + (at % 12)) * 60)
      return { spaceId, start, end: isoAfter(start, 60) }
    }),
  )

test.each(engines)(
  '%s: what was answered yes is there after a power cut, once',
  { timeout: 120_000 + seconds * 1000 },
  async (engine) => {
    const database = await freshDatabase(engine)
    const scene = await prepare(database.url, 'crash')
    const before = await start(database.url)
    const api = apiOf(before.url)
    const clients = scene.members.map(({ token }, seed) =>
      client(api, token, spotsOf(scene), generator(seed)),
    )
    // The load itself is the condition: so long, and at least so much of each kind.
    await passed(seconds * 1000)
    await before.kill()
    const told = await Promise.all(clients)
    expect(before.errors).toEqual([])
    expectMixed(told)

    const after = await start(database.url)
    const books = await prepare(database.url, 'books')
    expect(books.faults).toEqual([])
    expect(lost(told, books)).toEqual([])
    for (const space of spacesOf(scene)) {
      expect(await availabilityAt(after.url, space)).toEqual(freeBy(books, scene, space))
    }
    await after.stop()
    await database.remove()
  },
)

/** The load must have met yes and no, to bookings, moves and cancellations, and no failure. */
function expectMixed(told: Told[]) {
  const sum = (status: number) => told.reduce((all, { answers }) => all + (answers.get(status) ?? 0), 0)
  for (const status of [200, 201, 409]) expect(sum(status), `answers ${status}`).toBeGreaterThan(20)
  const statuses = new Set(told.flatMap(({ answers }) => [...answers.keys()]))
  expect([...statuses].sort()).toEqual([200, 201, 409])
}

/** Bookings that were answered yes and are not as they were answered. */
function lost(told: Told[], { bookings }: Prepared<'books'>) {
  return told
    .flatMap(({ known }) => known)
    .filter(({ id, spot, unanswered, cancel }) => {
      const rows = bookings.filter((one) => one.id === id)
      const [row] = rows
      if (!row || rows.length > 1) return true
      if (cancel === 'done') return row.state !== 'cancelled'
      if (cancel === 'asked' && row.state === 'cancelled') return false
      const isAt = ({ spaceId, start, end }: Spot) =>
        row.spaceId === spaceId && row.startsAt === Date.parse(start) && row.endsAt === Date.parse(end)
      return row.state !== 'confirmed' || ![spot, ...unanswered].some(isAt)
    })
}

/** What the server says is free, quarter by quarter; null where it is closed. */
async function availabilityAt(url: string, space: string) {
  const query = `from=${midnight}&to=${isoAfter(midnight, days * 1440)}`
  const { json } = await apiOf(url)('GET', `spaces/${space}/availability?${query}`)
  const items: { start: string; end: string; free: number }[] = json.items
  return quarters().map((at) => {
    const found = items.filter(({ start, end }) => Date.parse(start) <= at && at < Date.parse(end))
    expect(found.length).toBeLessThan(2)
    return found[0]?.free ?? null
  })
}

/** What is free by the rows alone: open 08–20, less the claims. */
function freeBy({ claims }: Prepared<'books'>, { hall, room, joined }: Scene, space: string) {
  const taken = (id: string, at: number) =>
    claims.filter((one) => one.spaceId === id && one.quarter * quarter === at).length
  return quarters().map((at) => {
    const hour = ((at - Date.parse(midnight)) / 3_600_000) % 24
    if (hour < 8 || hour >= 20) return null
    if (space === joined) return taken(hall, at) + taken(room, at) === 0 ? 1 : 0
    return (space === hall ? 4 : 1) - taken(space, at)
  })
}

const quarters = () => Array.from({ length: days * 96 }, (_, at) => Date.parse(midnight) + at * quarter)

/** Whole numbers below `below`, the same row for the same seed. */
function generator(seed: number) {
  let state = seed + 1
  return (below: number) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return Math.floor((state / 4_294_967_296) * below)
  }
}
