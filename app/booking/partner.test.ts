import { describe, expect, test } from 'vitest'
import { minutes } from '~/lib/span'
import { addDays, isoWeek, later, localDate, localMinute, minuteMs } from '~/lib/time'
import { aHall, aRoom, at, day, span, stockholm } from '../../scripts/testing/made'
import type { BookingId } from './booking'
import { weekBounds } from './limits'
import {
  asShared,
  countsOnQuota,
  monthOf,
  type PartnerBooking,
  type PartnerBounds,
  type PartnerFacts,
  usedMinutes,
  weeksAround,
  weeksOfQuota,
  withinBounds,
} from './partner'
import { mayReserve, without } from './rules'

const bounds: PartnerBounds = {
  minutesPerWeek: 240,
  weekdays: [1, 2, 3, 4, 5],
  fromMinute: 8 * 60,
  untilMinute: 16 * 60,
  daysAhead: 30,
  from: day('2026-08-24'),
  until: day('2026-12-18'),
  approval: false,
  language: 'sv',
}

const room = aRoom({
  rules: { audience: { who: 'approved' }, openBookings: 1, minutesPerDay: 60, fewestPeople: 3 },
})

const facts = (over: Partial<PartnerFacts> = {}): PartnerFacts => ({
  bounds,
  spaceIds: [room.id],
  endedAt: null,
  booked: [],
  ...over,
})

/** A booking of the partner by wall time in Sweden, in summer unless an offset is given. */
const booked = (
  date: string,
  from: string,
  to: string,
  over: Partial<PartnerBooking> = {},
  offset = '+02:00',
): PartnerBooking => ({
  id: `${date} ${from}` as BookingId,
  spaceId: room.id,
  ...span(`${date}T${from}:00${offset}`, `${date}T${to}:00${offset}`),
  state: 'confirmed',
  cancelledAt: null,
  cancelledBy: null,
  cancelMinutesBefore: 120,
  ...over,
})

const wish = (date: string, from: string, to: string, offset = '+02:00') => ({
  ...booked(date, from, to, {}, offset),
  spaceId: room.id,
})

describe('what an agreement allows', () => {
  test.each<[string, Partial<PartnerBounds>, Partial<PartnerFacts>, ReturnType<typeof wish>, string]>([
    ['an ordinary time', {}, {}, wish('2026-09-02', '10:00', '12:00'), 'yes'],
    ['all of its day', { minutesPerWeek: 480 }, {}, wish('2026-09-02', '08:00', '16:00'), 'yes'],
    ['before its hours', {}, {}, wish('2026-09-02', '07:45', '10:00'), 'outside-hours'],
    ['after its hours', {}, {}, wish('2026-09-02', '14:00', '16:15'), 'outside-hours'],
    ['on another weekday', {}, {}, wish('2026-09-05', '10:00', '12:00'), 'outside-hours'],
    ['before it begins', {}, {}, wish('2026-08-21', '10:00', '12:00'), 'outside-agreement'],
    ['its first day', {}, {}, wish('2026-08-24', '10:00', '12:00'), 'yes'],
    ['its last day', {}, {}, wish('2026-12-18', '10:00', '12:00', '+01:00'), 'yes'],
    ['after its end', {}, {}, wish('2026-12-21', '10:00', '12:00', '+01:00'), 'outside-agreement'],
    ['without an end', { until: null }, {}, wish('2027-12-21', '10:00', '12:00', '+01:00'), 'yes'],
    ['another space', {}, { spaceIds: [] }, wish('2026-09-02', '10:00', '12:00'), 'not-shared'],
    [
      'once it has ended',
      {},
      { endedAt: at('2026-09-01T00:00:00Z') },
      wish('2026-09-02', '10:00', '12:00'),
      'partner-ended',
    ],
    [
      'until midnight',
      { fromMinute: 18 * 60, untilMinute: 1440 },
      {},
      { ...wish('2026-09-02', '22:00', '23:00'), end: at('2026-09-03T00:00:00+02:00') },
      'yes',
    ],
    [
      'over midnight, where both days are whole',
      { fromMinute: 0, untilMinute: 1440 },
      {},
      { ...wish('2026-09-02', '22:00', '23:00'), end: at('2026-09-03T01:00:00+02:00') },
      'yes',
    ],
    [
      'over midnight into a day that is not',
      { fromMinute: 0, untilMinute: 1440 },
      {},
      { ...wish('2026-09-04', '22:00', '23:00'), end: at('2026-09-05T01:00:00+02:00') },
      'outside-hours',
    ],
  ])('%s', (_case, some, over, wished, said) => {
    const answer = withinBounds({ ...facts(over), bounds: { ...bounds, ...some } }, wished, stockholm)
    expect(answer.ok ? 'yes' : answer.because).toBe(said)
  })
})

