import { describe, expect, test } from 'vitest'
import type { CentreId } from '~/centres/centre'
import type { SpaceId } from '~/centres/space'
import type { PersonId } from '~/identity/person'
import { aConfiguration, aHall, aRoom, at, hoursFor, span, stockholm } from '../../scripts/testing/made'
import type { BookingId } from './booking'
import type { Wait, WaitId } from './wait'
import { fitFor, type Waiter } from './wait-fit'
import { compete, hasRoom, inLine, mayWait, offerUntil, positionOf, spacesFor, wishIn } from './wait-rules'

const room = aRoom()
const hall = aHall({ id: 'sal' as SpaceId })
const other = aRoom({ id: 'rum2' as SpaceId, kind: 'study-room' })
const joined = aRoom({ id: 'dubbelrum' as SpaceId, kind: 'video-room', parts: [room.id, other.id] })
const spaces = [room, hall, other, joined]

const morning = span('2026-09-02T10:00:00+02:00', '2026-09-02T12:00:00+02:00')

/** Somebody who waits for the room on Wednesday morning. */
const aWait = (over: Partial<Wait> = {}): Wait => ({
  id: 'v1' as WaitId,
  personId: 'p1' as PersonId,
  centreId: 'centrum' as CentreId,
  spaceId: room.id,
  kind: null,
  ...morning,
  places: 1,
  whole: true,
  people: 1,
  state: 'waiting',
  bookingId: null,
  createdAt: at('2026-09-01T08:00:00Z'),
  ...over,
})

const id = (text: string) => text as WaitId

describe('what would do', () => {
  test('one space, or every one of a kind', () => {
    expect(spacesFor(aWait(), spaces)).toEqual([room])
    expect(spacesFor(aWait({ spaceId: null, kind: 'study-hall' }), spaces)).toEqual([hall])
    expect(spacesFor(aWait({ spaceId: 'finns-inte' as SpaceId }), spaces)).toEqual([])
  })

  test('of a kind, a room is taken whole and a hall by places', () => {
    expect(wishIn(room, aWait({ spaceId: null, kind: 'group-room', whole: false }))).toMatchObject({
      whole: true,
    })
    expect(wishIn(hall, aWait({ spaceId: null, kind: 'study-hall', whole: false, places: 3 }))).toMatchObject(
      {
        whole: false,
        places: 3,
        people: 3,
      },
    )
  })

  test.each([
    ['an empty room', room, 0, {}, true],
    ['a taken room', room, 1, {}, false],
    ['three of four places, one taken', hall, 1, { whole: false, places: 3 }, true],
    ['three of four places, two taken', hall, 2, { whole: false, places: 3 }, false],
    ['the whole of a hall that is let by place', hall, 0, { whole: true }, false],
    ['a joined room, its parts empty', joined, 0, {}, true],
    ['a joined room, a part taken', joined, 1, {}, false],
  ])('%s', (_case, space, taken, over, answer) => {
    const wish = { ...wishIn(space, aWait({ spaceId: space.id })), ...over }
    expect(hasRoom(space, wish, () => taken)).toBe(answer)
  })

  test('the buffer after it must be free too', () => {
    const cleaned = aRoom({ rules: { bufferMinutes: 30 } })
    const wish = wishIn(cleaned, aWait())
    const afterwards = at('2026-09-02T12:15:00+02:00') / 900_000
    expect(hasRoom(cleaned, wish, (_space, quarter) => (quarter === afterwards ? 1 : 0))).toBe(false)
    expect(hasRoom(room, wish, (_space, quarter) => (quarter === afterwards ? 1 : 0))).toBe(true)
  })
})

describe('the line', () => {
  test('first come, first served; the same moment by id', () => {
    const late = aWait({ id: id('a'), createdAt: at('2026-09-01T09:00:00Z') })
    const [b, a] = [aWait({ id: id('b') }), aWait({ id: id('a1') })]
    expect(inLine([late, b, a])).toEqual([a, b, late])
  })

  test.each<[string, Partial<Wait>, boolean]>([
    ['the same', {}, true],
    ['an hour of it', span('2026-09-02T11:00:00+02:00', '2026-09-02T13:00:00+02:00'), true],
    ['right after it', span('2026-09-02T12:00:00+02:00', '2026-09-02T13:00:00+02:00'), false],
    ['another room', { spaceId: other.id }, false],
    ['what it is a part of', { spaceId: joined.id }, true],
    ['any of its kind', { spaceId: null, kind: 'group-room' }, true],
    ['any of another kind', { spaceId: null, kind: 'study-hall' }, false],
    ['another centre', { centreId: 'annat' as CentreId }, false],
  ])('who waits for %s', (_case, over, answer) => {
    expect(compete(aWait(), aWait(over), spaces)).toBe(answer)
    expect(compete(aWait(over), aWait(), spaces)).toBe(answer)
  })

  test('only those before me count who wait for what I wait for, and have no offer', () => {
    const moment = (hour: number) => at(`2026-09-01T0${hour}:00:00Z`)
    const line = [
      aWait({ id: id('1'), createdAt: moment(1) }),
      aWait({ id: id('2'), createdAt: moment(2), spaceId: hall.id }),
      aWait({ id: id('3'), createdAt: moment(3), state: 'offered' }),
      aWait({ id: id('4'), createdAt: moment(4) }),
      aWait({ id: id('5'), createdAt: moment(5) }),
    ]
    expect(line.map((one) => positionOf(one, line, spaces))).toEqual([1, 1, 1, 2, 3])
  })
})

