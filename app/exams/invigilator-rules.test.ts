import { expect, test } from 'vitest'
import type { PersonId } from '~/identity/person'
import { at, span, stockholm } from '../../scripts/testing/made'
import {
  ableAmong,
  demandsTraining,
  maySeeSession,
  mayWatch,
  ranked,
  type WatcherFacts,
} from './invigilator-rules'
import type { UniversityId } from './policy'
import type { SessionId } from './session'
import type { UniversityRules } from './university-policy'

test.each([
  ['on duty, on the day', false, true, '2026-10-05T07:00:00+02:00', true],
  ['on duty, the first minute of the day', false, true, '2026-10-05T00:00:00+02:00', true],
  ['on duty, late in the evening', false, true, '2026-10-05T23:59:00+02:00', true],
  ['on duty, the evening before', false, true, '2026-10-04T23:59:00+02:00', false],
  ['on duty, the day after', false, true, '2026-10-06T00:00:00+02:00', false],
  ['not on duty, on the day', false, false, '2026-10-05T07:00:00+02:00', false],
  ['staff, weeks before', true, false, '2026-09-01T07:00:00+02:00', true],
  ['staff, the day after', true, false, '2026-10-06T07:00:00+02:00', true],
])('whoever sees a session: %s', (_what, isStaff, isOnDuty, now, may) => {
  const start = at('2026-10-05T08:45:00+02:00')
  expect(maySeeSession({ isStaff, isOnDuty }, start, at(now), stockholm)).toBe(may)
})

const [uni, other] = ['umu', 'ltu'] as UniversityId[] as [UniversityId, UniversityId]
const [asa, bo] = ['asa', 'bo'] as PersonId[] as [PersonId, PersonId]
const exam = span('2026-10-05T08:45:00+02:00', '2026-10-05T13:15:00+02:00')
const session = { ...exam, id: 's1' as SessionId, demanding: [uni], learnerIds: [asa, bo] }
const able: WatcherFacts = {
  personId: 'vakt' as PersonId,
  times: [span('2026-10-05T08:00:00+02:00', '2026-10-05T16:00:00+02:00')],
  duties: [],
  training: [uni],
  conflicts: [],
}
const duty = (id: string, from: string, to: string) => ({
  ...span(`2026-10-05T${from}:00+02:00`, `2026-10-05T${to}:00+02:00`),
  sessionId: id as SessionId,
})

test.each<[string, Partial<WatcherFacts>, unknown]>([
  ['can, trained, free', {}, { ok: true }],
  ['can to the minute', { times: [exam] }, { ok: true }],
  ['on duty in this very session', { duties: [duty('s1', '08:45', '13:15')] }, { ok: true }],
  ['on duty until it begins', { duties: [duty('s2', '07:00', '08:45')] }, { ok: true }],
  [
    'HiG: knows somebody who writes',
    { conflicts: [bo] },
    { ok: false, because: 'own-conflict', learnerIds: [bo] },
  ],
  ['knows somebody who does not write here', { conflicts: ['cia' as PersonId] }, { ok: true }],
  [
    'UmU: not trained by it',
    { training: [other] },
    { ok: false, because: 'untrained', universityIds: [uni] },
  ],
  ['on duty elsewhere then', { duties: [duty('s2', '13:00', '17:00')] }, { ok: false, because: 'on-duty' }],
  ['has not said that they can', { times: [] }, { ok: false, because: 'not-available' }],
  [
    'can only a part of it',
    { times: [span('2026-10-05T08:45:00+02:00', '2026-10-05T13:00:00+02:00')] },
    { ok: false, because: 'not-available' },
  ],
  [
    'the gravest is said',
    { conflicts: [asa], training: [], times: [] },
    { ok: false, because: 'own-conflict', learnerIds: [asa] },
  ],
])('who may watch: %s', (_what, over, answer) => {
  expect(mayWatch({ ...able, ...over }, session)).toEqual(answer)
})

test.each<[UniversityRules['training'], 'paper' | 'digital', boolean]>([
  ['always', 'paper', true],
  ['digital', 'paper', false],
  ['digital', 'digital', true],
  ['never', 'digital', false],
  [null, 'digital', false],
])('training when %s, for %s: %s', (training, format, demanded) => {
  expect(demandsTraining({ training }, { format })).toBe(demanded)
  expect(demandsTraining(null, { format })).toBe(false)
})

test('whoever can stands first, those with the fewest hours before others', () => {
  const one = (name: string, because: 'on-duty' | 'not-available' | null, minutes: number) => ({
    name,
    minutes,
    answer: because ? ({ ok: false, because } as const) : ({ ok: true } as const),
  })
  const all = [one('D', 'on-duty', 0), one('C', 'not-available', 0), one('B', null, 60), one('A', null, 240)]
  expect(ranked(all).map(({ name }) => name)).toEqual(['B', 'A', 'C', 'D'])
})

test('who may not watch has no time for it', () => {
  const watcher = (id: string) => ({ personId: id as PersonId, from: exam.start, until: exam.end })
  const facts = [able, { ...able, personId: 'jäv' as PersonId, conflicts: [asa] }]
  expect(ableAmong([watcher('vakt'), watcher('jäv'), watcher('okänd')], facts, session)).toEqual([
    watcher('vakt'),
    { ...watcher('jäv'), from: null, until: null },
    { ...watcher('okänd'), from: null, until: null },
  ])
})
