import { change, close, migrate, read } from '#db/connect.server'
import { madeMoment } from '#db/made'
import * as tables from '#db/schema'
import { seed } from '#db/seed/seed.server'
import type { PersonId } from '~/identity/person'
import { digest } from '~/identity/secret.server'
import { newId } from '~/lib/id'
import { isoInstant } from '~/lib/time'
import { type BulkRows, openBulk } from '../bulk'
import { back, diary, weeksOfHolds } from '../diary'
import { freeHours, type GroundSize, makeGround } from '../ground'
import { upTo } from '../numbers'
import { answer } from '../part'

/** Writes rows as they come; answers how many claims there were. */
async function written(batches: Iterable<BulkRows>): Promise<number> {
  const bulk = await openBulk()
  let claims = 0
  for (const rows of batches) {
    await bulk.add(rows)
    claims += rows.claims.length
  }
  await bulk.close()
  return claims
}

/** A key for each, in an order in which those who ask at once did not register in a row. */
async function makeTokens(people: PersonId[]): Promise<string[]> {
  const apart = upTo(64).flatMap((rest) => people.filter((_, at) => at % 64 === rest))
  const rows = apart.map((personId) => ({ personId, token: `lp_${newId()}` }))
  await change(async (tx) => {
    for (const { personId, token } of rows) {
      const row = {
        id: newId<'token'>(),
        personId,
        name: 'bench',
        hash: digest(token),
        createdAt: madeMoment,
      }
      await tx.insert(tables.tokens).values(row)
    }
  })
  return rows.map(({ token }) => token)
}

/** Makes the data that figures are measured on. */
const calls = {
  /** The sample data of the product. Answers the ids of its centres and spaces. */
  async sample() {
    await migrate()
    await seed(madeMoment)
    const centres = await read().select({ id: tables.centres.id }).from(tables.centres)
    const spaces = await read()
      .select({ id: tables.spaces.id, kind: tables.spaces.kind, centreId: tables.spaces.centreId })
      .from(tables.spaces)
    return { centres: centres.map(({ id }) => id), spaces }
  },

  /** Centres, spaces and learners; of their bookings so many are over, and none is to come. */
  async ground({ past, ...size }: GroundSize & { past: number }) {
    await migrate()
    const ground = await makeGround(size)
    await written(diary(ground, past, back()))
    return ground
  },

  /** Twenty halls with 500 claims in each of so many weeks around the week that is asked about. */
  async weeks({ weeks }: { weeks: number }) {
    await migrate()
    const { spaces } = await makeGround({ centres: 1, rooms: 0, halls: 20, people: 0 })
    return { claims: await written(weeksOfHolds(spaces, weeks)), spaces }
  },

  /** One centre with twenty spaces and so many bookings, eight a space and weekday. */
  async diary({ bookings }: { bookings: number }) {
    await migrate()
    const ground = await makeGround({ centres: 1, rooms: 16, halls: 4, people: 500 })
    const claims = await written(diary(ground, bookings))
    return { claims, bookings, centre: ground.spaces[0]?.centreId }
  },

  /** Bodies of so many bookings, each of a free hour, each with the API key of its learner. */
  async wishes({ bookings, each, past }: { bookings: number; each: number; past: number }) {
    await migrate()
    const size = { centres: 8, rooms: 8, halls: 0, people: Math.ceil(bookings / each) }
    const ground = await makeGround(size)
    await written(diary(ground, past, back()))
    const tokens = await makeTokens(ground.people)
    const wishes: { token: string; body: string }[] = []
    for (const { start, end } of freeHours()) {
      for (const { id: spaceId } of ground.spaces) {
        if (wishes.length === bookings) return wishes
        const token = tokens[wishes.length % tokens.length] ?? ''
        const wish = { spaceId, start: isoInstant(start), end: isoInstant(end) }
        wishes.push({ token, body: JSON.stringify(wish) })
      }
    }
    return wishes
  },

  /** How many bookings there are. */
  async booked() {
    return (await read().select({ id: tables.bookings.id }).from(tables.bookings)).length
  },
}

export type FillCalls = typeof calls
answer(calls, close)
