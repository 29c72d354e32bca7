import { eq } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { read } from '#db/connect.server'
import { counted } from '#db/count.server'
import { aClosure } from '#db/make'
import { aBooking } from '#db/make-bookings'
import { outbox, people, series } from '#db/schema'
import type { SpaceId } from '~/centres/space'
import { textIn } from '~/i18n/text'
import { aliasText } from '~/identity/shown-name'
import { hourMs, later } from '~/lib/time'
import { faultsIn } from '../../scripts/testing/ledger'
import { day, stockholm } from '../../scripts/testing/made'
import { aKey, aLearner, aRoomAt, aStaffAt, bookingsOf, make, now } from '../../scripts/testing/scene'
import type { SeriesId } from './booking'
import { cancel } from './cancel.server'
import { cancelWeekly } from './cancel-weekly.server'
import { findWeekly, findWeeklyRest } from './find-weekly.server'
import { findSeries, listSeries } from './list-series.server'
import { previewWeekly } from './preview-weekly.server'
import { reserveWeekly } from './reserve-weekly.server'
import { spanOn } from './series'
import { whoseText } from './series-whose'
import type { WeeklyWish } from './weekly'
import { weeklyCalendar } from './weekly-calendar.server'

afterEach(async () => {
  expect(await faultsIn(read())).toEqual([])
})

/** Wednesdays 10–12 from 2 September 2026, five of them. */
const wednesdays = ({ id }: { id: SpaceId }, over: Partial<WeeklyWish> = {}): WeeklyWish => ({
  spaceId: id,
  weekday: 3,
  startMinute: 10 * 60,
  endMinute: 12 * 60,
  from: day('2026-09-01'),
  until: day('2026-09-30'),
  title: 'Omvårdnad I',
  people: 1,
  ...over,
})
const on = (date: string) => spanOn(day(date), { startMinute: 11 * 60, endMinute: 13 * 60 }, stockholm)
const seriesOf = (id: string) =>
  read()
    .select()
    .from(series)
    .where(eq(series.id, id as SeriesId))

async function taken(room: { id: SpaceId }, date: string) {
  const other = await aLearner()
  const { start, end } = on(date)
  await make((tx) => aBooking(tx, { spaceId: room.id, personId: other.id, startsAt: start, endsAt: end }))
}

test('every week becomes a booking of the learner, and together they are a series that the centre sees', async () => {
  const [room, who] = [await aRoomAt(), await aLearner()]
  const answer = await reserveWeekly(who, wednesdays(room), aKey(), now)
  expect(answer).toMatchObject({ ok: true, booked: 5 })
  const bookings = await bookingsOf(room)
  expect(bookings).toHaveLength(5)
  expect(new Set(bookings.map(({ personId }) => personId))).toEqual(new Set([who.id]))
  const staff = await aStaffAt(room.centreId)
  const seen = answer.ok ? await findSeries(staff, answer.id, now) : null
  expect(seen).toMatchObject({ series: { title: 'Omvårdnad I', personId: who.id } })
  expect(seen && whoseText(seen.series, seen.owner, textIn('sv'))).toBe(who.name)
  expect(seen?.days.map(({ how }) => how)).toEqual(Array(5).fill('booked'))
})

test('the same key again goes on with the same series, and books nothing twice', async () => {
  const [room, who, mark] = [await aRoomAt(), await aLearner(), aKey()]
  const first = await reserveWeekly(who, wednesdays(room), mark, now)
  expect(await reserveWeekly(who, wednesdays(room), mark, now)).toEqual(first)
  expect(await bookingsOf(room)).toHaveLength(5)
})

test('the same key for another wish, or after staff have ended the series, books nothing into it', async () => {
  const [room, elsewhere, who, mark] = [await aRoomAt(), await aRoomAt(), await aLearner(), aKey()]
  const first = await reserveWeekly(who, wednesdays(room, { until: day('2026-09-10') }), mark, now)
  const reused = { ok: false, because: 'key-reused' }
  expect(await reserveWeekly(who, wednesdays(elsewhere), mark, now)).toMatchObject(reused)
  expect(await reserveWeekly(who, wednesdays(room), mark, now)).toMatchObject(reused)
  expect(await bookingsOf(elsewhere)).toEqual([])
  expect(await bookingsOf(room)).toHaveLength(2)
  if (!first.ok) throw new Error(first.because)
  await make((tx) => tx.update(series).set({ endedAt: now }).where(eq(series.id, first.id)))
  const again = wednesdays(room, { until: day('2026-09-10') })
  expect(await reserveWeekly(who, again, mark, now)).toMatchObject(reused)
})

