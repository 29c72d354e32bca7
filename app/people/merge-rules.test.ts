import { expect, test } from 'vitest'
import { dayMs, type Instant, later } from '~/lib/time'
import { at } from '../../scripts/testing/made'
import { type AccountMerge, type MergeState, mergeState } from './merge'
import {
  maskedAddress,
  mayAgree,
  mayAskToMerge,
  type OpenWait,
  shownOfOther,
  surplusWaits,
} from './merge-rules'

const now = at('2026-09-01T10:00:00+02:00')

test.each([
  ['eva.lundgren@example.org', 'e…n@example.org'],
  ['anna@example.org', 'a…a@example.org'],
  ['bo.@example.org', 'b…@example.org'],
  ['bo@example.org', 'b…@example.org'],
  ['b@example.org', '…@example.org'],
  ['åke.öhman@example.org', 'å…n@example.org'],
  ['"a@b"@example.org', '"…"@example.org'],
])('%s is shown as %s', (email, shown) => {
  expect(maskedAddress(email)).toBe(shown)
})

test('nothing is shown of somebody with protected identity', () => {
  expect(shownOfOther({ email: 'eva@example.org', protectedIdentity: true })).toBeNull()
})

const merge = (over: Partial<AccountMerge> = {}): AccountMerge => ({
  id: 'm' as AccountMerge['id'],
  centreId: 'c' as AccountMerge['centreId'],
  keptId: 'k' as AccountMerge['keptId'],
  closedId: 's' as AccountMerge['closedId'],
  askedAt: now,
  expiresAt: later(now, 7 * dayMs),
  keptAgreedAt: null,
  closedAgreedAt: null,
  endedAt: null,
  endedBecause: null,
  mergedAt: null,
  ...over,
})

test.each<[string, Partial<AccountMerge>, Instant, MergeState]>([
  ['just asked', {}, now, 'open'],
  ['one said yes', { keptAgreedAt: now }, now, 'open'],
  ['in its last moment', {}, later(now, 7 * dayMs - 1), 'open'],
  ['a week later', {}, later(now, 7 * dayMs), 'expired'],
  ['said no', { endedAt: now, endedBecause: 'declined' }, later(now, 9 * dayMs), 'declined'],
  ['given up', { endedAt: now, endedBecause: 'stopped' }, now, 'stopped'],
  ['done', { mergedAt: now }, later(now, 9 * dayMs), 'merged'],
])('a question that was %s is %s', (_case, over, moment, state) => {
  expect(mergeState(merge(over), moment)).toBe(state)
  const answer = mayAgree(merge(over), 'kept', true, moment)
  expect(answer.ok ? 'open' : answer.because).toBe(state)
})

test('an account that works somewhere may stay, and not be closed', () => {
  expect(mayAgree(merge(), 'closed', true, now)).toEqual({ ok: false, because: 'works' })
  expect(mayAgree(merge(), 'closed', false, now)).toEqual({ ok: true })
})

const account = (id: string, emailConfirmedAt: Instant | null = now) => ({
  id: id as AccountMerge['keptId'],
  emailConfirmedAt,
})

test.each<[string, [string, Instant | null], [string, Instant | null], AccountMerge[], boolean, string]>([
  ['two that are confirmed', ['a', now], ['b', now], [], false, 'yes'],
  ['one and the same', ['a', now], ['a', now], [], false, 'same-account'],
  ['one that is not confirmed', ['a', null], ['b', now], [], false, 'unconfirmed'],
  ['another that is not confirmed', ['a', now], ['b', null], [], false, 'unconfirmed'],
  ['one to be closed that works here', ['a', now], ['b', now], [], true, 'works-here'],
  ['the same pair again', ['k', now], ['s', now], [merge()], false, 'asked-already'],
  ['one of a pair, the other way round', ['s', now], ['b', now], [merge()], false, 'asked-already'],
  ['others than those who are asked', ['a', now], ['b', now], [merge()], false, 'yes'],
])('asking about %s', (_case, kept, closed, open, works, answer) => {
  const found = mayAskToMerge(account(...kept), account(...closed), open, works)
  expect(found.ok ? 'yes' : found.because).toBe(answer)
})

const wait = (id: string, over: Partial<OpenWait> = {}): OpenWait => ({
  id: id as OpenWait['id'],
  centreId: 'c' as OpenWait['centreId'],
  spaceId: 'r' as OpenWait['spaceId'],
  kind: null,
  start: now,
  end: later(now, dayMs),
  state: 'waiting',
  createdAt: now,
  ...over,
})
const after = { createdAt: later(now, 1) }
const other = { spaceId: 'q' as OpenWait['spaceId'] }

test.each<[string, OpenWait[], OpenWait[], string[]]>([
  ['in two lines', [wait('1')], [wait('2', other)], []],
  ['for two times', [wait('1')], [wait('2', { start: later(now, dayMs), end: later(now, 2 * dayMs) })], []],
  ['the kept first', [wait('1')], [wait('2', after)], ['2']],
  ['the closed first', [wait('1', after)], [wait('2')], ['1']],
  ['the kept has an offer', [wait('1', { ...after, state: 'offered' })], [wait('2')], ['2']],
  ['the closed has an offer', [wait('1')], [wait('2', { ...after, state: 'offered' })], ['1']],
  ['both have offers', [wait('1', { state: 'offered' })], [wait('2', { state: 'offered' })], []],
  ['two against one', [wait('1'), wait('3', after)], [wait('2', { state: 'offered' })], ['1', '3']],
])('waiting twice, %s', (_case, kept, closed, surplus) => {
  expect(surplusWaits(kept, closed)).toEqual(surplus)
})
