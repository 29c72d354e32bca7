import { expect, test } from 'vitest'
import type { Closure } from '~/centres/configuration'
import type { Space, SpaceId } from '~/centres/space'
import { later, minuteMs } from '~/lib/time'
import { aConfiguration, aHall, aRoom, at } from '../../scripts/testing/made'
import { type Door, doorFacts, doorsAhead } from './door'
import type { HeldTime } from './taken'

/** Monday 23 November 2026, open 08–16. */
const on = (time: string) => at(`2026-11-23T${time}:00+01:00`)
const clock = (moment: number | null) =>
  moment === null ? null : new Date(moment + 3_600_000).toISOString().slice(5, 16).replace('11-23T', '')

const held = (from: string, to: string, places = [1], over: Partial<HeldTime> = {}): HeldTime => ({
  spaceId: 'rum' as SpaceId,
  start: on(from),
  end: on(to),
  endsAt: on(to),
  places,
  ...over,
})

function doors(
  time: string,
  holds: HeldTime[],
  over: { space?: Space; spaces?: Space[]; closures?: Closure[] },
) {
  const space = over.space ?? aRoom()
  const configuration = aConfiguration({ spaces: over.spaces ?? [space], closures: over.closures ?? [] })
  const facts = doorFacts(configuration, space, holds, on(time))
  return doorsAhead(facts, on(time), later(on(time), 36 * minuteMs))
}

/** What is big, in short. */
function said({ state }: Door) {
  if (state.is === 'free') return `free ${state.free} until ${clock(state.until)}`
  if (state.is === 'taken') return `taken until ${clock(state.until)}`
  if (state.is === 'closed') return `closed, opens ${clock(state.opens)}, ${state.reason}`
  return state.is
}

const paused = held('10:00', '11:15', [1], { endsAt: on('11:00') })
const closure = (from: string, to: string, spaceId: string | null = null): Closure => ({
  spaceId: spaceId as SpaceId | null,
  start: on(from),
  end: on(to),
  reason: 'Underhåll',
})

test.each([
  ['free until it closes', '10:00', [], 'free 1 until 16:00'],
  ['free until the next', '10:00', [held('12:00', '13:00')], 'free 1 until 12:00'],
  ['taken', '12:00', [held('12:00', '13:00')], 'taken until 13:00'],
  ['free at the very end', '13:00', [held('12:00', '13:00')], 'free 1 until 16:00'],
  [
    'taken by one after another',
    '12:30',
    [held('12:00', '13:00'), held('13:00', '14:00')],
    'taken until 13:00',
  ],
  ['taken until people leave', '10:59', [paused], 'taken until 11:00'],
  ['and then for the pause', '11:00', [paused], 'taken until 11:15'],
  ['closed before it opens', '07:59', [], 'closed, opens 08:00, null'],
  ['closed until the next day', '16:00', [], 'closed, opens 11-24T08:00, null'],
  ['taken, though it is closed', '17:00', [held('16:30', '18:00')], 'taken until 18:00'],
] as const)('a room is %s', (_case, time, holds, expected) => {
  const [door] = doors(time, [...holds], {})
  expect(door && said(door)).toBe(expected)
})

test('a closure is told with its reason, before it with its time, and opening after it', () => {
  const closures = [closure('12:00', '14:00')]
  const [before] = doors('10:00', [], { closures })
  expect(before && said(before)).toBe('free 1 until 12:00')
  expect(before?.closure).toEqual({ start: on('12:00'), end: on('14:00'), reason: 'Underhåll' })
  const [during] = doors('12:30', [], { closures })
  expect(during && said(during)).toBe('closed, opens 14:00, Underhåll')
  expect(during?.closure).toBeNull()
  const [other] = doors('12:30', [], { closures: [closure('12:00', '14:00', 'annan')] })
  expect(other && said(other)).toBe('free 1 until 16:00')
})

