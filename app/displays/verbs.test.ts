import { expect, test } from 'vitest'
import { read } from '#db/connect.server'
import { counted } from '#db/count.server'
import { aSpace } from '#db/make'
import { displays } from '#db/schema'
import { cancel } from '~/booking/cancel.server'
import { reserve } from '~/booking/reserve.server'
import { retireSpace } from '~/booking/retire-space.server'
import type { SpaceId } from '~/centres/space'
import { digest } from '~/identity/secret.server'
import { later, minuteMs } from '~/lib/time'
import { at } from '../../scripts/testing/made'
import {
  aHallAt,
  aKey,
  aLearner,
  aPlace,
  aRoomAt,
  aStaff,
  aStaffAt,
  deedsAbout,
  make,
  now,
  wednesday,
} from '../../scripts/testing/scene'
import { addDisplay } from './add.server'
import { type DisplayId, displaysMost } from './display'
import { listDisplays } from './list.server'
import { lookAtDoor } from './look.server'
import { pairDisplay } from './pair.server'
import { revokeDisplay } from './revoke.server'

const wednesdayAt = (time: string) => at(`2026-09-02T${time}:00+02:00`)
const here = '127.0.0.1'

/** A display that waits for its code at the door of a space. */
async function waiting(space: Awaited<ReturnType<typeof aRoomAt>>, moment = now) {
  const staff = await aStaff(space.centreId)
  const added = await addDisplay(staff, space.id, moment)
  if (!added.ok) throw new Error(added.because)
  const listed = await listDisplays(staff, moment)
  const code = listed?.displays.find(({ id }) => id === added.id)?.code
  if (!code) throw new Error('no code')
  return { staff, id: added.id, code }
}

/** One that is paired. */
async function paired(space: Awaited<ReturnType<typeof aRoomAt>>, moment = now) {
  const display = await waiting(space, moment)
  const answer = await pairDisplay(display.code, here, moment)
  if (!answer.ok) throw new Error(answer.because)
  return { ...display, secret: answer.secret }
}

test('a display is paired by its code, once, typed as people type', async () => {
  const room = await aRoomAt()
  const { staff, id, code } = await waiting(room)
  expect(code).toMatch(/^[A-Z0-9]{6}$/)
  const typed = ` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)} `
  const answer = await pairDisplay(typed, here, later(now, 14 * minuteMs))
  expect(answer.ok).toBe(true)
  const again = await pairDisplay(code, here, later(now, 14 * minuteMs))
  expect(again).toEqual({ ok: false, because: 'wrong-display-code' })
  const shown = (await listDisplays(staff, later(now, 15 * minuteMs)))?.displays
  expect(shown).toMatchObject([{ id, space: room.name, code: null, state: { is: 'shown' } }])
  const [deed] = await deedsAbout(id)
  expect(deed).toMatchObject({ action: 'add-display', personId: staff.id, after: { spaceId: room.id } })
})

test('of two tablets that type one code at once, one is the display', async () => {
  const { code } = await waiting(await aRoomAt())
  const answers = await Promise.all([pairDisplay(code, here, now), pairDisplay(code, here, now)])
  expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true])
})

test('a code runs out after a quarter of an hour, and what waited for it is gone', async () => {
  const room = await aRoomAt()
  const { staff, code } = await waiting(room)
  const late = later(now, 15 * minuteMs)
  expect(await pairDisplay(code, here, late)).toEqual({ ok: false, because: 'wrong-display-code' })
  expect((await listDisplays(staff, late))?.displays).toEqual([])
  await addDisplay(staff, room.id, late)
  const left = (await read().select().from(displays)).filter(({ centreId }) => centreId === room.centreId)
  expect(left).toHaveLength(1)
})

test.each(['', 'K7QF4M', 'inte en kod', '\0\0\0\0\0\0', 'x'.repeat(1000)])(
  '%j opens no display',
  async (typed) => {
    expect(await pairDisplay(typed, here, now)).toEqual({ ok: false, because: 'wrong-display-code' })
  },
)

test('nobody tries codes for ever', async () => {
  const tries = []
  for (let count = 0; count < 31; count += 1) tries.push(await pairDisplay('K7QF4M', '192.0.2.77', now))
  expect(tries.at(-2)).toEqual({ ok: false, because: 'wrong-display-code' })
  expect(tries.at(-1)).toMatchObject({ ok: false, because: 'too-many' })
})

test('neither code nor secret stands in the table', async () => {
  const { code, secret, id } = await paired(await aRoomAt())
  const rows = JSON.stringify((await read().select().from(displays)).filter((row) => row.id === id))
  expect(rows).toContain(digest(secret))
  for (const plain of [code, secret]) expect(rows).not.toContain(plain)
})

