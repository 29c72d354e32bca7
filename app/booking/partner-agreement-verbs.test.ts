import { eq } from 'drizzle-orm'
import { afterEach, describe, expect, test } from 'vitest'
import { read } from '#db/connect.server'
import { counted } from '#db/count.server'
import { aPartner } from '#db/make-bookings'
import { bookings, partners } from '#db/schema'
import type { SpaceId } from '~/centres/space'
import { faultsIn } from '../../scripts/testing/ledger'
import { day } from '../../scripts/testing/made'
import { aSchool, book, booked } from '../../scripts/testing/partner-scene'
import { bookingsOf, deedsAbout, factsAbout, make, now } from '../../scripts/testing/scene'
import type { BookingId } from './booking'
import { cancel } from './cancel.server'
import { cancelByCentre } from './cancel-by-centre.server'
import { endPartner } from './end-partner.server'
import { invitePartner } from './invite-partner.server'
import { findPartner, findPartnerToEnd, listPartners } from './list-partners.server'
import { listOwnPartners } from './own-partners.server'
import type { PartnerWish } from './partner-form'
import { savePartner } from './save-partner.server'

afterEach(async () => {
  expect(await faultsIn(read())).toEqual([])
})

let numbers = 0

const wishFor = (spaceIds: SpaceId[], over: Partial<PartnerWish> = {}): PartnerWish => ({
  name: 'Exempelskolan i tester',
  contactName: 'Ulla Exempel',
  contactEmail: `ny-${++numbers}@skolan.example`,
  spaceIds,
  bounds: {
    minutesPerWeek: 600,
    weekdays: [1, 2, 3, 4, 5],
    fromMinute: 480,
    untilMinute: 960,
    daysAhead: 60,
    from: day('2026-08-24'),
    until: null,
    approval: false,
    language: 'sv',
  },
  ...over,
})

