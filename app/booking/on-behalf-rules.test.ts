import { expect, test } from 'vitest'
import type { BookingRules } from '~/centres/booking-rules'
import { aRoom, at, span, stockholm } from '../../scripts/testing/made'
import type { Booking, BookingId, Wish } from './booking'
import { type DeskFacts, mayReserveFor } from './on-behalf-rules'

/** Wednesday 2 September 2026, seven minutes past ten. */
const now = at('2026-09-02T10:07:00+02:00')
const open = [span('2026-09-02T08:00:00+02:00', '2026-09-02T16:00:00+02:00')]
const house = [span('2026-09-02T06:00:00+02:00', '2026-09-03T02:00:00+02:00')]

const facts = (rules: Partial<BookingRules> = {}, over: Partial<DeskFacts> = {}): DeskFacts => ({
  centre: { timeZone: stockholm },
  space: aRoom({ rules }),
  open,
  house,
  approved: false,
  unconfirmed: null,
  suspendedUntil: null,
  own: [],
  ...over,
})

const wish = (from: string, to: string, over: Partial<Wish> = {}): Wish => ({
  spaceId: aRoom().id,
  ...span(`2026-09-02T${from}:00+02:00`, `2026-09-02T${to}:00+02:00`),
  places: 1,
  whole: true,
  people: 2,
  note: '',
  ...over,
})

const said = (verdict: ReturnType<typeof mayReserveFor>) =>
  verdict.ok ? (verdict.overrode ? 'overrode' : 'yes') : `${verdict.because}${verdict.mayOverride ? '?' : ''}`

const guest = { municipalityCode: null }

test.each<[string, DeskFacts, Wish, string, string]>([
  ['a walk-in in the quarter that has begun', facts(), wish('10:00', '12:00'), 'yes', 'yes'],
  ['before that quarter', facts(), wish('09:45', '12:00'), 'too-late', 'too-late'],
  ['what is over', facts(), wish('09:00', '10:00'), 'too-late', 'too-late'],
  [
    'sooner than the rules',
    facts({ latestMinutesBefore: 60 }),
    wish('10:30', '11:00'),
    'too-late?',
    'overrode',
  ],
  ['longer than the rules', facts({ longestMinutes: 60 }), wish('11:00', '13:00'), 'too-long?', 'overrode'],
  [
    'shorter than the rules',
    facts({ shortestMinutes: 60 }),
    wish('11:00', '11:30'),
    'too-short?',
    'overrode',
  ],
  ['off the step', facts({ stepMinutes: 60 }), wish('11:15', '12:15'), 'step?', 'overrode'],
  [
    'another audience',
    facts({ audience: { who: 'approved' } }),
    wish('11:00', '12:00'),
    'not-open-to-you?',
    'overrode',
  ],
  [
    'somebody suspended',
    facts({}, { suspendedUntil: at('2026-09-09T00:00:00+02:00') }),
    wish('11:00', '12:00'),
    'suspended?',
    'overrode',
  ],
  ['too few people', facts({ fewestPeople: 4 }), wish('11:00', '12:00'), 'too-few?', 'overrode'],
  [
    'over the quota',
    facts({ openBookings: 1 }, { own: [{ ...wish('12:00', '13:00'), id: 'x' as BookingId }] }),
    wish('11:00', '12:00'),
    'quota?',
    'overrode',
  ],
  ['another layer of the hours', facts(), wish('17:00', '18:00'), 'closed?', 'overrode'],
  ['a closed house', facts({}, { house: [], open: [] }), wish('11:00', '12:00'), 'closed', 'closed'],
  ['more people than seats', facts(), wish('11:00', '12:00', { people: 7 }), 'too-many', 'too-many'],
  ['a place of a room', facts(), wish('11:00', '12:00', { whole: false }), 'whole-only', 'whole-only'],
  [
    'longer than a day',
    facts({}, { house: [span('2026-09-01T00:00:00Z', '2026-09-09T00:00:00Z')] }),
    { ...wish('11:00', '12:00'), end: at('2026-09-03T11:15:00+02:00') },
    'too-long',
    'too-long',
  ],
])('%s', (_case, about, wanted, without, withReason) => {
  expect(said(mayReserveFor(about, guest, wanted, now, ''))).toBe(without)
  expect(said(mayReserveFor(about, guest, wanted, now, 'Ringde i morse'))).toBe(withReason)
})

test('a booking that has begun may be made longer where it is, and counts itself out', () => {
  const begun = { ...wish('09:00', '11:00'), id: 'b' as BookingId } as unknown as Booking
  const about = facts({ openBookings: 1 }, { own: [begun] })
  expect(said(mayReserveFor(about, guest, wish('09:00', '12:00'), now, '', begun))).toBe('yes')
  expect(said(mayReserveFor(about, guest, wish('09:15', '12:00'), now, '', begun))).toBe('too-late')
  const elsewhere = wish('09:00', '12:00', { spaceId: aRoom({ id: 'annan' as Wish['spaceId'] }).id })
  expect(said(mayReserveFor(about, guest, elsewhere, now, '', begun))).toBe('too-late')
})
