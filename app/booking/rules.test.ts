import { expect, test } from 'vitest'
import type { BookingRules } from '~/centres/booking-rules'
import type { Space } from '~/centres/space'
import type { Span } from '~/lib/span'
import { hourMs, later, minuteMs } from '~/lib/time'
import { aHall, aRoom, at, span, stockholm } from '../../scripts/testing/made'
import type { Booking, BookingId, Wish } from './booking'
import type { OwnBooking } from './limits'
import type { Reason } from './reasons'
import { type Facts, isInTime, mayCancel, mayMove, mayReserve } from './rules'

/** Tuesday 1 September 2026, 10.00 in Sweden; wishes are for the day after, which is open 08–16. */
const now = at('2026-09-01T10:00:00+02:00')
const open = [span('2026-09-02T08:00:00+02:00', '2026-09-02T16:00:00+02:00')]
/** When the plain wish begins. */
const start = at('2026-09-02T10:00:00+02:00')
const sorsele = { municipalityCode: '2422' }
const ok = { ok: true }

const facts = (space: Space, over: Partial<Facts> = {}): Facts => ({
  centre: { timeZone: stockholm },
  space,
  open,
  approved: false,
  unconfirmed: null,
  suspendedUntil: null,
  own: [],
  ...over,
})

/** Two hours from 10.00 the day after now, for one person. */
const wish = (over: Partial<Wish> & { from?: string; to?: string } = {}): Wish => {
  const { from = '10:00', to = '12:00', ...rest } = over
  const when = span(`2026-09-02T${from}:00+02:00`, `2026-09-02T${to}:00+02:00`)
  return { spaceId: aRoom().id, ...when, places: 1, whole: true, people: 1, note: '', ...rest }
}

const room = (rules: Partial<BookingRules> = {}) => aRoom({ rules })
const hall = (over: Parameters<typeof aHall>[0] = {}) => aHall(over)
const no = (because: Reason['because'], over: object = {}) => ({ ok: false, because, ...over })

test.each<[string, Space, Partial<Wish>, object]>([
  ['a room whole', room(), {}, ok],
  ['a room by the place', room(), { whole: false }, no('whole-only')],
  ['a hall by the place', hall(), { whole: false }, ok],
  ['a hall whole', hall(), {}, no('places-only')],
  ['both, whole', hall({ bookable: 'both' }), {}, ok],
  ['both, by the place', hall({ bookable: 'both' }), { whole: false }, ok],
  ['as many places as there are', hall(), { whole: false, places: 4, people: 4 }, ok],
  ['one place more', hall(), { whole: false, places: 5, people: 4 }, no('too-many', { most: 4 })],
  ['as many people as fit', room(), { people: 6 }, ok],
  ['one more', room(), { people: 7 }, no('too-many', { most: 6 })],
  [
    'fewer people than a whole room asks for',
    room({ fewestPeople: 3 }),
    { people: 2 },
    no('too-few', { fewest: 3 }),
  ],
  ['as many', room({ fewestPeople: 3 }), { people: 3 }, ok],
  [
    'fewest people are not asked of a place',
    hall({ bookable: 'both', rules: { fewestPeople: 3 } }),
    { whole: false },
    ok,
  ],
])('does it fit the space? %s', (_case, space, over, expected) => {
  expect(mayReserve(facts(space), sorsele, wish(over), now)).toEqual(expected)
})

test.each<[string, Partial<BookingRules>, string, string, object]>([
  ['the shortest', {}, '10:00', '10:30', ok],
  ['shorter', { stepMinutes: 15 }, '10:00', '10:15', no('too-short', { fewest: 30 })],
  ['the longest', {}, '10:00', '14:00', ok],
  ['longer', {}, '10:00', '14:30', no('too-long', { most: 240 })],
  ['begins off the step', {}, '10:15', '12:00', no('step', { stepMinutes: 30 })],
  ['ends off the step', {}, '10:00', '12:15', no('step', { stepMinutes: 30 })],
  ['a quarter where quarters are allowed', { stepMinutes: 15 }, '10:15', '11:45', ok],
  ['half past where only hours are', { stepMinutes: 60 }, '10:30', '11:30', no('step', { stepMinutes: 60 })],
  ['an end before the start', {}, '12:00', '10:00', no('too-short', { fewest: 30 })],
  ['no length at all', {}, '12:00', '12:00', no('too-short', { fewest: 30 })],
])('is it of a length that is allowed? %s', (_case, rules, from, to, expected) => {
  expect(mayReserve(facts(room(rules)), sorsele, wish({ from, to }), now)).toEqual(expected)
})

test('seconds are off every step', () => {
  const off = { ...wish(), start: later(wish().start, 1) }
  expect(mayReserve(facts(room({ stepMinutes: 15 })), sorsele, off, now)).toEqual(
    no('step', { stepMinutes: 15 }),
  )
})

