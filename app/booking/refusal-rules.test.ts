import { expect, test } from 'vitest'
import { later, minuteMs } from '~/lib/time'
import { at } from '../../scripts/testing/made'
import type { Reason } from './reasons'
import { isUnmet, recently } from './refusal-rules'

test.each<[Reason, boolean]>([
  [{ ok: false, because: 'taken' }, true],
  [{ ok: false, because: 'taken', yours: true }, false],
  [{ ok: false, because: 'closed' }, true],
  [{ ok: false, because: 'quota', limit: 'week', most: 240 }, true],
  [{ ok: false, because: 'not-open-to-you', audience: 'approved' }, true],
  [{ ok: false, because: 'too-late', minutesBefore: 60 }, true],
  [{ ok: false, because: 'busy' }, false],
  [{ ok: false, because: 'key-reused' }, false],
  [{ ok: false, because: 'yours-already' }, false],
])('%o: %s', (reason, counts) => {
  expect(isUnmet(reason)).toBe(counts)
})

test('the same again within ten minutes is one, and after them another', () => {
  const isNew = recently()
  const now = at('2026-09-01T08:00:00Z')
  expect(isNew('a', now)).toBe(true)
  expect(isNew('a', later(now, 10 * minuteMs - 1))).toBe(false)
  expect(isNew('b', now)).toBe(true)
  expect(isNew('a', later(now, 10 * minuteMs))).toBe(true)
})

test('memory is bounded: the oldest is forgotten first', () => {
  const isNew = recently()
  const now = at('2026-09-01T08:00:00Z')
  for (let number = 0; number < 5_001; number += 1) isNew(String(number), now)
  expect(isNew('5000', now)).toBe(false)
  expect(isNew('0', now)).toBe(true)
})
