import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { read } from '#db/connect.server'
import { counted } from '#db/count.server'
import { aCentre, aSpace, hours } from '#db/make'
import { aBooking } from '#db/make-bookings'
import { closures, outbox } from '#db/schema'
import type { SpaceId } from '~/centres/space'
import { textIn } from '~/i18n/text'
import { type LocalDate, later, minuteMs } from '~/lib/time'
import { faultsIn } from '../../scripts/testing/ledger'
import {
  aHallAt,
  aKey,
  aLearner,
  aPlace,
  aRoomAt,
  aStaffAt,
  bookingsOf,
  deedsAt,
  factsAbout,
  learners,
  make,
  now,
  wednesday,
} from '../../scripts/testing/scene'
import { cancel } from './cancel.server'
import { cancelByCentre } from './cancel-by-centre.server'
import { close } from './close.server'
import { findClosureWithPeople, listClosures } from './closures.server'
import { moveByCentre } from './move-by-centre.server'
import { openAgain } from './open-again.server'
import { reserve } from './reserve.server'
import { reserveFor } from './reserve-for.server'

const day = '2026-09-02' as LocalDate

/** Wednesday, whole, of this space unless told otherwise. */
const shut = (spaceId: SpaceId | null, over: Partial<Parameters<typeof close>[1]> = {}) => ({
  spaceId,
  places: [],
  from: day,
  to: null,
  fromMinute: null,
  toMinute: null,
  reason: 'Vattenläcka',
  ...over,
})

const closed = async (...wish: Parameters<typeof close>) => {
  const answer = await close(...wish)
  if (!answer.ok) throw new Error(answer.because)
  return answer.id
}

const people = async (who: Parameters<typeof close>[0], id: Awaited<ReturnType<typeof closed>>) => {
  const found = await findClosureWithPeople(who, id, now, textIn('sv'))
  if (!found) throw new Error('no closure')
  return found.people
}

test('a room that is shut: everybody inside is named, has a way out, and is told when they are moved', async () => {
  const centre = await aPlace()
  const at = { centreId: centre.id }
  const [room, other] = [await aRoomAt({}, at), await aRoomAt({}, at)]
  const who = await aStaffAt(centre.id, 'staff')
  const learner = await aLearner()
  const hidden = await aLearner({ protectedIdentity: true, alias: 'Studerande ABCD' })
  const first = await reserve(learner, wednesday(room), aKey(), now)
  await reserve(hidden, wednesday(room, '12:00', '14:00'), aKey(), now)
  const id = await closed(who, shut(room.id), now)

  const inside = await people(who, id)
  expect(inside.map((one) => one.who)).toEqual([learner.name, 'Studerande ABCD'])
  expect(inside.map(({ ways }) => ways[0]?.space.id)).toEqual([other.id, other.id])
  const wishes = inside.flatMap(({ id, ways: [way] }) =>
    way ? [{ id, to: { ...way, spaceId: way.space.id } }] : [],
  )
  expect(await moveByCentre(who, wishes, 'Rummet är blött', now)).toEqual({ done: 2, left: [] })
  expect(await people(who, id)).toEqual([])
  expect((await bookingsOf(other)).map(({ state }) => state)).toEqual(['confirmed', 'confirmed'])
  if (!first.ok) throw new Error(first.because)
  expect(await factsAbout(first.booking.id)).toEqual(['booked', 'moved'])
  const [told] = await read().select().from(outbox).where(eq(outbox.fact, 'moved'))
  expect(told?.detail).toMatchObject({ by: 'centre', reason: 'Rummet är blött', spaceId: room.id })
  expect(await deedsAt(centre.id)).toEqual(['close', 'move-booking', 'move-booking'])
  expect(await reserve(await aLearner(), wednesday(room), aKey(), now)).toMatchObject({ because: 'closed' })
  expect(await faultsIn(read())).toEqual([])
})

