import { describe, expect, test } from 'vitest'
import type { Booking } from '~/booking/booking'
import { dayMs, later, minuteMs } from '~/lib/time'
import { at } from '../../scripts/testing/made'
import { type BookingKind, kinds, type MessageKind } from './message'
import {
  batchMost,
  goodUntil,
  isForGood,
  isStillGood,
  isStillSo,
  isWanted,
  leaseMs,
  nextTry,
  notBefore,
  withoutAddresses,
} from './rules'

const now = at('2026-09-01T08:00:00Z')

test.each([
  ['nobody was told', [], 0],
  ['told just now', [0], 60],
  ['told an hour ago', [60], 0],
  ['told twice within a day, the first time ten hours ago', [60, 600], 840],
  ['the same, in another order', [600, 60], 840],
  ['told often, long ago', [1440, 1500, 1600], 0],
])('told anew: %s', (_what, before, minutes) => {
  const told = before.map((ago) => later(now, -ago * minuteMs))
  const pace = { pauseMs: 60 * minuteMs, aDay: 2 }
  expect(notBefore(told, pace, now)).toBe(later(now, minutes * minuteMs))
})

describe('trying again', () => {
  test.each([
    [1, 1],
    [2, 5],
    [3, 15],
    [4, 60],
    [5, 180],
    [6, 360],
    [7, 720],
    [8, 1440],
  ])('after failure %i in %i minutes', (attempts, minutes) => {
    expect(nextTry(attempts, now, 0)).toBe(later(now, minutes * minuteMs))
    expect(nextTry(attempts, now, 1)).toBe(later(now, Math.round(minutes * minuteMs * 1.1)))
    // A moment is whole milliseconds: PostgreSQL takes no other.
    expect(nextTry(attempts, now, Math.PI / 10)).toSatisfy(Number.isInteger)
  })

  test('the ninth failure is the last', () => {
    expect(nextTry(9, now, 0)).toBeNull()
  })

  test('all tries are over before a message is of no use', () => {
    let last = now
    for (let attempts = 1; ; attempts += 1) {
      const next = nextTry(attempts, last, 1)
      if (next === null) break
      last = next
    }
    expect(last).toBeLessThan(goodUntil('booked', now))
  })

  test('a lease is longer than all the patience there is with a mail server', () => {
    expect(batchMost).toBeGreaterThan(0)
    expect(leaseMs).toBeGreaterThan(90_000)
  })
})

test.each<[string, Parameters<typeof isForGood>[0], boolean]>([
  ['no such reader', { responseCode: 550, command: 'RCPT TO' }, true],
  ['not this message', { responseCode: 554, command: 'DATA' }, true],
  ['come back later', { responseCode: 451, command: 'DATA' }, false],
  ['the box is full for now', { responseCode: 452, command: 'RCPT TO' }, false],
  ['we may not send at all', { responseCode: 550, command: 'MAIL FROM' }, false],
  ['wrong password', { responseCode: 535, command: 'AUTH PLAIN' }, false],
  ['out of turn', { responseCode: 503, command: 'RCPT TO' }, false],
  ['sign in first', { responseCode: 530, command: 'RCPT TO' }, false],
  ['no answer at all', {}, false],
])('%s: is it for good?', (_case, failure, forGood) => {
  expect(isForGood(failure)).toBe(forGood)
})

test('a message is of use until its time, and one without a time for ever', () => {
  expect(isStillGood({ goodUntil: later(now, 1) }, now)).toBe(true)
  expect(isStillGood({ goodUntil: now }, now)).toBe(false)
  expect(isStillGood({ goodUntil: null }, later(now, 1000 * dayMs))).toBe(true)
})

test('what must be told cannot be turned off, and the rest can', () => {
  const all = Object.keys(kinds) as MessageKind[]
  for (const kind of all) expect(isWanted(kind, new Set(all)), kind).toBe(kinds[kind].must)
  for (const kind of all) expect(isWanted(kind, new Set())).toBe(true)
})

const start = at('2026-09-02T08:00:00Z')
const booking: Pick<Booking, 'state' | 'start' | 'end' | 'answerBy'> = {
  state: 'confirmed',
  start,
  end: at('2026-09-02T10:00:00Z'),
  answerBy: null,
}

describe('is it still so', () => {
  test.each<[BookingKind, Partial<typeof booking>, string, boolean]>([
    ['booked', {}, '2026-09-02T09:59:00Z', true],
    ['booked', {}, '2026-09-02T10:00:00Z', false],
    ['booked', { state: 'cancelled' }, '2026-09-01T08:00:00Z', false],
    ['moved', { state: 'requested' }, '2026-09-01T08:00:00Z', true],
    ['requested', { state: 'requested' }, '2026-09-01T08:00:00Z', true],
    ['requested', {}, '2026-09-01T08:00:00Z', false],
    ['approved', {}, '2026-09-01T08:00:00Z', true],
    ['approved', { state: 'requested' }, '2026-09-01T08:00:00Z', false],
    ['declined', { state: 'declined' }, '2026-09-01T08:00:00Z', true],
    ['declined', {}, '2026-09-01T08:00:00Z', false],
    ['cancelled', { state: 'cancelled' }, '2026-09-03T08:00:00Z', true],
    ['cancelled-by-centre', {}, '2026-09-01T08:00:00Z', false],
    ['offered', { state: 'offered', answerBy: at('2026-09-01T09:00:00Z') }, '2026-09-01T08:59:00Z', true],
    ['offered', { state: 'offered', answerBy: at('2026-09-01T09:00:00Z') }, '2026-09-01T09:00:00Z', false],
    ['offered', {}, '2026-09-01T08:00:00Z', false],
    ['offer-lapsed', { state: 'cancelled' }, '2026-09-01T08:00:00Z', true],
    ['offer-declined', { state: 'cancelled' }, '2026-09-01T08:00:00Z', true],
    ['reminder', {}, '2026-09-02T07:59:00Z', true],
    ['reminder', {}, '2026-09-02T08:00:00Z', false],
    ['reminder', { state: 'cancelled' }, '2026-09-01T08:00:00Z', false],
    ['reminder', { start: at('2026-09-02T09:00:00Z') }, '2026-09-01T08:00:00Z', false],
  ])('%s of %j at %s: %s', (kind, over, moment, so) => {
    expect(isStillSo(kind, { ...booking, ...over }, { start }, at(moment))).toBe(so)
  })
})

test.each([
  [
    '550 5.1.1 <asa.ohman@larplats.example>: Recipient address rejected',
    '550 5.1.1 <…>: Recipient address rejected',
  ],
  ['no mailbox "asa+bok@xn--l-1fa.example" here', 'no mailbox "…" here'],
  ['connect ECONNREFUSED 127.0.0.1:25', 'connect ECONNREFUSED 127.0.0.1:25'],
])('addresses are taken out of what a server said: %s', (said, shown) => {
  expect(withoutAddresses(said)).toBe(shown satisfies string)
})
