import { expect, test } from 'vitest'
import type { BookingRules } from '~/centres/booking-rules'
import type { SpaceId } from '~/centres/space'
import type { Span } from '~/lib/span'
import { hourMs, type LocalDate } from '~/lib/time'
import { aRoom, at, span, stockholm } from '../../scripts/testing/made'
import type { BookingId } from './booking'
import { type OwnBooking, weekBounds, withinLimits } from './limits'

/** Tuesday 1 September 2026, 10.00 in Sweden. */
const now = at('2026-09-01T10:00:00+02:00')
const here = aRoom().id
const elsewhere = 'annat-rum' as SpaceId
const ok = { ok: true }
const full = (limit: 'open' | 'day' | 'week', most: number) => ({ ok: false, because: 'quota', limit, most })

let made = 0
const own = (start: string, end: string, spaceId = here): OwnBooking => ({
  id: `bokning-${++made}` as BookingId,
  spaceId,
  ...span(start, end),
})

interface Case {
  rules: Partial<BookingRules>
  own: OwnBooking[]
  wish: Span
  zone?: string
  /** Are the rules the centre's and not the space's own? */
  ofCentre?: boolean
}

function ask({ rules, own, wish, zone = stockholm, ofCentre = false }: Case) {
  const room = aRoom({ rules, ...(ofCentre && { ownRules: [] }) })
  const asked = { spaceId: here, ...wish, places: 1, whole: true, people: 1, note: '' }
  return withinLimits(own, room, zone, asked, now)
}

const wednesday = (from: string, to: string) =>
  span(`2026-09-02T${from}:00+02:00`, `2026-09-02T${to}:00+02:00`)
const ended = own('2026-08-31T08:00:00+02:00', '2026-08-31T10:00:00+02:00')
const endsNow = own('2026-09-01T08:00:00+02:00', '2026-09-01T10:00:00+02:00')
const goesOn = own('2026-09-01T08:00:00+02:00', '2026-09-01T10:00:00.001+02:00')
const thursday = own('2026-09-03T10:00:00+02:00', '2026-09-03T12:00:00+02:00')

test.each<[string, Partial<BookingRules>, OwnBooking[], object]>([
  ['no limit', { openBookings: null }, [goesOn, thursday], ok],
  ['one fewer than allowed', { openBookings: 2 }, [thursday], ok],
  ['as many as allowed', { openBookings: 2 }, [thursday, goesOn], full('open', 2)],
  ['ended ones do not count', { openBookings: 1 }, [ended, endsNow], ok],
  ['one that goes on does', { openBookings: 1 }, [goesOn], full('open', 1)],
  ['none at all', { openBookings: 0 }, [], full('open', 0)],
])('open bookings: %s', (_case, rules, bookings, expected) => {
  expect(ask({ rules, own: bookings, wish: wednesday('10:00', '12:00') })).toEqual(expected)
})

const morning = own('2026-09-02T08:00:00+02:00', '2026-09-02T10:00:00+02:00')
const monday = own('2026-08-31T08:00:00+02:00', '2026-08-31T10:00:00+02:00')
const sunday = own('2026-09-06T08:00:00+02:00', '2026-09-06T10:00:00+02:00')

test.each<[string, Partial<BookingRules>, OwnBooking[], object]>([
  ['no limit', { minutesPerDay: null, minutesPerWeek: null }, [morning, monday], ok],
  ['a day to the brim', { minutesPerDay: 240 }, [morning], ok],
  ['a minute over it', { minutesPerDay: 239 }, [morning], full('day', 239)],
  ['the wish alone is over it', { minutesPerDay: 119 }, [], full('day', 119)],
  ['other days do not count', { minutesPerDay: 120 }, [monday, thursday], ok],
  ['a week to the brim', { minutesPerWeek: 360 }, [monday, sunday], ok],
  ['a minute over that', { minutesPerWeek: 359 }, [monday, sunday], full('week', 359)],
  ['ended ones of the week count', { minutesPerWeek: 239 }, [ended], full('week', 239)],
])('time: %s', (_case, rules, bookings, expected) => {
  expect(ask({ rules, own: bookings, wish: wednesday('10:00', '12:00') })).toEqual(expected)
})

test.each<[keyof BookingRules, Partial<BookingRules>, ReturnType<typeof full>]>([
  ['openBookings', { openBookings: 1 }, full('open', 1)],
  ['minutesPerDay', { minutesPerDay: 180 }, full('day', 180)],
  ['minutesPerWeek', { minutesPerWeek: 180 }, full('week', 180)],
])("%s of a space's own counts that space, the centre's counts all", (_limit, rules, refusal) => {
  const there = own('2026-09-02T08:00:00+02:00', '2026-09-02T10:00:00+02:00', elsewhere)
  const wish = wednesday('10:00', '12:00')
  expect(ask({ rules, own: [there], wish })).toEqual(ok)
  expect(ask({ rules, own: [morning], wish })).toEqual(refusal)
  expect(ask({ rules, own: [there], wish, ofCentre: true })).toEqual(refusal)
})