describe('what the manager decides', () => {
  test('adds and changes an organisation, logged with before and after, the contact invited', async () => {
    const { centre, room, manager } = await aSchool()
    const wish = wishFor([room.id], { name: 'Folkuniversitetet exempel' })
    const added = await savePartner(manager, null, wish, now)
    if (!added.ok) throw new Error(added.because)
    expect(added.invited).toBe(true)
    expect(await factsAbout(added.id)).toEqual(['partner-invited'])
    const less = { ...wish, bounds: { ...wish.bounds, minutesPerWeek: 90 } }
    expect(await savePartner(manager, added.id, less, now)).toMatchObject({ ok: true, invited: false })
    expect(await factsAbout(added.id)).toEqual(['partner-invited'])
    const [first, second] = await deedsAbout(added.id)
    expect(first).toMatchObject({
      action: 'add-partner',
      centreId: centre.id,
      personId: manager.id,
      before: null,
      after: { name: wish.name, contactEmail: wish.contactEmail, spaces: room.name, hoursPerWeek: 10 },
    })
    expect(second).toMatchObject({
      action: 'change-partner',
      before: { hoursPerWeek: 10 },
      after: { hoursPerWeek: 1.5 },
    })
    expect((await findPartner(manager, added.id))?.partner?.bounds.minutesPerWeek).toBe(90)
  })

  test('coming bookings are called what the organisation is called by now; those that were stay', async () => {
    const scene = await aSchool()
    const coming = await booked(scene)
    const wish = wishFor([scene.room.id], {
      name: 'Skolan under nytt namn',
      contactEmail: scene.contact.email,
    })
    expect(await savePartner(scene.manager, scene.school.id, wish, now)).toMatchObject({ ok: true })
    const [row] = await read().select().from(bookings).where(eq(bookings.id, coming.id))
    expect(row).toMatchObject({ guestName: 'Skolan under nytt namn', state: 'confirmed' })
  })

  test('refuses a name that is there, a space of another centre, and what is not the centre’s', async () => {
    const [scene, other] = [await aSchool(), await aSchool()]
    const { manager, room, school } = scene
    expect(await savePartner(manager, null, wishFor([room.id], { name: school.name }), now)).toMatchObject({
      because: 'name-taken',
    })
    expect(await savePartner(manager, null, wishFor([other.room.id]), now)).toMatchObject({
      because: 'no-such-space',
    })
    expect(await savePartner(manager, other.school.id, wishFor([room.id]), now)).toMatchObject({
      because: 'gone',
    })
    expect(await invitePartner(manager, other.school.id, now)).toMatchObject({ because: 'gone' })
    expect(await endPartner(manager, other.school.id, [], now)).toMatchObject({ because: 'gone' })
    expect(await findPartner(manager, other.school.id)).toBeNull()
    expect(await findPartnerToEnd(manager, other.school.id, now)).toBeNull()
    expect((await listPartners(manager, now))?.partners.map(({ id }) => id)).toEqual([school.id])
    expect(await deedsAbout(other.school.id)).toEqual([])
  })

  test('sends the letter again, logged', async () => {
    const scene = await aSchool()
    expect(await invitePartner(scene.manager, scene.school.id, now)).toEqual({ ok: true })
    expect(await factsAbout(scene.school.id)).toEqual(['partner-invited'])
    expect((await deedsAbout(scene.school.id)).map(({ action }) => action)).toEqual(['invite-partner'])
  })

  test('ends it once its coming bookings have been seen; nothing is deleted, and nothing more is booked', async () => {
    const scene = await aSchool()
    const { manager, school, contact } = scene
    const [kept, gone] = [await booked(scene, '02'), await booked(scene, '03')]
    expect(await endPartner(manager, school.id, [kept.id], now)).toMatchObject({ because: 'unseen' })
    const [before] = await read().select().from(partners).where(eq(partners.id, school.id))
    expect(before?.endedAt).toBeNull()
    const shown = (await findPartnerToEnd(manager, school.id, now))?.coming.map(({ id }) => id) as BookingId[]
    expect(shown).toEqual([kept.id, gone.id])
    expect(await endPartner(manager, school.id, shown, now)).toEqual({ ok: true })
    await cancelByCentre(manager, [gone.id], 'Avtalet är slut', now)
    expect(await book(scene, '04')).toMatchObject({ because: 'partner-ended' })
    expect(await endPartner(manager, school.id, shown, now)).toMatchObject({ because: 'ended' })
    expect(await savePartner(manager, school.id, wishFor([scene.room.id]), now)).toMatchObject({
      because: 'ended',
    })
    const states = (await bookingsOf(scene.room)).map(({ id, state }) => [id, state])
    expect(Object.fromEntries(states)).toEqual({ [kept.id]: 'confirmed', [gone.id]: 'cancelled' })
    expect(await deedsAbout(school.id)).toMatchObject([
      { action: 'end-partner', before: { ended: false }, after: { ended: true } },
    ])
    // What is kept can still be called off, and goes out of sight once it has been.
    const [own] = await listOwnPartners(contact, now)
    expect(own?.coming.map(({ id }) => id)).toEqual([kept.id])
    expect(await cancel(contact, kept.id, now)).toMatchObject({ ok: true })
    expect(await listOwnPartners(contact, now)).toEqual([])
    expect((await listPartners(manager, now))?.ended.map(({ id }) => id)).toEqual([school.id])
  })

  test('a booking and the end at once: it is seen, or it is refused', async () => {
    for (let round = 0; round < 4; round += 1) {
      const scene = await aSchool()
      const [reserved, ended] = await Promise.all([
        book(scene),
        endPartner(scene.manager, scene.school.id, [], now),
      ])
      expect([reserved.ok, ended.ok].filter(Boolean)).toHaveLength(1)
      const refused = [reserved, ended].flatMap((one) => (one.ok ? [] : one.because))
      expect(['partner-ended', 'unseen']).toContain(refused[0])
    }
  })
})

test('lists are read in few statements, however many organisations there are', async () => {
  const scene = await aSchool()
  await make(async (tx) => {
    for (let more = 0; more < 12; more += 1) {
      await aPartner(tx, {
        centreId: scene.centre.id,
        spaceIds: [scene.room.id],
        contactEmail: scene.contact.email,
      })
    }
  })
  const cancelled = await booked(scene)
  await cancel(scene.contact, cancelled.id, now)
  await booked(scene, '03')
  const staffs = { statements: 0 }
  const listed = await counted(staffs, () => listPartners(scene.manager, now))
  expect(listed?.partners).toHaveLength(13)
  expect(staffs.statements).toBeGreaterThan(0)
  expect(staffs.statements).toBeLessThanOrEqual(5)
  const own = { statements: 0 }
  expect(await counted(own, () => listOwnPartners(scene.contact, now))).toHaveLength(13)
  expect(own.statements).toBeGreaterThan(0)
  expect(own.statements).toBeLessThanOrEqual(7)
})