test('the step is of the wall clock, also where the zone is 45 minutes off', () => {
  const centre = { timeZone: 'Asia/Kathmandu' }
  const always = [span('2026-09-01T00:00:00Z', '2026-09-04T00:00:00Z')]
  const on = { ...wish(), ...span('2026-09-02T04:15:00Z', '2026-09-02T06:15:00Z') }
  const off = { ...wish(), ...span('2026-09-02T04:00:00Z', '2026-09-02T06:00:00Z') }
  const here = facts(room({ stepMinutes: 60 }), { centre, open: always })
  expect(mayReserve(here, sorsele, on, now)).toEqual(ok)
  expect(mayReserve(here, sorsele, off, now)).toEqual(no('step', { stepMinutes: 60 }))
})

const residents = { audience: { who: 'residents' as const, municipalities: ['2418', '2422'] } }
const approved = { audience: { who: 'approved' as const } }
const closedTo = (audience: string) => no('not-open-to-you', { audience })
test.each<[string, Partial<BookingRules>, string | null, boolean, object]>([
  ['anyone, and nobody knows from where', {}, null, false, ok],
  ['a resident', residents, '2422', false, ok],
  ['somebody from elsewhere', residents, '2480', false, closedTo('residents')],
  ['somebody who has not said where they live', residents, null, false, closedTo('residents')],
  ['approval does not make a resident', residents, '2480', true, closedTo('residents')],
  ['an approved learner', approved, null, true, ok],
  ['one who is not', approved, '2422', false, closedTo('approved')],
])('is it open to this person? %s', (_case, rules, municipalityCode, isApproved, expected) => {
  const here = facts(room(rules), { approved: isApproved })
  expect(mayReserve(here, { municipalityCode }, wish(), now)).toEqual(expected)
})

test.each<[string, Partial<BookingRules>, number, object]>([
  ['the moment it begins', {}, 0, ok],
  ['a millisecond after', {}, 1, no('too-late', { minutesBefore: 0 })],
  ['at the last minute that is allowed', { latestMinutesBefore: 120 }, -120 * minuteMs, ok],
  [
    'just after it',
    { latestMinutesBefore: 120 },
    -120 * minuteMs + 1,
    no('too-late', { minutesBefore: 120 }),
  ],
  ['on the first day that is allowed', { earliestDaysBefore: 7 }, -7 * 24 * hourMs, ok],
  ['just before it', { earliestDaysBefore: 7 }, -7 * 24 * hourMs - 1, no('too-early', { daysBefore: 7 })],
])('is it in time? %s', (_case, rules, afterStart, expected) => {
  const moment = later(start, afterStart)
  expect(isInTime(room(rules), { start }, moment)).toEqual(expected)
  expect(mayReserve(facts(room(rules)), sorsele, wish(), moment)).toEqual(expected)
})

test.each<[string, string, string, Span[], object]>([
  ['from opening', '08:00', '10:00', open, ok],
  ['until closing', '14:00', '16:00', open, ok],
  ['half an hour before opening', '07:30', '10:00', open, no('closed')],
  ['half an hour past closing', '14:00', '16:30', open, no('closed')],
  ['on a day that is shut', '10:00', '12:00', [], no('closed')],
  [
    'across a closure',
    '10:00',
    '12:00',
    [
      span('2026-09-02T08:00:00+02:00', '2026-09-02T11:00:00+02:00'),
      span('2026-09-02T11:30:00+02:00', '2026-09-02T16:00:00+02:00'),
    ],
    no('closed'),
  ],
])('is it open all that time? %s', (_case, from, to, hours, expected) => {
  expect(mayReserve(facts(room(), { open: hours }), sorsele, wish({ from, to }), now)).toEqual(expected)
})

const other: OwnBooking = {
  id: 'annan' as BookingId,
  spaceId: aRoom().id,
  ...span('2026-09-02T13:00:00+02:00', '2026-09-02T15:00:00+02:00'),
}
test.each<[string, Partial<BookingRules>, object]>([
  ['open', { openBookings: 1 }, no('quota', { limit: 'open', most: 1 })],
  ['day', { minutesPerDay: 210 }, no('quota', { limit: 'day', most: 210 })],
  ['week', { minutesPerWeek: 210 }, no('quota', { limit: 'week', most: 210 })],
  ['none', { openBookings: null, minutesPerDay: 240, minutesPerWeek: 240 }, ok],
])('does it stay within the limits? %s', (_case, rules, expected) => {
  expect(mayReserve(facts(room(rules), { own: [other] }), sorsele, wish(), now)).toEqual(expected)
})

