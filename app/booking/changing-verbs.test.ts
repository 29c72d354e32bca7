import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { read } from '#db/connect.server'
import { openingHours, spaces, staffLog } from '#db/schema'
import { plainRules } from '~/centres/booking-rules'
import type { Season } from '~/centres/season'
import type { SpaceId } from '~/centres/space'
import { configurationOf } from '~/centres/steps.server'
import type { LocalDate } from '~/lib/time'
import { faultsIn } from '../../scripts/testing/ledger'
import {
  aHallAt,
  aKey,
  aLearner,
  aPlace,
  aRoomAt,
  aStaffAt,
  bookingsOf,
  claimed,
  deedsAt,
  learners,
  now,
  wednesday,
} from '../../scripts/testing/scene'
import { cancelByCentre } from './cancel-by-centre.server'
import { changeHours } from './change-hours.server'
import { changeRules } from './change-rules.server'
import { saveSpace } from './change-space.server'
import { reserve } from './reserve.server'
import { retireSpace } from './retire-space.server'

const room = {
  name: 'Nya rummet',
  kind: 'group-room' as const,
  places: 1,
  seats: 6,
  bookable: 'whole' as const,
  features: [],
  parts: [],
}
const hall = {
  ...room,
  name: 'Salen',
  kind: 'study-hall' as const,
  places: 4,
  seats: 4,
  bookable: 'place' as const,
}

const week = (from: number, to: number): Season => ({
  layer: 'staffed',
  validFrom: '2020-01-01' as LocalDate,
  validTo: null,
  days: Array.from({ length: 7 }, () => [{ opensMinute: from * 60, closesMinute: to * 60 }]),
})
const old = { layer: 'staffed' as const, validFrom: '2020-01-01' as LocalDate }

const booked = async (space: Parameters<typeof wednesday>[0], ...wish: [string?, string?, object?]) => {
  const [from, to, over] = wish
  const answer = await reserve(await aLearner(), wednesday(space, from, to, over), aKey(), now)
  if (!answer.ok) throw new Error(answer.because)
  return answer.booking.id
}

const affected = (answer: { ok: boolean }) =>
  'broken' in answer
    ? (answer.broken as { booking: { id: string } }[]).map(({ booking }) => booking.id)
    : null

test('hours that leave bookings outside are saved once these were seen; the bookings stay', async () => {
  const centre = await aPlace()
  const space = await aRoomAt({}, { centreId: centre.id })
  const [who, neighbour] = [await aStaffAt(centre.id), await aStaffAt((await aPlace()).id)]
  const early = await booked(space, '08:00', '10:00')
  await booked(space, '12:00', '14:00')
  expect(affected(await changeHours(who, old, week(10, 18), [], now))).toEqual([early])
  expect(await changeHours(who, old, week(10, 18), [early], now)).toEqual({ ok: true })
  expect((await bookingsOf(space)).map(({ state }) => state)).toEqual(['confirmed', 'confirmed'])
  expect(await reserve(await aLearner(), wednesday(space, '08:00', '09:00'), aKey(), now)).toMatchObject({
    because: 'closed',
  })
  // Already outside: it is no news to whoever changes something else.
  expect(await changeHours(who, old, week(11, 18), [], now)).toEqual({ ok: true })
  const foreign = await changeHours(neighbour, old, week(0, 1), [], now)
  expect(foreign).toEqual({ ok: true })
  const rows = await read().select().from(openingHours).where(eq(openingHours.centreId, centre.id))
  expect(rows.every(({ opensMinute }) => opensMinute === 660)).toBe(true)
  expect(await deedsAt(centre.id)).toEqual(['change-hours', 'change-hours'])
})

test('a season is refused that overlaps, is there already, or has gone', async () => {
  const centre = await aPlace()
  const who = await aStaffAt(centre.id)
  const gone = { ...old, validFrom: '2021-01-01' as LocalDate }
  expect(await changeHours(who, gone, week(8, 9), [], now)).toMatchObject({ because: 'gone' })
  expect(await changeHours(who, null, week(8, 9), [], now)).toMatchObject({ because: 'season-taken' })
  expect(await changeHours(who, old, { ...week(8, 9), days: [] }, [], now)).toMatchObject({
    because: 'empty',
  })
  expect(await changeHours(who, old, week(8, 34), [], now)).toMatchObject({ because: 'overlap' })
  expect(await changeHours(who, old, null, [], now)).toEqual({ ok: true })
  expect((await configurationOf(read(), centre.id))?.hours).toEqual([])
})

