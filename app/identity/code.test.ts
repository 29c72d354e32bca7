import { expect, test } from 'vitest'
import { later, minuteMs } from '~/lib/time'
import { at } from '../../scripts/testing/made'
import { type CodeId, codeTriesMost, type MailedCode, opens, plainDigits } from './code'
import { type Invitation, mayAccept } from './invitation'

const now = at('2026-09-01T10:00:00+02:00')
const code: MailedCode = { id: 'c' as CodeId, expiresAt: later(now, 10 * minuteMs), tries: 0, usedAt: null }

test.each<[string, Partial<MailedCode>, string, boolean]>([
  ['the right digits', {}, '123456', true],
  ['with a space, as people read them', {}, '123 456', true],
  ['with a dash of some kind', {}, '123–456', true],
  ['those of an older secret that still counts', {}, '654321', true],
  ['other digits', {}, '123457', false],
  ['nothing', {}, '', false],
  ['after four wrong guesses', { tries: codeTriesMost - 1 }, '123456', true],
  ['after five', { tries: codeTriesMost }, '123456', false],
  ['used before', { usedAt: now }, '123456', false],
  ['just before it runs out', { expiresAt: later(now, 1) }, '123456', true],
  ['as it runs out', { expiresAt: now }, '123456', false],
])('a code and %s', (_what, over, typed, open) => {
  const answer = opens({ ...code, ...over }, ['123456', '654321'], typed, now)
  expect(answer).toEqual(open ? { ok: true } : { ok: false, because: 'wrong-mailed-code' })
})

test('what is copied along with digits is left out', () => {
  expect(plainDigits(' 12 3-4\u00a056\n')).toBe('123456')
})

const invitation = { acceptedAt: null, revokedAt: null, expiresAt: later(now, 1) }

test.each<[string, Partial<Invitation>, string | null]>([
  ['that is open', {}, null],
  ['that has run out', { expiresAt: now }, 'link-expired'],
  ['that was accepted', { acceptedAt: now }, 'link-spent'],
  ['that was taken back', { revokedAt: now }, 'gone'],
  ['that was accepted and has run out', { acceptedAt: now, expiresAt: now }, 'link-spent'],
])('an invitation %s', (_what, over, because) => {
  expect(mayAccept({ ...invitation, ...over }, now)).toEqual(because ? { ok: false, because } : { ok: true })
})
