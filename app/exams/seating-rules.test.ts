import { expect, test } from 'vitest'
import type { CentreId } from '~/centres/centre'
import type { Configuration } from '~/centres/configuration'
import type { Space, SpaceId } from '~/centres/space'
import type { PersonId } from '~/identity/person'
import { hourMs, type Instant, instant, later, quarterOf } from '~/lib/time'
import { type Hall, lowestPlace, type SeatWish, seatFor, seatsOf, watchersFor } from './seating-rules'
import type { ExamSession, SessionId } from './session'

const nine = instant(Date.UTC(2026, 9, 5, 7))
const at = (hours: number) => later(nine, (hours - 9) * hourMs)
const space = (id: string, over: Partial<Space> = {}) =>
  ({ id, kind: 'exam-hall', places: 4, seats: 4, bookable: 'both', parts: [], ...over }) as unknown as Space
const big = space('big')
const small = space('small', { places: 2, seats: 2 })
const room = space('room', { kind: 'group-room', places: 1, seats: 6, bookable: 'whole' })

const session = (over: Partial<ExamSession> = {}): ExamSession => ({
  id: 'one' as SessionId,
  centreId: 'c' as CentreId,
  spaceId: big.id,
  holdId: null,
  start: at(9),
  end: at(13),
  seats: 4,
  solo: false,
  note: '',
  byStaff: false,
  cancelledAt: null,
  reason: '',
  sequence: 0,
  ...over,
})
const seats = (count: number, sessionId = 'one') =>
  Array.from({ length: count }, (_, one) => ({
    sessionId: sessionId as SessionId,
    personId: `p${one}` as PersonId,
    place: one + 1,
    residencyGroup: null,
  }))
const watchers = (...names: string[]) =>
  names.map((name) => ({ personId: name as PersonId, from: at(6), until: at(20) }))

interface Facts extends Partial<Omit<Hall, 'configuration' | 'taken'>> {
  spaces?: Space[]
  closures?: Configuration['closures']
  /** Places of a space that are shut, and when: holds keep them, as they keep who sits there. */
  shut?: [space: string, from: number, to: number, places: number[]][]
  /** Space and hours at which somebody has it. */
  busy?: [string, number, number][]
}
function hall({ spaces = [big], closures = [], busy = [], shut = [], ...facts }: Facts = {}): Hall {
  const sessions = facts.sessions ?? []
  const held: [string, Instant, Instant, number][] = [
    ...busy.map(([id, from, to]): [string, Instant, Instant, number] => [id, at(from), at(to), 1]),
    ...sessions.map((one): [string, Instant, Instant, number] => [one.spaceId, one.start, one.end, 4]),
    ...shut.map(([id, from, to, { length }]): [string, Instant, Instant, number] => [
      id,
      at(from),
      at(to),
      length,
    ]),
  ]
  const shutPlaces = shut.map(([id, from, to, places]) => ({
    spaceId: id as SpaceId,
    start: at(from),
    end: at(to),
    places,
  }))
  const configuration = { spaces, closures, shutPlaces } as unknown as Configuration
  const taken = (id: SpaceId, quarter: number) =>
    held
      .filter(([of, from, to]) => of === id && quarterOf(from) <= quarter && quarter < quarterOf(to))
      .reduce((total, [, , , count]) => total + count, 0)
  return { seats: [], duties: [], watchers: [], ...facts, sessions, configuration, taken }
}
const wish = (over: Partial<SeatWish> = {}): SeatWish => ({
  start: at(9),
  end: at(13),
  solo: false,
  perInvigilator: null,
  doorsOpenBefore: null,
  ...over,
})
const shut = (spaceId: SpaceId | null) => [{ spaceId, start: at(8), end: at(10), reason: '' }]
const no = (because: string) => ({ ok: false, because })
const joins = (place: number, from = 9, to = 13) => ({
  ok: true,
  place,
  session: { id: 'one' },
  span: { start: at(from), end: at(to) },
})
const opens = (id: string) => ({ ok: true, place: 1, open: { id } })

