import { eq } from 'drizzle-orm'
import { afterEach, describe, expect, test } from 'vitest'
import { change, read } from '#db/connect.server'
import { partnerSpaces, people, refusals } from '#db/schema'
import { textIn } from '~/i18n/text'
import { later, minuteMs } from '~/lib/time'
import { faultsIn } from '../../scripts/testing/ledger'
import { at, day } from '../../scripts/testing/made'
import { aSchool, book, booked } from '../../scripts/testing/partner-scene'
import { aKey, aLearner, aRoomAt, bookingsOf, factsAbout, now, wednesday } from '../../scripts/testing/scene'
import { cancel } from './cancel.server'
import { cancelByCentre } from './cancel-by-centre.server'
import { refusalsWritten } from './count-refusal.server'
import { listDay } from './day.server'
import { findGuest } from './find-guest.server'
import { findBooking } from './list.server'
import { listPartners } from './list-partners.server'
import { move } from './move.server'
import { moveFor } from './move-for.server'
import { offerFor } from './offer.server'
import { listOwnPartners, partnersAt, startForPartner } from './own-partners.server'
import { reserve } from './reserve.server'
import { reserveForPartner } from './reserve-for-partner.server'
import { savePartner } from './save-partner.server'
import { tieGuest } from './tie-guest.server'

afterEach(async () => {
  expect(await faultsIn(read())).toEqual([])
})

let numbers = 0

