import { describe, expect, test } from 'vitest'
import { later } from '~/lib/time'
import { at, day } from '../../scripts/testing/made'
import type { InstanceId } from './course'
import {
  isNews,
  maySave,
  mayWatch,
  savedMost,
  toldMost,
  watchedSearch,
  watchesMost,
  watchQuery,
} from './saved-rules'

test.each([
  ['sok=l%C3%A4rare&dagar=10', 'dagar=10&sok=l%C3%A4rare'],
  ['dagar=10&sok=l%C3%A4rare&sort=resa&sida=3', 'dagar=10&sok=l%C3%A4rare'],
  ['takt=50&takt=25', 'takt=50&takt=25'],
  ['niva=hittepa&okant=1', ''],
  ['', ''],
  ['sok=+++', ''],
])('the search %j is kept as %j', (said, kept) => {
  expect(watchQuery(new URLSearchParams(said))).toBe(kept)
})

test('what is kept asks for the same again, save whether one may apply today', () => {
  const kept = watchQuery(new URLSearchParams('sok=vård&oppen=ja&tenta=ja&takt=50'))
  expect(watchedSearch(kept)).toEqual({
    words: 'vård',
    chosen: { exam: ['yes'], pace: ['50'] },
    sort: 'fit',
  })
})

const begun = at('2026-09-01T08:00:00Z')
const id = 'kurs' as InstanceId
const fresh = {
  id,
  changed: 11,
  publishedAt: later(begun, 1),
  firstApplication: day('2026-09-15'),
  lastApplication: day('2026-10-15'),
  lateApplication: null,
}
const watch = { seen: 10, told: [], createdAt: begun, lookedAt: later(begun, 2) }

test('when no more can be remembered, what was published before the last look may have been told', () => {
  const told = Array.from({ length: toldMost }, (_, at) => `annan-${at}` as InstanceId)
  expect(isNews(fresh, { ...watch, told }, day('2026-09-02'))).toBe(false)
  expect(isNews(fresh, { ...watch, told: told.slice(1) }, day('2026-09-02'))).toBe(true)
  expect(isNews(fresh, { ...watch, told, lookedAt: begun }, day('2026-09-02'))).toBe(true)
})

describe('what is news to whoever watches', () => {
  test.each([
    ['published since', {}, {}, '2026-09-02', true],
    ['before its application opens', { firstApplication: day('2026-12-01') }, {}, '2026-09-02', true],
    ['on the last day to apply', {}, {}, '2026-10-15', true],
    ['when nobody can apply any more', {}, {}, '2026-10-16', false],
    ['late applications are taken', { lateApplication: day('2026-11-01') }, {}, '2026-10-16', true],
    ['nobody says when to apply', { firstApplication: null, lastApplication: null }, {}, '2027-01-01', true],
    ['looked through already', {}, { seen: 11 }, '2026-09-02', false],
    ['there when they began', { publishedAt: begun }, {}, '2026-09-02', false],
    ['not published', { publishedAt: null }, {}, '2026-09-02', false],
    ['told already, changed since', {}, { told: [id] }, '2026-09-02', false],
  ])('%s: %o %o on %s is %s', (_what, over, watched, today, expected) => {
    expect(isNews({ ...fresh, ...over }, { ...watch, ...watched }, day(today))).toBe(expected)
  })
})

test.each([
  [maySave(savedMost - 1), { ok: true }],
  [maySave(savedMost), { ok: false, because: 'saved-full' }],
  [mayWatch('sok=x', watchesMost - 1), { ok: true }],
  [mayWatch('sok=x', watchesMost), { ok: false, because: 'watches-full' }],
  [mayWatch('', 0), { ok: false, because: 'watch-empty' }],
])('%o', (answer, expected) => {
  expect(answer).toEqual(expected)
})