test('a week that is taken, or on which it is closed, is left out and said', async () => {
  const [room, who] = [await aRoomAt(), await aLearner()]
  await taken(room, '2026-09-09')
  const { start, end } = on('2026-09-16')
  await make((tx) => aClosure(tx, { centreId: room.centreId, startsAt: start, endsAt: end }))
  const preview = await previewWeekly(who, wednesdays(room), now)
  expect(preview.ok && preview.weeks.map(({ refused }) => refused?.because ?? 'free')).toEqual([
    'free',
    'taken',
    'closed',
    'free',
    'free',
  ])
  const answer = await reserveWeekly(who, wednesdays(room), aKey(), now)
  expect(answer).toMatchObject({ ok: true, booked: 3 })
  const own = answer.ok ? await findWeekly(who, answer.id) : null
  expect(own?.weeks.map(({ booking, why }) => (booking ? 'booked' : why))).toEqual([
    'booked',
    'taken',
    'closed',
    'booked',
    'booked',
  ])
})

test('weeks over a limit are no gaps: the preview says so, and staff can go on', async () => {
  const [room, who] = [await aRoomAt({ openBookings: 2 }), await aLearner()]
  const preview = await previewWeekly(who, wednesdays(room), now)
  expect(preview.ok && preview.weeks.map(({ refused }) => refused?.because ?? 'free')).toEqual([
    'free',
    'free',
    'quota',
    'quota',
    'quota',
  ])
  const answer = await reserveWeekly(who, wednesdays(room), aKey(), now)
  expect(answer).toMatchObject({ ok: true, booked: 2 })
  if (!answer.ok) return
  const own = await findWeekly(who, answer.id)
  expect(own?.weeks.map(({ why }) => why)).toEqual([null, null, 'limit', 'limit', 'limit'])
  const seen = await findSeries(await aStaffAt(room.centreId), answer.id, now)
  expect(seen?.days.map(({ how }) => how)).toEqual([
    'booked',
    'booked',
    'undecided',
    'undecided',
    'undecided',
  ])
})

test.each([
  ['backwards', { startMinute: 12 * 60, endMinute: 10 * 60 }, 'backwards'],
  ['no such day in it', { until: day('2026-09-01') }, 'no-dates'],
  ['more weeks than a term has', { until: day('2027-09-01') }, 'too-long-series'],
  ['no such space', { spaceId: 'finns-inte' as SpaceId }, 'gone'],
  ['shorter than a booking may be', { endMinute: 10 * 60 + 15 }, 'step'],
])('what cannot be leaves nothing: %s', async (_name, over, because) => {
  const [room, who] = [await aRoomAt(), await aLearner()]
  const before = (await read().select().from(series)).length
  expect(await reserveWeekly(who, wednesdays(room, over), aKey(), now)).toMatchObject({ ok: false, because })
  expect(await bookingsOf(room)).toEqual([])
  expect((await read().select().from(series)).length).toBe(before)
})

test('a room that is for several is booked by as many as say that they come', async () => {
  const [room, who] = [await aRoomAt({ fewestPeople: 2 }), await aLearner()]
  const alone = await previewWeekly(who, wednesdays(room), now)
  expect(alone.ok && alone.weeks.map(({ refused }) => refused?.because)).toEqual(Array(5).fill('too-few'))
  expect(await reserveWeekly(who, wednesdays(room), aKey(), now)).toMatchObject({ because: 'too-few' })
  expect(await reserveWeekly(who, wednesdays(room, { people: 3 }), aKey(), now)).toMatchObject({ booked: 5 })
  expect((await bookingsOf(room)).map(({ people }) => people)).toEqual(Array(5).fill(3))
})

test('somebody who has not confirmed the address books one week', async () => {
  const who = await aLearner({ emailConfirmedAt: null, createdAt: later(now, -hourMs) })
  const room = await aRoomAt()
  const preview = await previewWeekly(who, wednesdays(room), now)
  expect(preview.ok && preview.weeks.filter(({ refused }) => refused === null)).toHaveLength(1)
  expect(await reserveWeekly(who, wednesdays(room), aKey(), now)).toMatchObject({ ok: true, booked: 1 })
})