describe('booking for an organisation', () => {
  test('it is the organisation’s, not a person’s, in the day, and on its quota', async () => {
    const scene = await aSchool()
    const booking = await booked(scene)
    expect(booking).toMatchObject({
      personId: null,
      partnerId: scene.school.id,
      guestName: scene.school.name,
      guestContact: scene.contact.email,
      state: 'confirmed',
    })
    const list = await listDay(scene.manager, day('2026-09-02'), now, textIn('sv'))
    expect(list?.bookings.map(({ who }) => who)).toEqual([scene.school.name])
    expect(JSON.stringify(list?.bookings)).not.toContain(scene.contact.name)
    expect(await factsAbout(booking.id)).toEqual(['booked'])
    const [own] = await listOwnPartners(scene.contact, now)
    expect(own?.weeks.map(({ left }) => left)).toEqual([480, 600, 600, 600])
    expect(own?.coming.map(({ id }) => id)).toEqual([booking.id])
    const [listed] = (await listPartners(scene.manager, now))?.partners ?? []
    expect(listed?.use).toEqual({ week: 120, weekMost: 600, month: 120, monthMost: 43 * 60 })
  })

  test('its bounds stand for the audience and the limits of learners, and what it has does not count on the contact’s own', async () => {
    const rules = {
      audience: { who: 'approved' as const },
      openBookings: 1,
      minutesPerDay: 60,
      minutesPerWeek: 60,
      fewestPeople: 3,
    }
    const scene = await aSchool({}, rules)
    expect(await reserve(scene.contact, wednesday(scene.room), aKey(), now)).toMatchObject({
      because: 'too-few',
    })
    expect(await book(scene, '02')).toMatchObject({ ok: true })
    expect(await book(scene, '03')).toMatchObject({ ok: true })
    const open = await aRoomAt({ openBookings: 1 }, { centreId: scene.centre.id })
    expect(await reserve(scene.contact, wednesday(open), aKey(), now)).toMatchObject({ ok: true })
  })

  test('hours of the house, step, length, what is taken and what is not shared stand', async () => {
    const scene = await aSchool({ untilMinute: 1440 })
    const other = await aRoomAt({}, { centreId: scene.centre.id })
    const ask = (over: Partial<ReturnType<typeof wednesday>>) =>
      reserveForPartner(scene.contact, scene.school.id, { ...wednesday(scene.room), ...over }, aKey(), now)
    const wish = wednesday(scene.room)
    expect(
      await ask({ start: at('2026-09-02T19:00:00+02:00'), end: at('2026-09-02T21:00:00+02:00') }),
    ).toMatchObject({
      because: 'closed',
    })
    expect(await ask({ start: later(wish.start, 5 * minuteMs) })).toMatchObject({ because: 'step' })
    expect(await ask({ end: later(wish.start, 5 * 60 * minuteMs) })).toMatchObject({ because: 'too-long' })
    expect(await ask({ spaceId: other.id })).toMatchObject({ because: 'not-shared' })
    await booked(scene)
    expect(await ask({})).toMatchObject({ because: 'taken' })
    expect(await bookingsOf(scene.room)).toHaveLength(1)
    expect(await bookingsOf(other)).toEqual([])
  })

  test('the same key again is the same booking; another wish or organisation under it is refused', async () => {
    const scene = await aSchool()
    const [key, wish] = [aKey(), wednesday(scene.room)]
    const ask = (over = {}) =>
      reserveForPartner(scene.contact, scene.school.id, { ...wish, ...over }, key, now)
    const first = await ask()
    expect(await ask()).toEqual(first)
    expect(await ask({ note: 'annat' })).toMatchObject({ because: 'key-reused' })
    expect(await bookingsOf(scene.room)).toHaveLength(1)
  })

  test('where the agreement says so staff answer, and the time is held', async () => {
    const scene = await aSchool({ approval: true })
    const booking = await booked(scene)
    expect(booking.state).toBe('requested')
    expect(await factsAbout(booking.id)).toEqual(['requested'])
    expect(await reserve(await aLearner(), wednesday(scene.room), aKey(), now)).toMatchObject({
      because: 'taken',
    })
  })

  test('what is over the quota is refused, said what is left, and counted as demand', async () => {
    const scene = await aSchool({ minutesPerWeek: 180 })
    await booked(scene)
    expect(await book(scene, '03')).toEqual({
      ok: false,
      because: 'quota-used',
      left: 60,
      most: 180,
      renews: '2026-09-07',
    })
    await refusalsWritten()
    const counted = await read().select().from(refusals).where(eq(refusals.centreId, scene.centre.id))
    expect(counted.map(({ because }) => because)).toEqual(['quota-used'])
    // The form offers only what is left.
    const offer = await offerFor(scene.contact, scene.room.id, at('2026-09-03T10:00:00+02:00'), now, {
      partnerId: scene.school.id,
    })
    expect(offer?.ends.at(-1)?.at).toBe(at('2026-09-03T11:00:00+02:00'))
    expect(offer?.quota).toEqual({ left: 60, most: 180 })
  })

  test.each([2, 8])('%i at once that would together pass the quota: so many as it holds', async (crowd) => {
    const scene = await aSchool({ minutesPerWeek: 240 })
    const rooms = [
      scene.room,
      ...(await Promise.all(Array.from({ length: 7 }, () => aRoomAt({}, { centreId: scene.centre.id })))),
    ]
    await change(async (tx) => {
      await tx
        .insert(partnerSpaces)
        .values(rooms.slice(1).map(({ id }) => ({ partnerId: scene.school.id, spaceId: id })))
    })
    await booked(scene, '04')
    // Rooms of their own: only the quota can say no.
    const answers = await Promise.all(
      rooms.slice(0, crowd).map((room) => {
        const wish = wednesday(room, '13:00', '15:00')
        return reserveForPartner(scene.contact, scene.school.id, wish, aKey(), now)
      }),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const refused = answers.filter((one) => !one.ok)
    expect(refused).toHaveLength(crowd - 1)
    for (const one of refused) expect(one).toMatchObject({ because: 'quota-used', left: 0 })
  })
})

describe('who acts', () => {
  test('nobody but the contact sees it or books for it', async () => {
    const scene = await aSchool()
    const booking = await booked(scene)
    const other = await aLearner()
    expect(await reserveForPartner(other, scene.school.id, wednesday(scene.room), aKey(), now)).toMatchObject(
      {
        because: 'gone',
      },
    )
    expect(await findBooking(other, booking.id, now)).toBeNull()
    expect(await cancel(other, booking.id, now)).toMatchObject({ because: 'gone' })
    expect(await move(other, booking.id, booking, now)).toMatchObject({ because: 'gone' })
    expect(await listOwnPartners(other, now)).toEqual([])
    expect(await partnersAt(other, scene.room.id)).toEqual([])
    const start = at('2026-09-03T10:00:00+02:00')
    expect(await offerFor(other, scene.room.id, start, now, { partnerId: scene.school.id })).toBeNull()
    const asked = { lokal: scene.room.id, dag: '2026-09-03', tid: 600 }
    expect(await startForPartner(other, scene.school.id, asked)).toBeNull()
    expect(await startForPartner(scene.contact, scene.school.id, asked)).toBe(start)
  })

  test('an address that is not confirmed gives nothing', async () => {
    const scene = await aSchool()
    await change(async (tx) => {
      await tx.update(people).set({ emailConfirmedAt: null }).where(eq(people.id, scene.contact.id))
    })
    expect(await book(scene)).toMatchObject({ because: 'gone' })
    expect(await listOwnPartners(scene.contact, now)).toEqual([])
  })

  test('another contact takes over all that is booked, and the one before can do nothing more', async () => {
    const scene = await aSchool()
    const booking = await booked(scene)
    const next = await aLearner({ email: `efter-${++numbers}@skolan.example` })
    const { contactName, name, bounds } = scene.school
    const wish = { name, contactName, bounds, contactEmail: next.email, spaceIds: [scene.room.id] }
    expect(await savePartner(scene.manager, scene.school.id, wish, now)).toMatchObject({ invited: true })
    expect(await book(scene, '03')).toMatchObject({ because: 'gone' })
    expect(await findBooking(scene.contact, booking.id, now)).toBeNull()
    expect(await cancel(scene.contact, booking.id, now)).toMatchObject({ because: 'gone' })
    expect((await findBooking(next, booking.id, now))?.booking.guestContact).toBe(next.email)
    expect(await cancel(next, booking.id, now)).toMatchObject({ ok: true })
  })

  test('staff cannot tie what is the organisation’s to its contact’s own account', async () => {
    const scene = await aSchool()
    const booking = await booked(scene)
    expect(await tieGuest(scene.manager, booking.id, scene.contact.id, now)).toMatchObject({
      because: 'gone',
    })
    expect(await findGuest(scene.manager, booking.id, '', now, textIn('sv'))).toBeNull()
    expect(await findBooking(scene.contact, booking.id, now)).not.toBeNull()
    const [row] = await bookingsOf(scene.room)
    expect(row).toMatchObject({ personId: null, partnerId: scene.school.id })
  })

  test('a contact who changes their own address acts no longer', async () => {
    const scene = await aSchool()
    await change(async (tx) => {
      await tx.update(people).set({ email: 'annan@skolan.example' }).where(eq(people.id, scene.contact.id))
    })
    expect(await book(scene)).toMatchObject({ because: 'gone' })
  })
})

describe('cancelling and moving', () => {
  test('in good time gives the quota back', async () => {
    const scene = await aSchool({ minutesPerWeek: 120 }, { cancelMinutesBefore: 60 })
    const booking = await booked(scene)
    expect(await book(scene, '03')).toMatchObject({ because: 'quota-used' })
    expect(await cancel(scene.contact, booking.id, now)).toMatchObject({ ok: true })
    expect(await book(scene, '03')).toMatchObject({ ok: true })
  })

  test('after the cut-off a request that is withdrawn still counts: it kept others away', async () => {
    const scene = await aSchool({ minutesPerWeek: 120, approval: true }, { cancelMinutesBefore: 24 * 60 })
    const booking = await booked(scene)
    expect(await cancel(scene.contact, booking.id, later(now, 120 * minuteMs))).toMatchObject({ ok: true })
    expect(await book(scene, '03')).toMatchObject({ because: 'quota-used', left: 0 })
  })

  test('what the centre calls off counts no more', async () => {
    const scene = await aSchool({ minutesPerWeek: 120 })
    const booking = await booked(scene)
    expect(await cancelByCentre(scene.manager, [booking.id], 'Vattenläcka', now)).toEqual({
      done: 1,
      left: [],
    })
    expect(await book(scene, '03')).toMatchObject({ ok: true })
  })

  test('the contact moves it within the agreement, and it does not stand in its own way', async () => {
    const scene = await aSchool({ minutesPerWeek: 120, weekdays: [3, 4] })
    const booking = await booked(scene)
    const to = (date: string) => ({
      start: at(`2026-09-${date}T10:00:00+02:00`),
      end: at(`2026-09-${date}T12:00:00+02:00`),
    })
    expect(await move(scene.contact, booking.id, to('04'), now)).toMatchObject({ because: 'outside-hours' })
    expect(await move(scene.contact, booking.id, to('03'), now)).toMatchObject({ ok: true })
    const other = await aRoomAt({}, { centreId: scene.centre.id })
    expect(await move(scene.contact, booking.id, { ...to('03'), spaceId: other.id }, now)).toMatchObject({
      because: 'not-shared',
    })
  })

  test('staff move it beyond the agreement with a reason', async () => {
    const scene = await aSchool({ weekdays: [3] })
    const booking = await booked(scene)
    const to = { start: at('2026-09-03T10:00:00+02:00'), end: at('2026-09-03T12:00:00+02:00') }
    expect(await moveFor(scene.manager, booking.id, to, '', now)).toMatchObject({
      because: 'outside-hours',
      mayOverride: true,
    })
    expect(await moveFor(scene.manager, booking.id, to, 'Golvet läggs om', now)).toMatchObject({ ok: true })
  })
})
