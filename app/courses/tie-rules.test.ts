import { describe, expect, test } from 'vitest'
import type { CentreId } from '~/centres/centre'
import type { PersonId } from '~/identity/person'
import { at } from '../../scripts/testing/made'
import {
  centresNear,
  greetingsADay,
  isNewPlace,
  mayBeFound,
  mayGreet,
  mayTie,
  tiesMost,
  unansweredMost,
  unansweredTo,
} from './tie-rules'

const now = at('2026-09-01T08:00:00Z')
const open = { protectedIdentity: false, emailConfirmedAt: now }
const wish = { centreId: 'c' as CentreId, shownName: 'Åsa' }

describe('who may be found by others', () => {
  test.each([
    ['who chose a name and a centre', open, wish, false, null],
    [
      'protected identity, whatever they ask for',
      { ...open, protectedIdentity: true },
      wish,
      false,
      'protected',
    ],
    ['an address that nobody confirmed', { ...open, emailConfirmedAt: null }, wish, false, 'unconfirmed'],
    ['whose message was reported', open, wish, true, 'reported'],
    ['from home', open, { ...wish, centreId: null }, false, 'from-home'],
    ['without a name', open, { ...wish, shownName: '' }, false, 'no-name'],
  ])('%s', (_who, person, wished, reported, because) => {
    expect(mayBeFound(person, wished, reported)).toEqual(because ? { ok: false, because } : { ok: true })
  })

  test.each([
    ['Åsa', true],
    ['Åsa Ö.', true],
    ['Anne-Marie d’Arc', true],
    ['Kalle 2', true],
    ['asa@example.se', false],
    ['070 123 45 67', false],
    ['ring 0701234567', false],
    ['www.exempel.se', false],
    ['https://x', false],
    ['<b>Åsa</b>', false],
    ['7', false],
    ['å'.repeat(41), false],
  ])('the name %j: %s', (shownName, fits) => {
    const answer = mayBeFound(open, { ...wish, shownName }, false)
    expect(answer).toEqual(fits ? { ok: true } : { ok: false, because: 'name-odd' })
  })
})

const found = (centreId: string | null, findable = true) => ({ centreId: centreId as CentreId, findable })
test.each([
  ['the first', [], found('c'), true],
  ['where one is found already', [found('c')], found('c'), false],
  ['where one studies without being found', [found('c', false)], found('c'), true],
  ['another', [found('a'), found('b')], found('c'), true],
  ['without being found', [found('a')], found('c', false), false],
  ['from home', [found('a')], found(null), false],
])('a new place to be found: %s', (_what, own, wished, isNew) => {
  expect(isNewPlace(own, wished)).toBe(isNew)
})

const facts = {
  writerIsFound: true,
  readerIsFound: true,
  writerIsReported: false,
  sentToday: 0,
  unanswered: 0,
}

test.each([
  [{}, null],
  [{ sentToday: greetingsADay - 1, unanswered: unansweredMost - 1 }, null],
  [{ sentToday: greetingsADay }, 'too-many-today'],
  [{ unanswered: unansweredMost }, 'unanswered'],
  [{ writerIsFound: false }, 'not-in-group'],
  [{ writerIsReported: true }, 'reported'],
  [{ writerIsReported: true, readerIsFound: false }, 'gone'],
  // Whoever has turned away is gone: limits would tell that they are there.
  [{ readerIsFound: false, unanswered: unansweredMost, sentToday: greetingsADay }, 'gone'],
])('whoever writes: %o is refused: %s', (over, because) => {
  expect(mayGreet({ ...facts, ...over })).toEqual(because ? { ok: false, because } : { ok: true })
})

test.each([
  ['', 0],
  ['m', 1],
  ['mm', 2],
  ['mmy', 0],
  ['mymm', 2],
])('after %j mine are unanswered: %i', (written, expected) => {
  expect(
    unansweredTo(
      [...written].map((one) => ({ fromId: one as PersonId })),
      'm',
    ),
  ).toBe(expected)
})

test('near are one’s own centre and those within a hundred kilometres', () => {
  const all = [
    { id: 'sorsele', lat: 65.53, lon: 17.54 },
    { id: 'storuman', lat: 65.1, lon: 17.11 },
    { id: 'umea', lat: 63.83, lon: 20.26 },
    { id: 'nowhere', lat: null, lon: null },
  ]
  expect([...centresNear('sorsele', all)].sort()).toEqual(['sorsele', 'storuman'])
  expect([...centresNear('nowhere', all)]).toEqual(['nowhere'])
})

test.each([
  [tiesMost - 1, { ok: true }],
  [tiesMost, { ok: false, because: 'ties-full' }],
])('with %i courses', (held, expected) => {
  expect(mayTie(held)).toEqual(expected)
})
