import { expect, test } from 'vitest'
import { read, write } from '#db/connect.server'
import { aSpace } from '#db/make'
import { holds } from '#db/schema'
import { configurationOf } from '~/centres/steps.server'
import type { Span } from '~/lib/span'
import { later, quarterMs } from '~/lib/time'
import { faultsIn } from '../../scripts/testing/ledger'
import { aHallAt, aPlace, aRoomAt, make, now } from '../../scripts/testing/scene'
import { freeThroughout, leavesOf, withBuffer } from './occupancy'
import type { HoldId } from './places'
import { hold, release, takenIn } from './steps.server'

/** Whole numbers below `below`, the same row for the same seed (a linear congruential generator). */
function generator(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return Math.floor((state / 4_294_967_296) * below)
  }
}

/** A hall, a hall with a buffer, a room, and one that joins the first and the last. */
async function aHouse() {
  const { id: centreId } = await aPlace()
  const hall = await aHallAt({}, { centreId, bookable: 'both' })
  await aHallAt({ bufferMinutes: 15 }, { centreId, places: 3 })
  const room = await aRoomAt({}, { centreId })
  await make((tx) => aSpace(tx, { centreId, parts: [hall.id, room.id] }))
  const configuration = await configurationOf(read(), centreId)
  if (!configuration) throw new Error('no centre')
  return configuration.spaces
}

type Space = Awaited<ReturnType<typeof aHouse>>[number]

/** How many of a space are free for a span, as every page says it. */
const freeFor = async (space: Space, span: Span) => {
  const claim = withBuffer(space, span)
  return freeThroughout(space, claim, await takenIn(read(), [space], claim))
}

test('what availability calls free can be held, and no more, whatever is there', async () => {
  const spaces = await aHouse()
  const halls = spaces.filter(({ places }) => places > 1)
  const choice = [...spaces, ...halls, ...halls, ...halls]
  const random = generator(20260901)
  const held: { id: HoldId; places: string }[] = []
  let clock = now
  let renumbered = 0
  const ask = (space: Space, span: Span, places: number, whole: boolean) => {
    const leaves = leavesOf(space).map((id) => ({
      id,
      places: spaces.find((one) => one.id === id)?.places ?? 1,
    }))
    return write((tx) => hold(tx, { space, leaves, span, places, whole }, clock))
  }
  for (let step = 0; step < 200; step += 1) {
    if (random(12) === 0) clock = later(clock, quarterMs)
    const gone = random(3) === 0 ? held.splice(random(held.length || 1), 1)[0] : undefined
    if (gone) await make((tx) => release(tx, gone.id))
    // Mostly halls: only there can places be scattered so that others must change theirs.
    const space = choice[random(choice.length)]
    if (!space) throw new Error('no space')
    const start = later(clock, random(16) * quarterMs)
    const span = { start, end: later(start, (1 + random(8)) * quarterMs) }
    const whole = space.bookable === 'whole' || (space.bookable === 'both' && random(9) === 0)
    const places = whole || random(3) > 0 ? 1 : 1 + random(space.places)
    const free = await freeFor(space, span)
    const fits = whole ? free === space.places : free >= places
    const answer = await ask(space, span, places, whole)
    expect(answer.ok, `step ${step}: ${free} free, ${whole ? 'whole' : places} wished`).toBe(fits)
    if (answer.ok) held.push({ id: answer.id, places: answer.places.join() })
    const numbers = new Map((await read().select().from(holds)).map((one) => [one.id, one.places.join()]))
    for (const one of held) {
      if (numbers.get(one.id) !== one.places) renumbered += 1
      one.places = numbers.get(one.id) ?? ''
    }
    expect(await freeFor(space, span)).toBe(fits ? (whole ? 0 : free - places) : free)
    if (step % 20 === 19) expect(await faultsIn(read(), { bare: true })).toEqual([])
  }
  expect(renumbered, 'the walk must have met the hard case').toBeGreaterThan(0)
  for (const { id } of held) await make((tx) => release(tx, id))
  expect(await faultsIn(read(), { bare: true })).toEqual([])
  const week = { start: now, end: later(now, 7 * 96 * quarterMs) }
  for (const space of spaces)
    expect(await freeFor(space, week)).toBe(space.parts.length > 0 ? 1 : space.places)
})

test('a hold that is refused leaves nothing', async () => {
  const [room] = (await aHouse()).filter(({ places, parts }) => places === 1 && parts.length === 0)
  if (!room) throw new Error('no room')
  const span = { start: now, end: later(now, 4 * quarterMs) }
  const occupation = { space: room, leaves: [room], places: 1, whole: true }
  const take = (when: Span) => write((tx) => hold(tx, { ...occupation, span: when }, now))
  expect(await take({ start: later(now, 3 * quarterMs), end: later(now, 5 * quarterMs) })).toMatchObject({
    ok: true,
  })
  expect(await take(span)).toEqual({ ok: false, because: 'taken' })
  expect(await freeFor(room, { start: now, end: later(now, 3 * quarterMs) })).toBe(1)
})