test('a guest of the desk is moved to a room that is for others', async () => {
  const centre = await aPlace()
  const at = { centreId: centre.id }
  const [room, other] = [await aRoomAt({}, at), await aRoomAt({ audience: { who: 'approved' } }, at)]
  const who = await aStaffAt(centre.id, 'staff')
  const behalf = { personId: null, guestName: 'Gun', guestContact: '070', reason: '', isHere: false }
  const booked = await reserveFor(who, behalf, wednesday(room), aKey(), now)
  if (!booked.ok) throw new Error(booked.because)
  await closed(who, shut(room.id), now)
  const wishes = [{ id: booked.booking.id, to: { ...wednesday(other), whole: true } }]
  expect(await moveByCentre(who, wishes, 'Rummet är blött', now)).toEqual({ done: 1, left: [] })
  expect(await faultsIn(read())).toEqual([])
})

test('ways out are free together: eleven in a hall, seven seats beside it, another centre for the rest', async () => {
  const centre = await aPlace()
  const hall = await aHallAt({}, { centreId: centre.id, places: 11, seats: 11 })
  await aHallAt({}, { centreId: centre.id, places: 7, seats: 7 })
  const far = await make(async (tx) => {
    const other = await aCentre(tx, { lat: 66 })
    await hours(tx, { centreId: other.id })
    return aSpace(tx, { centreId: other.id, kind: 'study-hall', places: 20, seats: 20, bookable: 'place' })
  })
  const who = await aStaffAt(centre.id)
  for (const learner of await learners(11)) await reserve(learner, wednesday(hall), aKey(), now)
  const id = await closed(who, shut(null), now)
  const all = await people(who, id)
  expect(all.length).toBe(11)
  // The whole centre is shut that day: another day there is nearest, and the other centre is offered too.
  expect(all.every(({ ways }) => ways.some(({ space }) => space.id === far.id))).toBe(true)
  await openAgain(who, id, now)
  const hallOnly = await closed(who, shut(hall.id), now)
  const wishes = (await people(who, hallOnly)).flatMap(({ id, ways: [way] }) =>
    way ? [{ id, to: { ...way, spaceId: way.space.id } }] : [],
  )
  expect(wishes.length).toBe(11)
  expect(await moveByCentre(who, wishes, 'Läcka', now)).toEqual({ done: 11, left: [] })
  expect(await faultsIn(read())).toEqual([])
})

test('who cannot be moved is cancelled with a reason and told; staff of another centre reach nobody', async () => {
  const centre = await aPlace()
  const room = await aRoomAt({}, { centreId: centre.id })
  const [who, neighbour] = [await aStaffAt(centre.id), await aStaffAt((await aPlace()).id)]
  const booked = await reserve(await aLearner(), wednesday(room), aKey(), now)
  if (!booked.ok) throw new Error(booked.because)
  const id = await closed(who, shut(room.id), now)
  const wish = { id: booked.booking.id, to: { ...wednesday(room, '14:00', '16:00'), whole: true } }
  expect(await findClosureWithPeople(neighbour, id, now, textIn('sv'))).toBeNull()
  expect(await openAgain(neighbour, id, now)).toMatchObject({ because: 'gone' })
  expect(await cancelByCentre(neighbour, [booked.booking.id], 'x', now)).toMatchObject({ done: 0 })
  expect(await moveByCentre(neighbour, [wish], 'x', now)).toMatchObject({ done: 0 })
  expect(await close(neighbour, shut(room.id), now)).toMatchObject({ because: 'gone' })
  expect(await cancelByCentre(who, [booked.booking.id], 'Det läcker', now)).toEqual({ done: 1, left: [] })
  expect(await factsAbout(booked.booking.id)).toEqual(['booked', 'cancelled-by-centre'])
  expect(await bookingsOf(room)).toMatchObject([
    { state: 'cancelled', cancelledBy: 'centre', reason: 'Det läcker' },
  ])
})

test('what is over is history: it is neither cancelled nor moved', async () => {
  const centre = await aPlace()
  const [room, other] = [
    await aRoomAt({}, { centreId: centre.id }),
    await aRoomAt({}, { centreId: centre.id }),
  ]
  const who = await aStaffAt(centre.id)
  const span = { startsAt: later(now, -180 * minuteMs), endsAt: now }
  const past = await make((tx) => aBooking(tx, { ...span, spaceId: room.id, checkedInAt: span.startsAt }))
  const to = { ...wednesday(other), whole: true }
  expect(await cancelByCentre(who, [past.id], 'Läcka', now)).toMatchObject({ done: 0 })
  expect(await moveByCentre(who, [{ id: past.id, to }], 'Läcka', now)).toMatchObject({ done: 0 })
  expect(await bookingsOf(room)).toMatchObject([{ state: 'confirmed', startsAt: span.startsAt }])
  expect(await deedsAt(centre.id)).toEqual([])
})