test('a week that is cancelled afterwards is not taken for one over a limit', async () => {
  const [room, who] = [await aRoomAt(), await aLearner()]
  const answer = await reserveWeekly(who, wednesdays(room), aKey(), now)
  if (!answer.ok) throw new Error(answer.because)
  const before = await findWeekly(who, answer.id)
  const [first] = before?.weeks ?? []
  if (!first?.booking) throw new Error('the first week is not booked')
  expect(await cancel(who, first.booking.id, now)).toMatchObject({ ok: true })
  const after = await findWeekly(who, answer.id)
  expect(after?.weeks.map(({ why }) => why)).toEqual(['cancelled', null, null, null, null])
})

test('whoever gets protected identity afterwards is an alias on the list of series', async () => {
  const [room, who] = [await aRoomAt(), await aLearner()]
  await reserveWeekly(who, wednesdays(room), aKey(), now)
  await make((tx) => tx.update(people).set({ protectedIdentity: true }).where(eq(people.id, who.id)))
  const listed = await listSeries(await aStaffAt(room.centreId))
  const [one] = listed?.series ?? []
  expect(one && whoseText(one, one.owner, textIn('sv'))).toBe(aliasText(who, textIn('sv')))
  expect(JSON.stringify(one?.guestName)).not.toContain(who.name)
})

test("another's series is not there", async () => {
  const [room, who, other] = [await aRoomAt(), await aLearner(), await aLearner()]
  const answer = await reserveWeekly(who, wednesdays(room), aKey(), now)
  expect(answer.ok && (await findWeekly(other, answer.id))).toBeNull()
  expect(answer.ok && (await weeklyCalendar(other, answer.id, 'https://x.example', 'sv'))).toBeNull()
  const file = answer.ok ? await weeklyCalendar(who, answer.id, 'https://x.example', 'sv') : null
  expect(file?.match(/BEGIN:VEVENT/g)).toHaveLength(5)
  expect(answer.ok && (await seriesOf(answer.id))).toHaveLength(1)
})

test('looking a term through costs as many statements as looking two weeks through', async () => {
  const [room, who] = [await aRoomAt(), await aLearner()]
  const cost = async (until: string) => {
    const counter = { statements: 0 }
    await counted(counter, () => previewWeekly(who, wednesdays(room, { until: day(until) }), now))
    return counter.statements
  }
  // What is remembered of the centre is read once.
  await cost('2026-09-10')
  expect(await cost('2026-12-31')).toBe(await cost('2026-09-10'))
  expect(await cost('2026-12-31')).toBeLessThanOrEqual(7)
})

test('what is left of a series is cancelled at once: what begins too soon stays, and nobody else’s', async () => {
  const room = await aRoomAt({ cancelMinutesBefore: 24 * 60 })
  const [who, other] = [await aLearner(), await aLearner()]
  const answer = await reserveWeekly(who, wednesdays(room), aKey(), now)
  if (!answer.ok) throw new Error(answer.because)
  // The evening before the second time.
  const then = later(on('2026-09-09').start, -12 * hourMs)
  expect(await findWeeklyRest(other, answer.id, then)).toBeNull()
  expect(await cancelWeekly(other, answer.id, then)).toEqual({ ok: false, because: 'gone' })
  expect(await findWeeklyRest(who, answer.id, then)).toMatchObject({ late: 1, open: { length: 3 } })
  expect(await cancelWeekly(who, answer.id, then)).toEqual({ ok: true, cancelled: 3 })
  expect((await bookingsOf(room)).map(({ state }) => state).sort()).toEqual([
    'cancelled',
    'cancelled',
    'cancelled',
    'confirmed',
    'confirmed',
  ])
  expect(await cancelWeekly(who, answer.id, then)).toEqual({ ok: true, cancelled: 0 })
  const facts = await read().select().from(outbox).where(eq(outbox.subjectId, answer.id))
  expect(facts.map(({ fact }) => fact)).toEqual(['series-booked', 'series-cancelled'])
  expect(await seriesOf(answer.id)).toMatchObject([{ endedAt: then }])
})