test('rules that bookings would break are saved once these were seen; before and after are in the log', async () => {
  const centre = await aPlace()
  const space = await aRoomAt({}, { centreId: centre.id })
  const who = await aStaffAt(centre.id)
  const long = await booked(space, '10:00', '14:00')
  await booked(space, '14:00', '15:00')
  const wish = { spaceId: null, rules: { ...plainRules, longestMinutes: 120 } }
  expect(affected(await changeRules(who, wish, [], now))).toEqual([long])
  expect(await changeRules(who, wish, [long], now)).toEqual({ ok: true })
  const own = { spaceId: space.id, rules: { longestMinutes: 480 } }
  expect(await changeRules(who, own, [], now)).toEqual({ ok: true })
  const after = (await configurationOf(read(), centre.id))?.spaces[0]
  expect([after?.rules.longestMinutes, after?.ownRules]).toEqual([480, ['longestMinutes']])
  const [deed] = await read().select().from(staffLog).where(eq(staffLog.subjectId, centre.id))
  expect([deed?.before?.longestMinutes, deed?.after?.longestMinutes]).toEqual([240, 120])
  const foreign = await aStaffAt((await aPlace()).id)
  expect(await changeRules(foreign, own, [], now)).toMatchObject({ because: 'gone' })
})

test('residents only: those who live elsewhere are listed', async () => {
  const centre = await aPlace()
  const space = await aRoomAt({}, { centreId: centre.id })
  const who = await aStaffAt(centre.id)
  const id = await booked(space)
  const audience = { who: 'residents' as const, municipalities: ['2422'] }
  const wish = { spaceId: null, rules: { ...plainRules, audience } }
  expect(affected(await changeRules(who, wish, [], now))).toEqual([id])
})

test('a space is made, changed, retired and taken back; nobody else’s', async () => {
  const centre = await aPlace()
  const [who, foreign] = [await aStaffAt(centre.id), await aStaffAt((await aPlace()).id)]
  const made = await saveSpace(who, null, room, now)
  if (!made.ok) throw new Error(made.because)
  expect(await saveSpace(who, null, room, now)).toMatchObject({ because: 'name-taken' })
  const second = await saveSpace(who, null, hall, now)
  if (!second.ok) throw new Error(second.because)
  const parts = [made.id, second.id]
  expect(await saveSpace(who, null, { ...room, name: 'Båda', parts: [made.id] }, now)).toMatchObject({
    because: 'parts',
  })
  expect(await saveSpace(foreign, null, { ...room, name: 'Båda', parts }, now)).toMatchObject({
    because: 'parts',
  })
  const joined = await saveSpace(who, null, { ...room, name: 'Båda', parts }, now)
  if (!joined.ok) throw new Error(joined.because)
  expect(
    await saveSpace(who, null, { ...room, name: 'Tre', parts: [joined.id, made.id] }, now),
  ).toMatchObject({
    because: 'parts',
  })
  expect(await saveSpace(foreign, made.id, room, now)).toMatchObject({ because: 'gone' })
  expect(await retireSpace(foreign, made.id, false, now)).toMatchObject({ because: 'gone' })
  expect(await retireSpace(who, made.id, false, now)).toMatchObject({ because: 'is-part' })
  const id = await booked({ id: joined.id })
  expect(affected(await retireSpace(who, joined.id, false, now))).toEqual([id])
  await cancelByCentre(who, [id], 'Rivs', now)
  expect(await retireSpace(who, joined.id, false, now)).toEqual({ ok: true })
  expect(await retireSpace(who, made.id, false, now)).toEqual({ ok: true })
  expect(await retireSpace(who, joined.id, true, now)).toMatchObject({ because: 'part-retired' })
  expect(await retireSpace(who, made.id, true, now)).toEqual({ ok: true })
  expect(await retireSpace(who, joined.id, true, now)).toEqual({ ok: true })
  expect((await read().select().from(spaces).where(eq(spaces.centreId, centre.id))).length).toBe(3)
})