test('whoever is here and is moved to another day has not come to that yet', async () => {
  const centre = await aPlace()
  const room = await aRoomAt({}, { centreId: centre.id })
  const who = await aStaffAt(centre.id)
  const here = { checkedInAt: now, checkedInBy: 'staff' as const }
  const { id } = await make((tx) => aBooking(tx, { spaceId: room.id, startsAt: now, ...here }))
  const to = { ...wednesday(room), whole: true }
  expect(await moveByCentre(who, [{ id, to }], 'Läcka', now)).toMatchObject({ done: 1 })
  expect(await bookingsOf(room)).toMatchObject([{ checkedInAt: null, checkedInBy: null }])
})

test('some places are not closed for a century by a slip: nobody could book while that is written', async () => {
  const hall = await aHallAt()
  const who = await aStaffAt(hall.centreId)
  const until = (to: string, places: number[]) =>
    close(who, shut(hall.id, { to: to as LocalDate, places }), now)
  expect(await until('2126-09-02', [1])).toEqual({ ok: false, because: 'places-too-long' })
  expect(await until('2028-09-02', [1, 2])).toEqual({ ok: false, because: 'places-too-long' })
  const some = await until('2026-12-02', [1, 2])
  expect(some.ok && (await openAgain(who, some.id, now))).toEqual({ ok: true })
  expect(await until('2126-09-02', [])).toMatchObject({ ok: true })
})

test('what is meant by a closure is asked', async () => {
  const centre = await aPlace()
  const hall = await aHallAt({}, { centreId: centre.id })
  const who = await aStaffAt(centre.id)
  const because = async (over: Partial<Parameters<typeof close>[1]>) => {
    const answer = await close(who, shut(hall.id, over), now)
    return answer.ok ? 'ok' : answer.because
  }
  expect(await because({ fromMinute: 600, toMinute: 600 })).toBe('backwards')
  expect(await because({ from: '2026-08-01' as LocalDate })).toBe('over')
  expect(await because({ spaceId: null, places: [1] })).toBe('places-of-what')
  expect(await because({ places: [9] })).toBe('no-such-place')
  expect(await because({})).toBe('ok')
  expect(await because({})).toBe('ok')
  expect((await read().select().from(closures).where(eq(closures.centreId, centre.id))).length).toBe(1)
})

test('closed places: others are seated elsewhere, whoever stays leaves no gap, and opening gives them back', async () => {
  const centre = await aPlace()
  const hall = await aHallAt({}, { centreId: centre.id })
  const who = await aStaffAt(centre.id)
  const all = await learners(5)
  const [a, b, c] = all
  const book = (learner: (typeof all)[number] | undefined) => {
    if (!learner) throw new Error('too few')
    return reserve(learner, wednesday(hall), aKey(), now)
  }
  const [first] = [await book(a), await book(b), await book(c)]
  const id = await closed(who, shut(hall.id, { places: [1, 2] }), now)
  // Three of four were taken, two are closed: one of the three moved over to place 4, one is in the way.
  const inside = await people(who, id)
  expect(inside.length).toBe(1)
  expect((await listClosures(who, now))?.closures).toMatchObject([{ inside: 1, places: [1, 2] }])
  expect(await book(all[3])).toMatchObject({ because: 'taken' })
  // They give it up themselves: nobody else gets what they leave.
  const left = inside[0]
  if (!left || !first.ok) throw new Error('nobody')
  const owner = [a, b, c].find((one) => one?.name === left.who)
  if (!owner) throw new Error('no owner')
  expect(await cancel(owner, left.id, now)).toMatchObject({ ok: true })
  expect(await book(all[3])).toMatchObject({ because: 'taken' })
  expect(await people(who, id)).toEqual([])
  expect(await faultsIn(read(), { bare: true })).toEqual([])
  expect(await openAgain(who, id, now)).toEqual({ ok: true })
  expect(await book(all[3])).toMatchObject({ ok: true })
  expect(await book(all[4])).toMatchObject({ ok: true })
  expect(await faultsIn(read())).toEqual([])
})

