import { describe, expect, test } from 'vitest'
import { at } from '../../scripts/testing/made'
import type { Booking } from './booking'
import { answerableUntil, hasLapsed, mayAnswer } from './offer-rules'

const answerBy = at('2026-09-01T12:00:00Z')
const start = at('2026-09-02T08:00:00Z')
type Offer = Pick<Booking, 'state' | 'start' | 'answerBy' | 'cancelledBy'>
const offer: Offer = { state: 'offered', start, answerBy, cancelledBy: null }
const before = at('2026-09-01T11:59:59.999Z')

describe('may it be answered', () => {
  test.each<[string, Partial<Offer>, string, string]>([
    ['open', {}, '2026-09-01T11:59:59.999Z', 'yes'],
    ['on the dot', {}, '2026-09-01T12:00:00Z', 'offer-over'],
    ['without a last moment: until it begins', { answerBy: null }, '2026-09-02T07:59:00Z', 'yes'],
    ['without a last moment: it has begun', { answerBy: null }, '2026-09-02T08:00:00Z', 'offer-over'],
    [
      'a last moment after the start',
      { answerBy: at('2026-09-03T08:00:00Z') },
      '2026-09-02T08:00:00Z',
      'offer-over',
    ],
    ['accepted', { state: 'confirmed' }, '2026-09-01T10:00:00Z', 'offer-accepted'],
    [
      'accepted and then moved to where the centre approves',
      { state: 'requested' },
      '2026-09-01T10:00:00Z',
      'offer-accepted',
    ],
    ['turned down', { state: 'cancelled', cancelledBy: 'learner' }, '2026-09-01T10:00:00Z', 'offer-declined'],
    ['lapsed', { state: 'cancelled' }, '2026-09-01T10:00:00Z', 'offer-over'],
    ['called off', { state: 'cancelled', cancelledBy: 'centre' }, '2026-09-01T10:00:00Z', 'offer-over'],
  ])('%s', (_case, over, now, said) => {
    const answer = mayAnswer({ ...offer, ...over }, at(now))
    expect(answer.ok ? 'yes' : answer.because).toBe(said)
  })
})

test('it lapses when nobody has answered, and only then', () => {
  expect(hasLapsed(offer, before)).toBe(false)
  expect(hasLapsed(offer, answerBy)).toBe(true)
  expect(hasLapsed({ ...offer, state: 'confirmed' }, answerBy)).toBe(false)
  expect(answerableUntil({ start, answerBy: null })).toBe(start)
})