const hall = aHall({ id: 'rum' as SpaceId })

test.each([
  ['all of it', '10:00', [], 'free 4 until 16:00'],
  ['what others left', '10:00', [held('09:00', '11:00', [1, 3])], 'free 2 until 16:00'],
  [
    'until it is full',
    '10:00',
    [held('09:00', '14:00', [1, 3]), held('12:00', '13:00', [2, 4])],
    'free 2 until 12:00',
  ],
  [
    'nothing, until somebody leaves',
    '12:30',
    [held('09:00', '14:00', [1, 3]), held('12:00', '13:00', [2, 4])],
    'taken until 13:00',
  ],
  [
    'one place that two have claimed once',
    '10:00',
    [held('09:00', '11:00', [1]), held('09:00', '11:00', [1])],
    'free 3 until 16:00',
  ],
] as const)('of a hall is free %s', (_case, time, holds, expected) => {
  const [door] = doors(time, [...holds], { space: hall })
  expect(door && said(door)).toBe(expected)
})

test('what comes: of a room the next bookings of the day, of a hall how many places are free when', () => {
  const holds = [
    held('08:30', '10:30'),
    held('11:00', '12:00'),
    held('13:00', '14:00'),
    held('14:00', '15:00'),
    held('15:00', '16:00'),
    held('09:00', '10:00', [1], {
      start: at('2026-11-24T09:00:00+01:00'),
      end: at('2026-11-24T10:00:00+01:00'),
    }),
  ]
  const [room] = doors('10:00', holds, {})
  expect(room?.coming.map(({ start, end }) => [clock(start), clock(end)])).toEqual([
    ['11:00', '12:00'],
    ['13:00', '14:00'],
    ['14:00', '15:00'],
  ])
  const taken = [held('09:00', '12:00', [1, 2]), held('11:00', '14:00', [3])]
  const [places] = doors('10:00', taken, { space: hall })
  expect(places?.coming.map(({ start, end, free }) => [clock(start), clock(end), free])).toEqual([
    ['11:00', '12:00', 1],
    ['12:00', '14:00', 3],
    ['14:00', '16:00', 4],
  ])
})

test('a joined room is taken with any part of it, and its parts with it', () => {
  const [a, b] = [aRoom({ id: 'a' as SpaceId, places: 4, bookable: 'both' }), aRoom({ id: 'b' as SpaceId })]
  const both = aRoom({ id: 'ab' as SpaceId, parts: [a.id, b.id] })
  const spaces = [a, b, both]
  const inPart = [
    held('10:00', '11:00', [2], { spaceId: a.id }),
    held('10:00', '12:00', [1], { spaceId: b.id }),
  ]
  const [joined] = doors('10:30', inPart, { space: both, spaces })
  expect(joined && said(joined)).toBe('taken until 12:00')
  const [part] = doors('10:30', [held('10:00', '11:00', [1], { spaceId: both.id })], { space: a, spaces })
  expect(part && said(part)).toBe('taken until 11:00')
  // What is held in the one part does not concern the other.
  const [beside] = doors('10:30', [held('10:00', '11:00', [1], { spaceId: b.id })], { space: a, spaces })
  expect(beside && said(beside)).toBe('free 4 until 16:00')
})

test('who has lost the line knows what comes in the next half hour', () => {
  const ahead = doors('11:40', [held('12:00', '12:10')], {})
  expect(ahead.map((door) => [clock(door.from), clock(door.until), said(door)])).toEqual([
    ['11:40', '12:00', 'free 1 until 12:00'],
    ['12:00', '12:10', 'taken until 12:10'],
    ['12:10', '12:16', 'free 1 until 16:00'],
  ])
  const midnight = doors('23:50', [], {})
  expect(midnight.map(({ openToday }) => openToday.map(({ start }) => clock(start)))).toEqual([
    ['08:00'],
    ['11-24T08:00'],
  ])
})