// Source: DOMAIN 1.6, "capacity = min(seats, invigilator ratio); single-room need consumes a room"; 1.4, rooms.
test.each<[string, Facts, Partial<SeatWish>, unknown]>([
  ['a hall is opened', {}, {}, opens('big')],
  ['the smallest hall that is free', { spaces: [big, small] }, {}, opens('small')],
  ['a session that is there is joined', { sessions: [session()], seats: seats(2) }, {}, joins(3)],
  ['a seat that was left is taken first', { sessions: [session()], seats: seats(3).slice(1) }, {}, joins(1)],
  ['the session lasts longer', { sessions: [session()], seats: seats(1) }, { end: at(15) }, joins(2, 9, 15)],
  [
    'the session begins earlier, with its doors',
    { sessions: [session()], seats: seats(1) },
    { doorsOpenBefore: 20 },
    { ...joins(2), span: { start: at(8.5), end: at(13) } },
  ],
  [
    'somebody has the room afterwards',
    { sessions: [session()], seats: seats(1), busy: [['big', 14, 15]] },
    { end: at(15) },
    no('full'),
  ],
  [
    'another hall, where the session cannot last longer',
    { spaces: [big, small], sessions: [session()], seats: seats(1), busy: [['big', 14, 15]] },
    { end: at(15) },
    opens('small'),
  ],
  ['full', { sessions: [session()], seats: seats(4) }, {}, no('full')],
  [
    'full, but there is another hall',
    { spaces: [big, small], sessions: [session()], seats: seats(4) },
    {},
    opens('small'),
  ],
  ['somebody sits in the hall', { busy: [['big', 12, 13]] }, {}, no('full')],
  ['no hall', { spaces: [room] }, {}, no('no-hall')],
  ['the centre is shut', { closures: shut(null) }, {}, no('closed')],
  ['the only hall is shut', { closures: shut(big.id) }, {}, no('closed')],
  ['one of two halls is shut', { spaces: [big, small], closures: shut(small.id) }, {}, opens('big')],
  [
    'a session in a hall that is shut is not joined',
    { sessions: [session()], seats: seats(1), closures: shut(big.id) },
    {},
    no('closed'),
  ],
  ['a room of one’s own', { spaces: [big, room] }, { solo: true }, opens('room')],
  ['a hall is no room of one’s own', { spaces: [big] }, { solo: true }, no('no-hall')],
  ['the small room is taken', { spaces: [big, room], busy: [['room', 9, 10]] }, { solo: true }, no('full')],
  [
    'nobody joins somebody who writes alone',
    { spaces: [room], sessions: [session({ spaceId: room.id, solo: true, seats: 1 })] },
    {},
    no('no-hall'),
  ],
  [
    'a hall of two rooms, both free',
    { spaces: [space('both', { parts: ['a', 'b'] as SpaceId[], places: 1, seats: 9 })] },
    {},
    opens('both'),
  ],
  [
    'a hall of two rooms, one taken',
    {
      spaces: [space('both', { parts: ['a', 'b'] as SpaceId[], places: 1, seats: 9 })],
      busy: [['b', 10, 11]],
    },
    {},
    no('full'),
  ],
  ['an invigilator who can', { watchers: watchers('eva') }, {}, opens('big')],
  [
    'nobody can watch',
    { watchers: [{ personId: 'eva' as PersonId, from: null, until: null }] },
    {},
    no('no-invigilator'),
  ],
  [
    'an invigilator for half of it',
    { watchers: [{ personId: 'eva' as PersonId, from: at(9), until: at(11) }] },
    {},
    no('no-invigilator'),
  ],
])('%s', (_what, facts, over, expected) => {
  expect(seatFor(hall(facts), wish(over))).toMatchObject(expected as object)
})