describe('the quota of a week', () => {
  const three = [booked('2026-09-01', '10:00', '12:00'), booked('2026-09-03', '10:00', '11:00')]

  test.each([
    ['fits to the minute', three, wish('2026-09-04', '10:00', '11:00'), null],
    ['passes it', three, wish('2026-09-04', '10:00', '11:15'), 60],
    ['passes it from nothing', [], wish('2026-09-04', '10:00', '14:15'), 240],
    ['the week after has its own', three, wish('2026-09-07', '10:00', '14:00'), null],
    [
      'in another space counts, too',
      [booked('2026-09-01', '10:00', '14:00', { spaceId: aHall().id })],
      wish('2026-09-04', '10:00', '11:00'),
      0,
    ],
  ])('%s', (_case, before, wished, left) => {
    const answer = withinBounds(facts({ booked: before }), wished, stockholm)
    expect(answer).toEqual(
      left === null
        ? { ok: true }
        : { ok: false, because: 'quota-used', left, most: 240, renews: '2026-09-07' },
    )
  })

  test('a week begins on Monday 00.00 where the centre is: a booking over it counts in each by its part', () => {
    const nights = { ...bounds, weekdays: [1, 2, 3, 4, 5, 6, 7], fromMinute: 0, untilMinute: 1440 }
    const overSunday = { spaceId: room.id, ...span('2026-09-06T22:00:00+02:00', '2026-09-07T02:00:00+02:00') }
    const used = (booked: PartnerBooking[]) =>
      withinBounds({ ...facts({ booked }), bounds: nights }, overSunday, stockholm)
    expect(used([]).ok).toBe(true)
    expect(used([booked('2026-09-06', '10:00', '12:00'), booked('2026-09-07', '10:00', '12:00')]).ok).toBe(
      true,
    )
    expect(used([booked('2026-09-06', '10:00', '12:15')])).toMatchObject({ left: 105, renews: '2026-09-07' })
    expect(used([booked('2026-09-07', '10:00', '12:15')])).toMatchObject({ left: 105, renews: '2026-09-14' })
  })

  test('ISO week 53 reaches over the new year and renews on Monday 4 January 2027', () => {
    expect(isoWeek(day('2026-12-31'))).toEqual({ year: 2026, week: 53 })
    expect(isoWeek(day('2027-01-03'))).toEqual({ year: 2026, week: 53 })
    const open = { ...bounds, until: null }
    const before = [booked('2026-12-28', '10:00', '13:00', {}, '+01:00')]
    const answer = (date: string) =>
      withinBounds(
        { ...facts({ booked: before }), bounds: open },
        wish(date, '10:00', '11:15', '+01:00'),
        stockholm,
      )
    expect(answer('2027-01-01')).toMatchObject({ because: 'quota-used', left: 60, renews: '2027-01-04' })
    expect(answer('2027-01-04')).toEqual({ ok: true })
  })
})

describe('minutes that pass when the clocks change', () => {
  test.each([
    // Sunday 29 March 2026 has no hour between two and three, Sunday 25 October 2026 has it twice.
    ['spring', '2026-03-29', '2026-03-29T01:00:00+01:00', '2026-03-29T04:00:00+02:00', 120, 167],
    ['autumn', '2026-10-25', '2026-10-25T01:00:00+02:00', '2026-10-25T04:00:00+01:00', 240, 169],
    ['an ordinary Sunday', '2026-09-06', '2026-09-06T01:00:00+02:00', '2026-09-06T04:00:00+02:00', 180, 168],
  ])('%s', (_case, date, from, to, passed, hours) => {
    const night = { ...booked(date, '01:00', '02:00'), ...span(from, to) }
    expect([localMinute(night.start, stockholm), localMinute(night.end, stockholm)]).toEqual([60, 240])
    const week = weeksAround(night, stockholm)
    expect(minutes(week)).toBe(hours * 60)
    expect(usedMinutes([night], week)).toBe(passed)
    const always = { ...bounds, weekdays: [7], fromMinute: 0, untilMinute: 1440, from: day('2026-01-01') }
    const may = (minutesPerWeek: number) =>
      withinBounds({ ...facts(), bounds: { ...always, minutesPerWeek } }, night, stockholm).ok
    expect([may(passed), may(passed - 15)]).toEqual([true, false])
  })

  test('a window of 24 hours is open for the whole of both days', () => {
    const always = { ...bounds, weekdays: [7], fromMinute: 0, untilMinute: 1440, from: day('2026-01-01') }
    for (const date of ['2026-03-29', '2026-10-25']) {
      const { start } = weekBounds(day(date), stockholm)
      const whole = { spaceId: room.id, start, end: weekBounds(addDays(day(date), -6), stockholm).end }
      const may = { ...facts(), bounds: { ...always, minutesPerWeek: 25 * 60 } }
      expect(withinBounds(may, whole, stockholm)).toEqual({ ok: true })
    }
  })
})

