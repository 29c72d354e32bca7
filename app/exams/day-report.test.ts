import { expect, test } from 'vitest'
import { at } from '../../scripts/testing/made'
import type { Deviation } from './day-deviation'
import { bySide, deviationsFor, type Outcome, outcomeOf } from './day-report'
import type { RequestState } from './request-states'

const nine = at('2026-10-05T09:00:00+02:00')

test.each<[RequestState, { seated?: boolean; handedIn?: boolean; reason?: string }, Outcome]>([
  ['ready', {}, 'expected'],
  ['conflict', {}, 'expected'],
  ['seated', { seated: true }, 'writing'],
  ['handed-in', { seated: true, handedIn: true }, 'handed-in'],
  ['sent', { seated: true, handedIn: true }, 'handed-in'],
  ['acknowledged', { seated: true, handedIn: true }, 'handed-in'],
  ['sent', { seated: true, reason: 'Mådde illa' }, 'interrupted'],
  ['left-without-answer', { seated: true }, 'left-without-answer'],
  ['interrupted', { seated: true, reason: 'Mådde illa' }, 'interrupted'],
  ['refused-entry', { reason: 'Ingen legitimation' }, 'refused-entry'],
  ['no-show', {}, 'no-show'],
  // Once it is closed.
  ['closed', { seated: true, handedIn: true }, 'handed-in'],
  ['closed', { seated: true }, 'left-without-answer'],
  ['closed', { seated: true, reason: 'Mådde illa' }, 'interrupted'],
  ['closed', { reason: 'Ingen legitimation' }, 'refused-entry'],
  ['closed', {}, 'no-show'],
])('%s, %o: %s', (state, { seated, handedIn, reason = '' }, outcome) => {
  const facts = { seatedAt: seated ? nine : null, handedInAt: handedIn ? nine : null, reason }
  expect(outcomeOf({ state, ...facts })).toBe(outcome)
})

const row = (id: string, sitting: string, university: string | null) => ({
  id,
  sitting: { id: sitting },
  university: university === null ? null : { id: university },
})

test('a side is a university, or one sitting of somebody who is not in the system', () => {
  const rows = [
    row('a', 's1', 'ltu'),
    row('b', 's2', null),
    row('c', 's3', 'ltu'),
    row('d', 's4', null),
    row('e', 's5', 'umu'),
  ]
  expect(bySide(rows).map((side) => side.map(({ id }) => id))).toEqual([['a', 'c'], ['b'], ['d'], ['e']])
})

test('nobody reads of what concerned another', () => {
  const deviation = (requestId: string | null) => ({ requestId }) as Deviation
  const all = [deviation(null), deviation('a'), deviation('b')]
  const own = [row('a', 's1', 'ltu')]
  expect(deviationsFor(all, own).map(({ requestId }) => requestId)).toEqual([null, 'a'])
})