test('of several reasons the first that the learner can do something about is told', () => {
  const rules = { audience: { who: 'approved' as const }, earliestDaysBefore: 0, fewestPeople: 3 }
  const here = (over: Partial<BookingRules>) => facts(room({ ...rules, ...over }), { open: [] })
  const late = wish({ from: '10:15' })
  expect(mayReserve(here({}), sorsele, late, now)).toMatchObject(no('step'))
  expect(mayReserve(here({}), sorsele, wish(), now)).toMatchObject(no('too-few'))
  expect(mayReserve(here({ fewestPeople: 1 }), sorsele, wish(), now)).toMatchObject(no('not-open-to-you'))
})

const booked = (over: Partial<Booking> = {}): Booking =>
  ({ id: 'min' as BookingId, ...wish(), state: 'confirmed', ...over }) as Booking

const late = (minutesBefore: number) => no('too-late-to-change', { minutesBefore })
test.each<[string, Booking['state'], number, number, object]>([
  ['until it begins', 'confirmed', 0, -1, ok],
  ['not when it begins', 'confirmed', 0, 0, late(0)],
  ['until an hour before', 'confirmed', 60, -60 * minuteMs - 1, ok],
  ['not an hour before', 'confirmed', 60, -60 * minuteMs, late(60)],
  ['a request later than a booking', 'requested', 60, -1, ok],
  ['a request, not when it would begin', 'requested', 60, 0, late(0)],
  ['not twice', 'cancelled', 0, -24 * hourMs, no('cancelled-already')],
])('may it be cancelled? %s', (_case, state, cancelMinutesBefore, afterStart, expected) => {
  const { rules } = room({ cancelMinutesBefore })
  expect(mayCancel(booked({ state }), rules, later(start, afterStart))).toEqual(expected)
})

const own: OwnBooking = { ...booked(), id: booked().id }
const plain = room().rules
const afternoon = wish({ from: '13:00', to: '15:00' })
test.each<[string, Partial<BookingRules>, Booking, BookingRules, Wish, object]>([
  ['to the afternoon', {}, booked(), plain, afternoon, ok],
  ['to overlap itself', {}, booked(), plain, wish({ from: '11:00', to: '13:00' }), ok],
  ['when it is cancelled', {}, booked({ state: 'cancelled' }), plain, afternoon, no('cancelled-already')],
  [
    'when the space it leaves says it is too late',
    {},
    booked(),
    { ...plain, cancelMinutesBefore: 48 * 60 },
    afternoon,
    no('too-late-to-change', { minutesBefore: 48 * 60 }),
  ],
  ['to where it is closed', {}, booked(), plain, wish({ from: '15:00', to: '17:00' }), no('closed')],
  [
    'to what is too long',
    {},
    booked(),
    plain,
    wish({ from: '08:00', to: '16:00' }),
    no('too-long', { most: 240 }),
  ],
  ['it does not count against itself, open', { openBookings: 1 }, booked(), plain, afternoon, ok],
  ['nor a day', { minutesPerDay: 120 }, booked(), plain, afternoon, ok],
  ['nor a week', { minutesPerWeek: 120 }, booked(), plain, afternoon, ok],
  [
    'what it grows by counts',
    { minutesPerDay: 120 },
    booked(),
    plain,
    wish({ from: '13:00', to: '15:30' }),
    no('quota', { limit: 'day', most: 120 }),
  ],
])('may it be moved? %s', (_case, rules, booking, leaving, to, expected) => {
  const there = facts(room(rules), { own: [own] })
  expect(mayMove(there, sorsele, booking, leaving, to, now)).toEqual(expected)
})

test('others of the same person still count', () => {
  const there = facts(room({ openBookings: 1 }), { own: [own, { ...own, id: 'annan' as BookingId }] })
  expect(mayMove(there, sorsele, booked(), plain, afternoon, now)).toEqual(
    no('quota', { limit: 'open', most: 1 }),
  )
})

test.each<[string, Partial<Facts>, object]>([
  ['somebody suspended', {}, no('suspended', { until: '2026-09-15' })],
  [
    'somebody suspended, where the day began before in UTC',
    { centre: { timeZone: 'UTC' } },
    no('suspended', { until: '2026-09-14' }),
  ],
  ['somebody who may again', { suspendedUntil: null }, ok],
])('%s books', (_case, over, answer) => {
  const suspended = facts(room(), { suspendedUntil: at('2026-09-15T00:00:00+02:00'), ...over })
  expect(mayReserve(suspended, sorsele, wish(), now)).toEqual(answer)
})

test('somebody suspended moves what they have booked', () => {
  const booking = { id: 'b1', centreId: aRoom().centreId, state: 'confirmed', start } as Booking
  const suspended = facts(room(), { suspendedUntil: later(now, hourMs) })
  expect(
    mayMove(suspended, sorsele, booking, room().rules, wish({ from: '13:00', to: '14:00' }), now),
  ).toEqual(ok)
})