const on = (personId: string, sessionId = 'one') => ({
  personId: personId as PersonId,
  sessionId: sessionId as SessionId,
})
const beside = session({ id: 'two' as SessionId, spaceId: small.id })

// Source: DOMAIN 1.4, "invigilators: minimum per n students"; 1.6, capacity.
test.each<[string, Facts, number | null, number | null, number]>([
  ['no register: as many as seats', {}, 2, null, 4],
  ['one on duty, two each', { duties: [on('eva')], watchers: watchers('eva') }, 2, 1, 2],
  ['one on duty and one who can', { duties: [on('eva')], watchers: watchers('eva', 'bo') }, 2, 2, 4],
  ['without a number one is enough', { watchers: watchers('eva') }, null, 1, 4],
  [
    'one who is on duty beside',
    {
      sessions: [session(), beside],
      duties: [on('bo', 'two')],
      watchers: watchers('eva', 'bo'),
      seats: seats(2, 'two'),
    },
    2,
    1,
    2,
  ],
  [
    'one who is needed beside',
    { sessions: [session(), beside], watchers: watchers('eva', 'bo'), seats: seats(2, 'two') },
    2,
    1,
    2,
  ],
  [
    'all are needed beside',
    { sessions: [session(), beside], watchers: watchers('eva'), seats: seats(1, 'two') },
    2,
    0,
    0,
  ],
  [
    'nobody needs those of an empty session',
    { sessions: [session(), beside], watchers: watchers('eva') },
    2,
    1,
    2,
  ],
])('watched: %s', (_what, facts, per, invigilators, most) => {
  const all = hall({ spaces: [big, small], sessions: [session()], ...facts })
  expect(watchersFor(all, session(), per)).toBe(invigilators)
  expect(seatsOf(all, session(), per)).toBe(most)
})

test.each<[string, Facts, Partial<SeatWish>, object]>([
  [
    'a hall with a place that is shut takes exams, at the first that is open',
    { shut: [['big', 8, 14, [1]]] },
    {},
    { open: big, place: 2 },
  ],
  [
    'a place that is shut before and after is not shut then',
    {
      shut: [
        ['big', 6, 8, [1]],
        ['big', 13, 15, [1]],
      ],
    },
    {},
    { place: 1 },
  ],
  ['shut for a part of it is shut', { shut: [['big', 12, 18, [1, 2]]] }, {}, { place: 3 }],
  [
    'of two halls the one with fewer open places that is enough',
    { spaces: [small, big], shut: [['big', 8, 14, [1, 2, 3]]] },
    {},
    { open: big, place: 4 },
  ],
  [
    'somebody in the hall besides what is shut',
    { shut: [['big', 8, 14, [1]]], busy: [['big', 9, 10]] },
    {},
    { because: 'full' },
  ],
  [
    'every place shut, one after the other',
    {
      shut: [
        ['big', 8, 14, [1, 2]],
        ['big', 8, 14, [3, 4]],
      ],
    },
    {},
    { because: 'full' },
  ],
  [
    'a session passes over the place that is shut',
    { sessions: [session()], seats: seats(1), shut: [['big', 8, 14, [2]]] },
    {},
    { place: 3 },
  ],
  [
    'and is full when the open ones are taken',
    { sessions: [session()], seats: seats(3), shut: [['big', 8, 14, [4]]] },
    {},
    { because: 'full' },
  ],
  [
    'a session does not last into hours when another place is shut',
    { sessions: [session()], shut: [['big', 13, 15, [1]]] },
    { end: at(14) },
    { because: 'full' },
  ],
])('%s', (_what, facts, over, answer) => {
  expect(seatFor(hall(facts), wish(over))).toMatchObject(answer)
})

test('the lowest seat that is nobody’s', () => {
  expect(
    [[], [1, 2], [2, 3], [1, 2, 3]].map((taken) =>
      lowestPlace(
        taken.map((place) => ({ place })),
        [1, 2, 3],
      ),
    ),
  ).toEqual([1, 3, 1, null])
})
