import { expect, test } from 'vitest'
import { dayMs, hourMs, later } from '~/lib/time'
import { aRoom, at, span, stockholm } from '../../scripts/testing/made'
import type { Booking, BookingId, Wish } from './booking'
import { type Facts, mayMove, mayReserve, type Unconfirmed } from './rules'

const now = at('2026-09-01T10:00:00+02:00')
const when = span('2026-09-02T10:00:00+02:00', '2026-09-02T12:00:00+02:00')
const room = aRoom()
const wish: Wish = { spaceId: room.id, ...when, places: 1, whole: true, people: 1, note: '' }
const who = { municipalityCode: null }
const no = { ok: false, because: 'unconfirmed' }

const facts = (unconfirmed: Unconfirmed | null): Facts => ({
  centre: { timeZone: stockholm },
  space: room,
  open: [span('2026-09-02T08:00:00+02:00', '2026-09-02T16:00:00+02:00')],
  approved: false,
  unconfirmed,
  suspendedUntil: null,
  own: [],
})
const held = (...ids: string[]) => ids as BookingId[]

test.each<[string, Unconfirmed | null, object]>([
  ['confirmed', null, { ok: true }],
  ['new, without a booking', { since: now, held: [] }, { ok: true }],
  ['new, with one', { since: now, held: held('b1') }, no],
  ['a day less a moment old', { since: later(now, -dayMs + 1), held: [] }, { ok: true }],
  ['a day old', { since: later(now, -dayMs), held: [] }, no],
  ['old, with one', { since: later(now, -9 * dayMs), held: held('b1') }, no],
])('somebody %s books', (_what, unconfirmed, answer) => {
  expect(mayReserve(facts(unconfirmed), who, wish, now)).toEqual(answer)
})

const booking = { id: 'b1', state: 'confirmed', start: when.start } as Booking

test.each<[string, Unconfirmed, object]>([
  ['the one booking on the first day', { since: later(now, -hourMs), held: held('b1') }, { ok: true }],
  ['one of two', { since: later(now, -hourMs), held: held('b1', 'b2') }, no],
  ['the one booking later', { since: later(now, -dayMs), held: held('b1') }, no],
])('somebody unconfirmed moves %s', (_what, unconfirmed, answer) => {
  expect(mayMove(facts(unconfirmed), who, booking, room.rules, wish, now)).toEqual(answer)
})
