import { expect, test } from 'vitest'
import type { SpaceId } from '~/centres/space'
import type { Instant } from '~/lib/time'
import { aConfiguration, aHall, aRoom, at, span } from '../../scripts/testing/made'
import type { RequestState } from './request-states'
import type { SessionId } from './session'
import {
  type Keeper,
  mayChange,
  mayOpen,
  type Seated,
  warningsOf,
  watchersNeeded,
  whoGoes,
} from './session-rules'

const hall = aHall({ id: 'sal' as SpaceId, kind: 'exam-hall', places: 10, seats: 10 })
const room = aRoom({ seats: 6 })
const closed = {
  spaceId: null,
  ...span('2026-10-06T00:00:00+02:00', '2026-10-07T00:00:00+02:00'),
  reason: '',
}
const house = aConfiguration({ spaces: [hall, room], closures: [closed] })
const now = at('2026-09-01T10:00:00+02:00')
const wish = (from: string, to: string, over: object = {}) => ({
  spaceId: hall.id,
  start: at(`2026-10-${from}:00+02:00`),
  end: at(`2026-10-${to}:00+02:00`),
  seats: null,
  note: '',
  ...over,
})

test.each([
  ['all of a hall', wish('05T08:45', '05T13:15'), { ok: true, seats: 10 }],
  [
    'as many as fit where a room is booked whole',
    wish('05T08:45', '05T13:15', { spaceId: room.id }),
    { ok: true, seats: 6 },
  ],
  ['a part of it', wish('05T08:45', '05T13:15', { seats: 4 }), { ok: true, seats: 4 }],
  ['more than it has', wish('05T08:45', '05T13:15', { seats: 11 }), { because: 'seats' }],
  ['nobody', wish('05T08:45', '05T13:15', { seats: 0 }), { because: 'seats' }],
  [
    'another centre’s room',
    wish('05T08:45', '05T13:15', { spaceId: 'x' as SpaceId }),
    { because: 'no-room' },
  ],
  ['the wrong way round', wish('05T13:15', '05T08:45'), { because: 'backwards' }],
  ['longer than a day', wish('05T08:00', '07T08:00'), { because: 'backwards' }],
  ['a closed day', wish('06T08:45', '06T13:15'), { because: 'closed' }],
  ['an evening into a closed day', wish('05T20:00', '06T00:15'), { because: 'closed' }],
])('opening %s', (_what, one, answer) => {
  expect(mayOpen(house, one, now)).toMatchObject(answer)
})

test('a session keeps whole quarters, and cannot begin in the past', () => {
  expect(mayOpen(house, wish('05T08:50', '05T13:05'), now)).toMatchObject({
    span: span('2026-10-05T08:45:00+02:00', '2026-10-05T13:15:00+02:00'),
  })
  const past = { ...wish('05T08:45', '05T13:15'), start: now }
  expect(mayOpen(house, { ...past, end: (now + 3_600_000) as Instant }, now)).toEqual({
    ok: false,
    because: 'past',
  })
  const slip = span('2162-10-05T08:45:00+02:00', '2162-10-05T13:15:00+02:00')
  expect(mayOpen(house, { ...wish('05T08:45', '05T13:15'), ...slip }, now)).toEqual({
    ok: false,
    because: 'far',
  })
})

const seated = (reference: string, from: string, to: string, place: number | null = null): Seated => ({
  reference,
  state: 'confirmed',
  place,
  startsAt: at(`2026-10-05T${from}:00+02:00`),
  endsAt: at(`2026-10-05T${to}:00+02:00`),
})
const day = span('2026-10-05T08:45:00+02:00', '2026-10-05T13:15:00+02:00')

test.each([
  ['everybody fits', [seated('A', '09:00', '13:00', 1)], 4, 4, { ok: true }],
  [
    'extended time ends too late',
    [seated('A', '09:00', '13:30', 1), seated('B', '09:00', '13:00', 2)],
    4,
    4,
    { because: 'ends', references: ['A'] },
  ],
  [
    'begins before the doors open',
    [seated('A', '08:30', '12:00', 1)],
    4,
    4,
    { because: 'ends', references: ['A'] },
  ],
  [
    'a seat that is taken away',
    [seated('A', '09:00', '13:00', 1), seated('B', '09:00', '13:00', 5)],
    4,
    4,
    { because: 'too-few-seats', references: ['B'] },
  ],
  [
    'more than can be watched',
    [seated('A', '09:00', '13:00', 1), seated('B', '09:00', '13:00', 2)],
    4,
    1,
    { because: 'too-few-watch' },
  ],
  [
    'nobody limits it',
    [seated('A', '09:00', '13:00', 1), seated('B', '09:00', '13:00', 2)],
    4,
    null,
    { ok: true },
  ],
])('changing: %s', (_what, all, seats, watched, answer) => {
  expect(mayChange(all, { span: day, seats }, watched)).toMatchObject(answer)
})

const keeper = (
  id: string,
  since: number,
  group: string | null,
  state: RequestState = 'confirmed',
): Keeper => ({
  id,
  since: since as Instant,
  residencyGroup: group,
  state,
})
const four = [keeper('r1', 1, 'K'), keeper('u2', 2, null), keeper('r3', 3, 'K'), keeper('u4', 4, null)]

test.each([
  ['nobody while all can be watched', four, 4, []],
  ['the outsider who came last', four, 3, ['u4']],
  ['outsiders before residents', four, 2, ['u4', 'u2']],
  ['then the resident who came last', four, 1, ['u4', 'u2', 'r3']],
  ['all where nobody watches', four, 0, ['u4', 'u2', 'r3', 'r1']],
  ['a conflict holds nothing', [...four, keeper('c5', 5, null, 'conflict')], 4, []],
  ['whoever writes stays', [keeper('s1', 9, null, 'seated'), keeper('r2', 1, 'K')], 1, ['r2']],
])('who goes: %s', (_what, all, capacity, ids) => {
  expect(whoGoes(all, capacity).map(({ id }) => id)).toEqual(ids)
})

test.each([
  [0, 10, 0],
  [1, 10, 1],
  [10, 10, 1],
  [11, 10, 2],
  [40, null, 1],
])('%i who write with one for every %s need %i', (taken, per, needed) => {
  expect(watchersNeeded(taken, per)).toBe(needed)
})

const fine = {
  id: 's' as SessionId,
  taken: 4,
  capacity: 10,
  onDuty: 1,
  needed: 1,
  conflicts: 0,
  ownConflict: false,
  papersMissing: 0,
}
test.each([
  ['nothing', {}, []],
  ['an empty session needs nobody', { taken: 0, onDuty: 0, needed: 0 }, []],
  ['nobody watches', { onDuty: 0 }, ['nobody-watches']],
  ['too few watch', { needed: 2 }, ['too-few-watch']],
  ['a centre without a register', { onDuty: null, needed: 2 }, []],
  ['more than can be watched', { capacity: 3 }, ['above-capacity']],
  [
    'all at once, the gravest first',
    { onDuty: 0, conflicts: 1, ownConflict: true, papersMissing: 2 },
    ['nobody-watches', 'conflicts', 'own-conflict', 'no-papers'],
  ],
])('warnings: %s', (_what, over, warnings) => {
  expect(warningsOf({ ...fine, ...over })).toEqual(warnings)
})