// A week in term: Sunday 6 and Monday 7 September.
const overMidnight = span('2026-09-06T22:00:00+02:00', '2026-09-07T02:00:00+02:00')
const sundayNoon = own('2026-09-06T12:00:00+02:00', '2026-09-06T13:00:00+02:00')
const mondayNoon = own('2026-09-07T12:00:00+02:00', '2026-09-07T13:00:00+02:00')
const nightBefore = own('2026-09-05T23:00:00+02:00', '2026-09-06T01:00:00+02:00')

test.each<[string, Partial<BookingRules>, OwnBooking[], object]>([
  ['each day has its part', { minutesPerDay: 120 }, [], ok],
  ['each week has its part', { minutesPerWeek: 120 }, [], ok],
  ['the first day is full', { minutesPerDay: 179 }, [sundayNoon], full('day', 179)],
  ['the second day is full', { minutesPerDay: 179 }, [mondayNoon], full('day', 179)],
  ['both have room', { minutesPerDay: 180 }, [sundayNoon, mondayNoon], ok],
  ['the first week is full', { minutesPerWeek: 179 }, [sundayNoon], full('week', 179)],
  ['the second week is full', { minutesPerWeek: 179 }, [mondayNoon], full('week', 179)],
  ['both weeks have room', { minutesPerWeek: 180 }, [sundayNoon, mondayNoon], ok],
  ['of one that began the day before its part counts', { minutesPerDay: 180 }, [nightBefore], ok],
  ['and no less', { minutesPerDay: 179 }, [nightBefore], full('day', 179)],
])('across the midnight between two weeks: %s', (_case, rules, bookings, expected) => {
  expect(ask({ rules, own: bookings, wish: overMidnight })).toEqual(expected)
})

test.each<[string, string, string, string, string, number]>([
  // 01.00 in Sweden is still the day before in UTC.
  [
    'the day is the one of the zone',
    stockholm,
    '2026-09-06T23:00Z',
    '2026-09-07T00:00Z',
    '2026-09-07T07:00Z',
    120,
  ],
  ['and not of another', 'UTC', '2026-09-06T23:00Z', '2026-09-07T00:00Z', '2026-09-07T07:00Z', 60],
])('%s: %s', (_case, zone, start, end, later, most) => {
  const wish = span(start, end)
  const after = own(later, new Date(Date.parse(later) + hourMs).toISOString())
  const limits = (minutesPerDay: number) => ask({ rules: { minutesPerDay }, own: [after], wish, zone })
  expect(limits(most)).toEqual(ok)
  expect(limits(most - 1)).toEqual(full('day', most - 1))
})

test.each<[string, Span, Span, number]>([
  // The hour that is skipped is no time: 00–04 on the clock are three hours.
  [
    'the day of 23 hours',
    span('2027-03-28T00:00:00+01:00', '2027-03-28T04:00:00+02:00'),
    span('2027-03-28T22:00:00+02:00', '2027-03-29T00:00:00+02:00'),
    180 + 120,
  ],
  // The hour that comes twice is two: 00–04 on the clock are five.
  [
    'the day of 25 hours',
    span('2027-10-31T00:00:00+02:00', '2027-10-31T04:00:00+01:00'),
    span('2027-10-31T22:00:00+01:00', '2027-11-01T00:00:00+01:00'),
    300 + 120,
  ],
])('%s counts the time that passes', (_case, wish, other, most) => {
  const evening = { ...own('2027-01-01T00:00Z', '2027-01-01T01:00Z'), ...other }
  for (const limit of ['day', 'week'] as const) {
    const key = limit === 'day' ? 'minutesPerDay' : 'minutesPerWeek'
    expect(ask({ rules: { [key]: most }, own: [evening], wish })).toEqual(ok)
    expect(ask({ rules: { [key]: most - 1 }, own: [evening], wish })).toEqual(full(limit, most - 1))
  }
})

test.each<[string, string, string, string]>([
  ['in summer', '2026-08-31', '2026-08-30T22:00:00.000Z', '2026-09-06T22:00:00.000Z'],
  ['as the clock goes forward', '2027-03-22', '2027-03-21T23:00:00.000Z', '2027-03-28T22:00:00.000Z'],
  ['as the clock goes back', '2027-10-25', '2027-10-24T22:00:00.000Z', '2027-10-31T23:00:00.000Z'],
])('a week runs from Monday to Monday of the zone: %s', (_case, date, start, end) => {
  const bounds = weekBounds(date as LocalDate, stockholm)
  expect([bounds.start, bounds.end].map((moment) => new Date(moment).toISOString())).toEqual([start, end])
})
