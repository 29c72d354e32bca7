import { eq } from 'drizzle-orm'
import { close, read } from '#db/connect.server'
import { databaseUrl, isPostgres } from '#db/dialect'
import { madeMoment } from '#db/made'
import { people } from '#db/schema'
import { availabilityOf } from '~/availability/list.server'
import { reserve } from '~/booking/reserve.server'
import type { Learner } from '~/identity/person'
import type { Span } from '~/lib/span'
import { freeHours, type Ground } from '../ground'
import { answer } from '../part'
import { rawReservation } from '../raw'
import { openRawPostgres } from '../raw-postgres'
import { openRawSqlite } from '../raw-sqlite'
import { type Ask, asksOf, placeIn, wishesARound, wishing } from '../wishing'

const openRaw = isPostgres ? openRawPostgres : openRawSqlite
/** Copies of the database that the verb writes into; the second only where it is needed. */
const [forTogether, forOneByOne] = (process.env.RAW_URLS ?? '').split(' ').filter(Boolean).map(openRaw)
const hours: Span[] = []
let ground: Ground = { spaces: [], people: [] }

async function learners(asks: Ask[][]): Promise<Learner[]> {
  const found: Learner[] = []
  for (const [first] of asks) {
    if (!first) continue
    const [person] = await read().select().from(people).where(eq(people.id, first.personId))
    // Nobody signs in here: the proof that only a guard gives is asserted.
    found.push(person as unknown as Learner)
  }
  return found
}

/** Reservations a second, and the processor's microseconds for each, which a busy machine sways less. */
async function speedOf(work: () => Promise<unknown>) {
  const cpu = process.cpuUsage()
  const began = performance.now()
  await work()
  const seconds = (performance.now() - began) / 1000
  const { user, system } = process.cpuUsage(cpu)
  return { perSecond: wishesARound / seconds, cpuUs: (user + system) / wishesARound }
}

async function reserveAll(asks: Ask[][], whoever: Learner[]) {
  await Promise.all(
    asks.map(async (list, at) => {
      const who = whoever[at]
      for (const { wish, key } of list) {
        const reply = who && (await reserve(who, wish, key, madeMoment))
        if (!reply?.ok) throw new Error(`not reserved: ${reply?.because}`)
      }
    }),
  )
}

const calls = {
  /** Where is booked, and by whom. */
  async prepare(made: Ground) {
    ground = made
    const rounds = made.people.length / wishing
    const source = freeHours()
    while (hours.length < (rounds * wishesARound) / made.spaces.length) hours.push(source.next().value)
    // A reader has seen the centres before: their configurations are remembered.
    const [first] = hours
    if (first) for (const { id } of made.spaces) await availabilityOf(id, first)
  },

  /** How fast through the verb, raw together, and raw one by one. */
  async round({ round }: { round: number }) {
    const asks = asksOf(round, ground, hours)
    const whoever = await learners(asks)
    const raw = asks.map((list) => list.map((ask) => rawReservation(ask, placeIn(round, ask), madeMoment)))
    const verb = await speedOf(() => reserveAll(asks, whoever))
    const together = await speedOf(async () => forTogether?.together(raw))
    const oneByOne = forOneByOne?.oneByOne
    return { verb, together, oneByOne: oneByOne ? await speedOf(() => oneByOne(raw)) : together }
  },

  /** Rows of each table that a reservation writes: through the verb, and raw. */
  async counted() {
    const own = openRaw(databaseUrl)
    const counts = { verb: await own.counted(), raw: await forTogether?.counted() }
    await own.close()
    return counts
  },
}

export type ReserveCalls = typeof calls
answer(calls, async () => {
  await forTogether?.close()
  await forOneByOne?.close()
  await close()
})