test('who sits there now is moved for the rest of their time', async () => {
  const centre = await aPlace()
  const at = { centreId: centre.id }
  const [room, other] = [await aRoomAt({}, at), await aRoomAt({}, at)]
  const who = await aStaffAt(centre.id)
  const start = later(now, -60 * minuteMs)
  await make((tx) => aBooking(tx, { spaceId: room.id, startsAt: start, endsAt: later(now, 120 * minuteMs) }))
  const id = await closed(who, shut(room.id, { from: '2026-09-01' as LocalDate }), now)
  const [one] = await people(who, id)
  expect(one?.ways[0]).toMatchObject({ space: { id: other.id }, start: now })
})

test.each([1, 2, 3])('race %i: a closure among twenty who book lets nobody slip in', async () => {
  const centre = await aPlace()
  const hall = await aHallAt({}, { centreId: centre.id, places: 30, seats: 30 })
  const who = await aStaffAt(centre.id)
  const all = await learners(20)
  const book = (learner: (typeof all)[number]) => reserve(learner, wednesday(hall), aKey(), now)
  const early = all.slice(0, 10).map(book)
  const closing = close(who, shut(hall.id), now)
  const late = all.slice(10).map(book)
  const answers = await Promise.all([...early, ...late])
  const closure = await closing
  if (!closure.ok) throw new Error(closure.because)
  expect(answers.every((one) => one.ok || one.because === 'closed')).toBe(true)
  const made = answers.filter((one) => one.ok).length
  const inside = await people(who, closure.id)
  // Whoever was quicker is on the list; whoever was slower was told that it is closed.
  expect(inside.length).toBe(made)
  // While staff cancel them, others keep trying.
  const settling = cancelByCentre(
    who,
    inside.map(({ id }) => id),
    'Läcka',
    now,
  )
  const tries = await Promise.all(all.map(book))
  expect(tries.filter((one) => one.ok)).toEqual([])
  expect(await settling).toEqual({ done: made, left: [] })
  expect(await people(who, closure.id)).toEqual([])
  expect(await faultsIn(read())).toEqual([])
})

test.each([1, 2])('race %i: closed places while others book and cancel', async () => {
  const centre = await aPlace()
  const hall = await aHallAt({}, { centreId: centre.id, places: 6, seats: 6 })
  const who = await aStaffAt(centre.id)
  const all = await learners(12)
  const book = (learner: (typeof all)[number]) => reserve(learner, wednesday(hall), aKey(), now)
  const bookings = all.map(book)
  const id = await closed(who, shut(hall.id, { places: [2, 3, 4] }), now)
  const answers = await Promise.all(bookings)
  const inside = await people(who, id)
  await cancelByCentre(
    who,
    inside.map((one) => one.id),
    'Trasiga stolar',
    now,
  )
  await Promise.all(all.map(book))
  const live = (await bookingsOf(hall)).filter(({ state }) => state === 'confirmed')
  expect(live.length).toBe(3)
  expect(answers.filter((one) => one.ok).length).toBeLessThanOrEqual(6)
  expect(await people(who, id)).toEqual([])
  expect(await faultsIn(read(), { bare: true })).toEqual([])
})

test('the page of a closure takes twelve statements at most, however many are inside', async () => {
  const centre = await aPlace()
  const hall = await aHallAt({}, { centreId: centre.id, places: 30, seats: 30 })
  await aRoomAt({}, { centreId: centre.id })
  const who = await aStaffAt(centre.id)
  for (const learner of await learners(15)) await reserve(learner, wednesday(hall), aKey(), now)
  const id = await closed(who, shut(hall.id), now)
  await listClosures(who, now)
  const counter = { statements: 0 }
  await counted(counter, () => findClosureWithPeople(who, id, now, textIn('sv')))
  // Two more are spent on who asks.
  expect(counter.statements).toBeLessThanOrEqual(10)
})