test('it shows a booking as soon as there is one, and never whose', async () => {
  const room = await aRoomAt()
  const { secret } = await paired(room)
  const who = await aLearner({ name: 'Hemliga Namnet' })
  const look = async (time: string) => (await lookAtDoor(secret, wednesdayAt(time)))?.doors[0]
  expect((await look('11:00'))?.state).toMatchObject({ is: 'free', until: wednesdayAt('20:00') })
  const wish = wednesday(room, '10:00', '12:00', { note: 'Hemlig anteckning' })
  const booked = await reserve(who, wish, aKey(), now)
  if (!booked.ok) throw new Error(booked.because)
  expect((await look('09:30'))?.coming).toMatchObject([{ end: wednesdayAt('12:00') }])
  expect((await look('11:00'))?.state).toEqual({ is: 'taken', until: wednesdayAt('12:00') })
  const all = JSON.stringify(await lookAtDoor(secret, wednesdayAt('11:00')))
  const secrets = [who.name, who.id, booked.booking.id, booked.booking.reference, 'Hemlig anteckning']
  for (const one of secrets) expect(all).not.toContain(one)
  expect((await cancel(who, booked.booking.id, now)).ok).toBe(true)
  expect((await look('11:00'))?.state).toMatchObject({ is: 'free' })
})

test('of a hall it counts places; every second is the same but where something changes', async () => {
  const hall = await aHallAt()
  const { secret } = await paired(hall)
  await reserve(await aLearner(), wednesday(hall, '10:00', '12:00', { places: 2, people: 2 }), aKey(), now)
  const first = await lookAtDoor(secret, wednesdayAt('11:00'))
  expect(first).toMatchObject({ places: 4, doors: [{ state: { is: 'free', free: 2 } }] })
  expect(await lookAtDoor(secret, later(wednesdayAt('11:00'), 59_000))).toEqual(first)
  expect(await lookAtDoor(secret, wednesdayAt('11:01'))).not.toEqual(first)
})

test('to ask costs two statements, and once a minute a third', async () => {
  const { secret } = await paired(await aRoomAt())
  const cost = async (seconds: number) => {
    const counter = { statements: 0 }
    await counted(counter, () => lookAtDoor(secret, later(now, seconds * 1000)))
    return counter.statements
  }
  await cost(0)
  expect(await cost(30)).toBe(2)
  expect(await cost(59)).toBe(2)
  expect(await cost(60)).toBeGreaterThan(2)
  expect(await cost(61)).toBe(2)
})

test('staff see when a display was last there, and since when it is not', async () => {
  const { staff, secret } = await paired(await aRoomAt())
  await lookAtDoor(secret, later(now, 20 * minuteMs))
  const state = async (minutes: number) =>
    (await listDisplays(staff, later(now, minutes * minuteMs)))?.displays[0]?.state
  expect(await state(22)).toEqual({ is: 'shown' })
  expect(await state(40)).toEqual({ is: 'lost', since: later(now, 20 * minuteMs) })
})

test('a disconnected display shows nothing; others neither see nor disconnect it', async () => {
  const { staff, secret, id } = await paired(await aRoomAt())
  const other = await aStaff((await aPlace()).id)
  expect(await revokeDisplay(other, id, now)).toEqual({ ok: false, because: 'not-there' })
  expect((await listDisplays(other, now))?.displays).toEqual([])
  expect(await lookAtDoor(secret, now)).not.toBeNull()
  expect(await revokeDisplay(staff, id, now)).toEqual({ ok: true })
  expect(await lookAtDoor(secret, now)).toBeNull()
  expect(await revokeDisplay(staff, id, now)).toEqual({ ok: false, because: 'not-there' })
  expect((await deedsAbout(id)).map(({ action }) => action)).toEqual(['add-display', 'revoke-display'])
})

test('a display is for a space of one’s own centre that is in use', async () => {
  const [room, other] = [await aRoomAt(), await aRoomAt()]
  const manager = await aStaffAt(room.centreId)
  const refused = { ok: false, because: 'no-space' }
  expect(await addDisplay(manager, other.id, now)).toEqual(refused)
  expect(await addDisplay(manager, 'finns-inte' as SpaceId, now)).toEqual(refused)
  const { secret } = await paired(room)
  expect(await retireSpace(manager, room.id, false, now)).toEqual({ ok: true })
  expect(await addDisplay(manager, room.id, now)).toEqual(refused)
  expect(await lookAtDoor(secret, now)).toMatchObject({ name: '', doors: [{ state: { is: 'retired' } }] })
})

test('a centre has only so many', async () => {
  const room = await aRoomAt()
  const staff = await aStaff(room.centreId)
  const rows = Array.from({ length: displaysMost }, (_, at) => ({
    id: `d${at}-${room.id}` as DisplayId,
    spaceId: room.id,
    centreId: room.centreId,
    hash: digest(`${at} ${room.id}`),
    createdAt: now,
    pairedAt: now,
    seenAt: now,
  }))
  await make((tx) =>
    tx
      .insert(displays)
      .values(rows)
      .then(() => aSpace(tx, { centreId: room.centreId })),
  )
  expect(await addDisplay(staff, room.id, now)).toEqual({ ok: false, because: 'displays-full' })
})
