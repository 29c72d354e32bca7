import { afterEach, expect, test } from 'vitest'
import { read } from '#db/connect.server'
import { counted } from '#db/count.server'
import { aPartner } from '#db/make-bookings'
import { textIn } from '~/i18n/text'
import type { LocalDate } from '~/lib/time'
import { faultsIn } from '../../scripts/testing/ledger'
import { day } from '../../scripts/testing/made'
import { aKey, aLearner, aPlace, aRoomAt, aStaffAt, bookingsOf, make, now } from '../../scripts/testing/scene'
import { addSeriesDay } from './add-series-day.server'
import { cancelByCentre } from './cancel-by-centre.server'
import { changeSeries } from './change-series.server'
import { endPartner } from './end-partner.server'
import { findSeries } from './list-series.server'
import { makeSeries } from './make-series.server'
import { listOwnPartners } from './own-partners.server'
import type { PartnerBounds } from './partner'
import { previewSeries } from './preview-series.server'
import { bookDays } from './series-days.server'

afterEach(async () => {
  expect(await faultsIn(read())).toEqual([])
})

let numbers = 0

/** A school with three hours a week and a room, and somebody of the staff. */
async function aSchool(bounds: Partial<PartnerBounds> = {}) {
  const centre = await aPlace()
  const room = await aRoomAt({}, { centreId: centre.id })
  const contact = await aLearner({ email: `serie-${++numbers}@skolan.example` })
  const school = await make((tx) =>
    aPartner(tx, {
      centreId: centre.id,
      spaceIds: [room.id],
      contactEmail: contact.email,
      bounds: { minutesPerWeek: 180, ...bounds },
    }),
  )
  return { centre, room, contact, school, staff: await aStaffAt(centre.id) }
}

type School = Awaited<ReturnType<typeof aSchool>>

/** Two hours on Tuesdays and Thursdays, of which the quota holds one and a half. */
const wishOf = ({ room, school }: School, over: { until?: LocalDate; weekdays?: number[] } = {}) => ({
  spaceId: room.id,
  title: 'Svenska som andraspråk',
  guestName: 'Skrivs över',
  guestContact: 'Skrivs över',
  partnerId: school.id,
  places: 1,
  people: 4,
  first: false,
  pattern: {
    weekdays: [2, 4],
    everyWeeks: 1,
    startMinute: 10 * 60,
    endMinute: 12 * 60,
    from: day('2026-09-08'),
    until: day('2026-09-17'),
    ...over,
  },
})

async function made(scene: School, over?: Parameters<typeof wishOf>[1]) {
  const answer = await makeSeries(scene.staff, wishOf(scene, over), aKey(), '', now)
  if (!answer.ok) throw new Error(answer.because)
  return answer.id
}

const daysOf = async ({ staff }: School, id: Awaited<ReturnType<typeof made>>) =>
  ((await findSeries(staff, id, now))?.days ?? []).map(({ date, how }) => `${date.slice(-2)} ${how}`)

test('counts on the quota of each week; a day that would pass it is a gap that says so', async () => {
  const scene = await aSchool()
  const id = await made(scene)
  const expected = ['08 booked', '10 quota-used', '15 booked', '17 quota-used']
  expect(await daysOf(scene, id)).toEqual(expected)
  const rows = await bookingsOf(scene.room)
  expect(rows).toHaveLength(2)
  for (const row of rows) {
    expect(row).toMatchObject({
      personId: null,
      partnerId: scene.school.id,
      guestName: scene.school.name,
      guestContact: scene.contact.email,
    })
  }
  const [own] = await listOwnPartners(scene.contact, now)
  expect(own?.series.map(({ title }) => title)).toEqual(['Svenska som andraspråk'])
  expect(own?.weeks.map(({ left }) => left)).toEqual([180, 60, 60, 180])
  expect(await bookDays(scene.staff, id, '', now)).toBe(true)
  expect(await daysOf(scene, id)).toEqual(expected)
})

test('the preview says the same before anything is booked', async () => {
  const scene = await aSchool()
  const seen = await previewSeries(scene.staff, wishOf(scene), now, textIn('sv'))
  if (!seen.ok) throw new Error(seen.because)
  expect(seen.days.map(({ date, how }) => `${date.slice(-2)} ${how}`)).toEqual([
    '08 free',
    '10 quota-used',
    '15 free',
    '17 quota-used',
  ])
  const counter = { statements: 0 }
  const year = wishOf(scene, { until: day('2027-09-07') })
  await counted(counter, () => previewSeries(scene.staff, year, now, textIn('sv')))
  expect(counter.statements).toBeGreaterThan(0)
  expect(counter.statements).toBeLessThanOrEqual(12)
})

test('a day outside the agreement is a gap, too', async () => {
  const scene = await aSchool({ weekdays: [2], until: day('2026-09-14') })
  expect(await daysOf(scene, await made(scene))).toEqual([
    '08 booked',
    '10 outside',
    '15 outside',
    '17 outside',
  ])
})

test('a day that was over the quota is added once there is room for it', async () => {
  const scene = await aSchool()
  const id = await made(scene)
  const thursday = day('2026-09-10')
  expect(await addSeriesDay(scene.staff, id, thursday, now)).toMatchObject({ because: 'quota-used' })
  const tuesday = (await bookingsOf(scene.room)).find(({ startsAt }) => startsAt < Date.UTC(2026, 8, 9))
  if (!tuesday) throw new Error('no Tuesday')
  await cancelByCentre(scene.staff, [tuesday.id], 'Läraren är sjuk', now)
  expect(await addSeriesDay(scene.staff, id, thursday, now)).toMatchObject({ ok: true })
})

test('longer days that the quota does not hold stay as they were', async () => {
  const scene = await aSchool()
  const id = await made(scene, { weekdays: [2] })
  const change = {
    scope: 'all' as const,
    date: day('2026-09-08'),
    spaceId: scene.room.id,
    startMinute: 10 * 60,
    newId: 'annan' as typeof id,
  }
  const long = await changeSeries(scene.staff, id, { ...change, endMinute: 13 * 60 + 15 }, now)
  expect(long).toMatchObject({
    stuck: [
      { date: '2026-09-08', because: 'quota-used' },
      { date: '2026-09-15', because: 'quota-used' },
    ],
  })
  expect(await changeSeries(scene.staff, id, { ...change, endMinute: 13 * 60 }, now)).toMatchObject({
    stuck: [],
  })
})

test('not for an organisation of another centre, nor in a space it does not share, nor once it has ended', async () => {
  const [scene, other] = [await aSchool(), await aSchool()]
  const ask = (over: Partial<ReturnType<typeof wishOf>>) =>
    makeSeries(scene.staff, { ...wishOf(scene), ...over }, aKey(), '', now)
  expect(await ask({ partnerId: other.school.id })).toMatchObject({ because: 'gone' })
  expect(
    await previewSeries(scene.staff, { ...wishOf(scene), partnerId: other.school.id }, now, textIn('sv')),
  ).toMatchObject({
    because: 'gone',
  })
  const apart = await aRoomAt({}, { centreId: scene.centre.id })
  expect(await ask({ spaceId: apart.id })).toMatchObject({ because: 'not-shared' })
  await endPartner(scene.staff, scene.school.id, [], now)
  expect(await ask({})).toMatchObject({ because: 'partner-ended' })
  expect(await bookingsOf(scene.room)).toEqual([])
})