test('fewer places: whoever fits is seated lower, the others stop it', async () => {
  const centre = await aPlace()
  const who = await aStaffAt(centre.id)
  const space = await aHallAt({}, { centreId: centre.id })
  const ids = []
  for (let at = 0; at < 3; at += 1) ids.push(await booked(space))
  await cancelByCentre(who, ids.slice(0, 1), 'x', now)
  // Places 2 and 3 are taken: both fit on two places.
  const two = { ...hall, name: space.name, places: 2 }
  expect(await saveSpace(who, space.id, two, now)).toMatchObject({ ok: true })
  expect(new Set((await claimed(space)).map(({ place }) => place))).toEqual(new Set([1, 2]))
  expect(affected(await saveSpace(who, space.id, { ...two, places: 1 }, now))?.length).toBe(1)
  expect(await faultsIn(read())).toEqual([])
})

test('more places, and by place: whoever has the room whole keeps all of it', async () => {
  const centre = await aPlace()
  const who = await aStaffAt(centre.id)
  const space = await aRoomAt({}, { centreId: centre.id })
  const other = await aRoomAt({}, { centreId: centre.id })
  const joined = await saveSpace(who, null, { ...room, name: 'Båda', parts: [space.id, other.id] }, now)
  if (!joined.ok) throw new Error(joined.because)
  await booked(space)
  await booked({ id: joined.id as SpaceId }, '13:00', '15:00')
  const both = { ...room, name: space.name, places: 6, bookable: 'both' as const }
  expect(await saveSpace(who, space.id, both, now)).toMatchObject({ ok: true })
  const place = (from: string, to: string) =>
    reserve(learner, wednesday(space, from, to, { whole: false }), aKey(), now)
  const learner = await aLearner()
  expect(await place('10:00', '12:00')).toMatchObject({ because: 'taken' })
  expect(await place('13:00', '15:00')).toMatchObject({ because: 'taken' })
  expect(await place('15:00', '16:00')).toMatchObject({ ok: true })
  expect(await faultsIn(read())).toEqual([])
  // Back again: whoever has one place of it is in the way, whoever has it whole is not.
  expect(affected(await saveSpace(who, space.id, { ...room, name: space.name }, now))?.length).toBe(1)
})

test.each([1, 2, 3])(
  'race %i: rules change while learners book: each is listed, or was told no',
  async () => {
    const centre = await aPlace()
    const space = await aHallAt({}, { centreId: centre.id, places: 20, seats: 20 })
    const who = await aStaffAt(centre.id)
    const all = await learners(12)
    const book = (one: (typeof all)[number]) => reserve(one, wednesday(space, '10:00', '14:00'), aKey(), now)
    const wish = { spaceId: null, rules: { ...plainRules, longestMinutes: 60 } }
    const early = all.slice(0, 6).map(book)
    const changing = changeRules(who, wish, [], now)
    const answers = await Promise.all([...early, ...all.slice(6).map(book)])
    const made = answers.flatMap((one) => (one.ok ? [one.booking.id] : []))
    expect(answers.every((one) => one.ok || one.because === 'too-long')).toBe(true)
    const answer = await changing
    // Saved before anybody booked: nobody could. Else it was stopped, and nothing has changed.
    if (answer.ok) expect(made).toEqual([])
    else expect(made.length).toBe(12)
  },
)

test.each([1, 2, 3])('race %i: a room is retired while a learner books: one of them is told no', async () => {
  const centre = await aPlace()
  const space = await aRoomAt({}, { centreId: centre.id })
  const who = await aStaffAt(centre.id)
  const learner = await aLearner()
  const [retired, answer] = await Promise.all([
    retireSpace(who, space.id, false, now),
    reserve(learner, wednesday(space), aKey(), now),
  ])
  expect([retired.ok, answer.ok].filter(Boolean).length).toBe(1)
})