describe('what counts', () => {
  const start = at('2026-09-02T10:00:00+02:00')
  const cut = (before: number) => later(start, -before * minuteMs)

  test.each<[string, Partial<PartnerBooking>, boolean]>([
    ['booked', {}, true],
    ['waiting for an answer', { state: 'requested' }, true],
    ['nobody came', { state: 'no-show' }, true],
    ['declined', { state: 'declined', cancelledBy: 'centre', cancelledAt: cut(10) }, false],
    ['called off in good time', { state: 'cancelled', cancelledBy: 'learner', cancelledAt: cut(121) }, false],
    [
      'called off on the cut-off',
      { state: 'cancelled', cancelledBy: 'learner', cancelledAt: cut(120) },
      false,
    ],
    [
      'called off too late for others',
      { state: 'cancelled', cancelledBy: 'learner', cancelledAt: cut(119) },
      true,
    ],
    [
      'called off by the centre, however late',
      { state: 'cancelled', cancelledBy: 'centre', cancelledAt: cut(5) },
      false,
    ],
    ['called off by nobody', { state: 'cancelled', cancelledBy: null, cancelledAt: cut(5) }, false],
  ])('%s: %s', (_case, over, counts) => {
    const one = booked('2026-09-02', '10:00', '12:00', over)
    expect(countsOnQuota(one)).toBe(counts)
    expect(usedMinutes([one], weeksAround(one, stockholm))).toBe(counts ? 120 : 0)
  })
})

test('its bounds stand for who learners are and how much one may have; all else of the space holds', () => {
  const now = at('2026-09-01T10:00:00+02:00')
  const shared = asShared(room, { ...bounds, daysAhead: 5, approval: true })
  expect(shared.rules).toEqual({
    ...room.rules,
    audience: { who: 'anyone' },
    openBookings: null,
    minutesPerDay: null,
    minutesPerWeek: null,
    fewestPeople: 1,
    earliestDaysBefore: 5,
    approval: true,
  })
  const about = (from: string, to: string, date = '2026-09-02') => ({
    ...wish(date, from, to),
    places: 1,
    whole: true,
    people: 1,
    note: '',
  })
  const asked = (wished: ReturnType<typeof about>) =>
    mayReserve(
      {
        centre: { timeZone: stockholm },
        space: shared,
        open: [span('2026-09-02T08:00:00+02:00', '2026-09-02T15:00:00+02:00')],
        approved: false,
        unconfirmed: null,
        suspendedUntil: null,
        own: [],
        partner: facts(),
      },
      { municipalityCode: null },
      wished,
      now,
    )
  const said = (wished: ReturnType<typeof about>) => {
    const answer = asked(wished)
    return answer.ok ? 'yes' : answer.because
  }
  expect(said(about('10:00', '12:00'))).toBe('yes')
  expect(said(about('10:10', '12:00'))).toBe('step')
  expect(said(about('14:00', '16:00'))).toBe('closed')
  expect(said(about('10:00', '12:00', '2026-09-08'))).toBe('too-early')
})

test('a booking that moves does not stand in its own way', () => {
  const here = booked('2026-09-02', '10:00', '14:00')
  const known = {
    centre: { timeZone: stockholm },
    space: room,
    open: [],
    approved: true,
    unconfirmed: null,
    suspendedUntil: null,
    own: [],
    partner: facts({ booked: [here] }),
  }
  const to = wish('2026-09-03', '10:00', '14:00')
  expect(withinBounds(known.partner, to, stockholm)).toMatchObject({ because: 'quota-used', left: 0 })
  expect(withinBounds(without(known, here.id).partner, to, stockholm)).toEqual({ ok: true })
})

test('what is left, week by week', () => {
  const used = [booked('2026-09-02', '10:00', '12:00'), booked('2026-09-08', '10:00', '15:00')]
  expect(weeksOfQuota(bounds, used, day('2026-09-03'), stockholm, 3)).toEqual([
    { monday: '2026-08-31', used: 120, left: 120 },
    { monday: '2026-09-07', used: 300, left: 0 },
    { monday: '2026-09-14', used: 0, left: 240 },
  ])
})

test.each([
  ['2026-02-28', 28, '2026-02-01', '2026-03-01'],
  ['2028-02-29', 29, '2028-02-01', '2028-03-01'],
  ['2026-12-31', 31, '2026-12-01', '2027-01-01'],
])('the month of %s has %i days', (date, days, first, next) => {
  const month = monthOf(day(date), stockholm)
  expect(month.days).toBe(days)
  expect([localDate(month.start, stockholm), localDate(month.end, stockholm)]).toEqual([first, next])
})
