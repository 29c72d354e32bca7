import { expect, test } from 'vitest'
import { at } from '../../scripts/testing/made'
import type { Booking } from './booking'
import { answerDue, mayAnswerRequest } from './request-rules'

const end = at('2026-09-02T10:00:00Z')

test.each<[Booking['state'], string, string]>([
  ['requested', '2026-09-01T08:00:00Z', 'yes'],
  ['requested', '2026-09-02T09:59:00Z', 'yes'],
  ['requested', '2026-09-02T10:00:00Z', 'passed'],
  ['confirmed', '2026-09-01T08:00:00Z', 'approved-already'],
  ['declined', '2026-09-01T08:00:00Z', 'declined-already'],
  ['cancelled', '2026-09-01T08:00:00Z', 'withdrawn'],
  ['no-show', '2026-09-01T08:00:00Z', 'approved-already'],
])('%s at %s: %s', (state, now, said) => {
  const answer = mayAnswerRequest({ state, end }, at(now))
  expect(answer.ok ? 'yes' : answer.because).toBe(said)
})

test('the target counts from when it was asked for, over a weekend too', () => {
  const createdAt = at('2026-10-24T20:00:00Z')
  expect(answerDue({ createdAt }, { answerHours: 24 })).toBe(at('2026-10-25T20:00:00Z'))
})
