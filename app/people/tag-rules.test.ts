import { expect, test } from 'vitest'
import { at, day } from '../../scripts/testing/made'
import type { Tag, TagDeed } from './tag'
import { endOfTerm, mayIssue, mayMark, type TagState, tagState, whyRevoke } from './tag-rules'

const today = day('2026-09-01')
const then = at('2026-08-20T10:00:00+02:00')
type Held = Pick<Tag, 'expiresOn' | 'returnedAt' | 'lostAt' | 'revokedAt'>
const tag = (over: Partial<Held> = {}): Held => ({
  expiresOn: day('2027-01-17'),
  returnedAt: null,
  lostAt: null,
  revokedAt: null,
  ...over,
})

test.each<[string, Partial<Held>, boolean, TagState, string | null]>([
  ['with somebody', {}, false, 'out', null],
  ['with somebody who is suspended', {}, true, 'out', 'suspended'],
  ['on its last day', { expiresOn: today }, false, 'out', null],
  ['the day after', { expiresOn: day('2026-08-31') }, false, 'expired', 'expired'],
  ['lost', { lostAt: then }, false, 'lost', 'lost'],
  ['lost, of somebody suspended', { lostAt: then }, true, 'lost', 'lost'],
  ['lost and revoked', { lostAt: then, revokedAt: then }, false, 'revoked', null],
  ['revoked, of somebody suspended', { revokedAt: then }, true, 'revoked', null],
  ['handed back, expired', { returnedAt: then, expiresOn: day('2026-08-31') }, false, 'returned', null],
  ['lost, then handed back', { lostAt: then, returnedAt: then }, true, 'returned', null],
])('a tag %s', (_case, over, suspended, state, revoke) => {
  expect(tagState(tag(over), today)).toBe(state)
  expect(whyRevoke(tag(over), today, suspended)).toBe(revoke)
})

test.each<[string, string, Partial<Held>[], string]>([
  ['a new number', '2027-01-17', [], 'yes'],
  ['for today only', '2026-09-01', [], 'yes'],
  ['until yesterday', '2026-08-31', [], 'tag-over'],
  ['a number that somebody has', '2027-01-17', [{}], 'tag-held'],
  ['a number that was lost', '2027-01-17', [{ lostAt: then }], 'tag-held'],
  ['a number that has expired', '2027-01-17', [{ expiresOn: day('2026-01-17') }], 'tag-held'],
  ['a number that was handed back', '2027-01-17', [{ returnedAt: then }], 'yes'],
  ['a number that was revoked', '2027-01-17', [{ lostAt: then, revokedAt: then }], 'yes'],
  ['a number that was back once and is out again', '2027-01-17', [{ returnedAt: then }, {}], 'tag-held'],
])('issuing %s', (_case, until, same, answer) => {
  const found = mayIssue({ expiresOn: day(until) }, same.map(tag), today)
  expect(found.ok ? 'yes' : found.because).toBe(answer)
})

test.each<[TagDeed, Partial<Held>, string]>([
  ['return-tag', {}, 'yes'],
  ['return-tag', { lostAt: then }, 'yes'],
  ['return-tag', { revokedAt: then }, 'yes'],
  ['return-tag', { returnedAt: then }, 'returned-already'],
  ['lose-tag', {}, 'yes'],
  ['lose-tag', { lostAt: then }, 'lost-already'],
  ['lose-tag', { revokedAt: then }, 'revoked-already'],
  ['lose-tag', { returnedAt: then }, 'returned-already'],
  ['revoke-tag', {}, 'yes'],
  ['revoke-tag', { lostAt: then }, 'yes'],
  ['revoke-tag', { revokedAt: then }, 'revoked-already'],
  ['revoke-tag', { returnedAt: then }, 'returned-already'],
])('%s of %j: %s', (deed, over, answer) => {
  const found = mayMark(tag(over), deed)
  expect(found.ok ? 'yes' : found.because).toBe(answer)
})

test.each([
  ['2026-09-01', '2027-01-17'],
  ['2027-01-17', '2027-01-17'],
  ['2027-01-18', '2027-06-07'],
  ['2027-06-07', '2027-06-07'],
  ['2027-06-08', '2028-01-17'],
])('the term of %s ends on %s', (from, end) => {
  expect(endOfTerm(day(from))).toBe(end)
})