describe('may one stand in line', () => {
  const others = (count: number) =>
    Array.from({ length: count }, (_, at) =>
      aWait({ id: id(`${at}`), spaceId: `rum-${at}` as SpaceId, state: 'waiting' }),
    )
  test.each<[string, Wait[], string]>([
    ['in none yet', [], 'yes'],
    ['in four others', others(4), 'yes'],
    ['in five others', others(5), 'waits-full'],
    ['in this one', [aWait()], 'waiting-already'],
    [
      'for part of that time',
      [aWait(span('2026-09-02T11:00:00+02:00', '2026-09-02T14:00:00+02:00'))],
      'waiting-already',
    ],
    ['for any of the kind', [aWait({ spaceId: null, kind: 'group-room' })], 'yes'],
  ])('who stands %s', (_case, open, said) => {
    const answer = mayWait(open, aWait())
    expect(answer.ok ? 'yes' : answer.because).toBe(said)
  })
})

describe('until when an offer runs', () => {
  const desk = { offerMinutes: 120, quietFromMinute: 21 * 60, quietUntilMinute: 7 * 60 }
  const start = at('2026-12-24T12:00:00Z')
  test.each([
    ['by day', '2026-09-01T10:00:00+02:00', '2026-09-01T12:00:00+02:00'],
    ['until the night begins', '2026-09-01T19:00:00+02:00', '2026-09-01T21:00:00+02:00'],
    ['half an hour tonight, the rest tomorrow', '2026-09-01T20:30:00+02:00', '2026-09-02T08:30:00+02:00'],
    ['in the night: from the morning', '2026-09-01T23:10:00+02:00', '2026-09-02T09:00:00+02:00'],
    ['after midnight: from the morning', '2026-09-02T03:00:00+02:00', '2026-09-02T09:00:00+02:00'],
    ['as the night ends', '2026-09-02T07:00:00+02:00', '2026-09-02T09:00:00+02:00'],
    ['over the night that loses an hour', '2026-03-28T20:00:00+01:00', '2026-03-29T08:00:00+02:00'],
    ['over the night that gains an hour', '2026-10-24T20:00:00+02:00', '2026-10-25T08:00:00+01:00'],
  ])('%s', (_case, now, until) => {
    expect(offerUntil(desk, stockholm, start, at(now))).toBe(at(until))
  })

  test('never after it would begin, by day or by night', () => {
    const soon = at('2026-09-01T11:00:00+02:00')
    expect(offerUntil(desk, stockholm, soon, at('2026-09-01T10:00:00+02:00'))).toBe(soon)
    const early = at('2026-09-02T06:00:00+02:00')
    expect(offerUntil(desk, stockholm, early, at('2026-09-01T23:00:00+02:00'))).toBe(early)
  })

  test('a centre without a night, and one that sleeps after midnight', () => {
    const evening = at('2026-09-01T22:00:00+02:00')
    const always = { ...desk, quietFromMinute: 0, quietUntilMinute: 0 }
    expect(offerUntil(always, stockholm, start, evening)).toBe(at('2026-09-02T00:00:00+02:00'))
    const late = { ...desk, quietFromMinute: 60, quietUntilMinute: 6 * 60 }
    expect(offerUntil(late, stockholm, start, at('2026-09-02T00:30:00+02:00'))).toBe(
      at('2026-09-02T07:30:00+02:00'),
    )
  })

  test('many nights, when offers run for days', () => {
    const slow = { ...desk, offerMinutes: 30 * 60 }
    expect(offerUntil(slow, stockholm, start, at('2026-09-01T20:00:00+02:00'))).toBe(
      at('2026-09-04T08:00:00+02:00'),
    )
  })
})

describe('what somebody could have now', () => {
  const configuration = aConfiguration({ hours: hoursFor(), spaces })
  const now = at('2026-09-01T08:00:00Z')
  const waiter: Waiter = {
    who: { municipalityCode: null },
    approved: false,
    unconfirmed: null,
    suspendedUntil: null,
    own: [],
  }
  const said = (wait: Wait, over: Partial<Waiter> = {}, taken = 0) => {
    const fit = fitFor(wait, { ...waiter, ...over }, configuration, () => taken, now)
    return fit.ok ? fit.space.id : fit.because
  }
  const mine = { id: 'b1' as BookingId, spaceId: room.id, ...morning }

  test.each<[string, string, string]>([
    ['it is free', said(aWait()), room.id],
    ['it is full', said(aWait(), {}, 4), 'taken'],
    ['it is closed', said(aWait(span('2026-09-05T10:00:00+02:00', '2026-09-05T12:00:00+02:00'))), 'closed'],
    ['any of a kind', said(aWait({ spaceId: null, kind: 'study-hall', places: 2 })), hall.id],
    ['more than there are', said(aWait({ spaceId: hall.id, whole: false, places: 9 })), 'too-many'],
    ['one has it already', said(aWait(), { own: [mine] }), 'yours-already'],
    ['no such kind', said(aWait({ spaceId: null, kind: 'exam-hall' })), 'closed'],
  ])('%s', (_case, answer, expected) => expect(answer).toBe(expected))

  test('being full is said before a rule of another room of the kind', () => {
    const strict = aRoom({ id: 'rum3' as SpaceId, rules: { longestMinutes: 60 } })
    const two = aConfiguration({ hours: hoursFor(), spaces: [strict, room] })
    const wait = aWait({ spaceId: null, kind: 'group-room' })
    expect(fitFor(wait, waiter, two, () => 1, now)).toEqual({ ok: false, because: 'taken' })
    expect(fitFor(wait, waiter, two, () => 0, now)).toMatchObject({ ok: true, space: { id: room.id } })
  })
})
