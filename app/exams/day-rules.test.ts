import { expect, test } from 'vitest'
import { at, day, span, stockholm } from '../../scripts/testing/made'
import {
  campusStartOf,
  type DayTimes,
  type DoorRules,
  dayTimes,
  type EntryFacts,
  type EntryWish,
  mayEnter,
  mayLeave,
  mayMiss,
  type StayRules,
} from './day-rules'

/** Monday 5 October 2026. */
const t = (clock: string) => at(`2026-10-05T${clock}:00+02:00`)
const exam = span('2026-10-05T09:00:00+02:00', '2026-10-05T13:00:00+02:00')
const unsaid: DoorRules = {
  doorsOpenBefore: null,
  doorsCloseBefore: null,
  lateEntryMost: null,
  earliestLeave: null,
  noLeaveLast: null,
}
const nothing: DayTimes = {
  doorsOpen: null,
  doorsClose: null,
  entryUntil: null,
  leaveFrom: null,
  leaveUntil: null,
}

test.each<[string, Partial<DoorRules>, Partial<StayRules> | null, Partial<DayTimes>]>([
  ['nobody has said', {}, null, {}],
  ['Gävle: doors open ten minutes before', { doorsOpenBefore: 10 }, null, { doorsOpen: t('08:50') }],
  [
    'Varberg: doors close 15 minutes before, and nobody is let in after',
    { doorsCloseBefore: 15 },
    null,
    { doorsClose: t('08:45'), entryUntil: t('08:45') },
  ],
  [
    'Mölndal: late entry for an hour, nobody leaves in the first or the last',
    { lateEntryMost: 60, earliestLeave: 60, noLeaveLast: 60 },
    null,
    { entryUntil: t('10:00'), leaveFrom: t('10:00'), leaveUntil: t('12:00') },
  ],
  [
    'doors close, and who is late gets in for a while all the same',
    { doorsCloseBefore: 15, lateEntryMost: 30 },
    null,
    { doorsClose: t('08:45'), entryUntil: t('09:30') },
  ],
  ['Leksand: nobody leaves for 60 minutes', { earliestLeave: 60 }, null, { leaveFrom: t('10:00') }],
  [
    'Leksand and KaU: the stricter of 60 and 45',
    { earliestLeave: 60 },
    { earliestLeave: 45 },
    { leaveFrom: t('10:00') },
  ],
  ['KaU alone: 45', {}, { earliestLeave: 45 }, { leaveFrom: t('09:45') }],
  [
    'LNU: until 50 minutes after campus began at 12, three hours later than here',
    { earliestLeave: 60 },
    { stayMinutes: 50 },
    { leaveFrom: t('12:50') },
  ],
])('times of the day: %s', (_what, centre, university, expected) => {
  const campus = university?.stayMinutes ? t('12:00') : t('09:00')
  const stay = university && { earliestLeave: null, stayMinutes: null, ...university }
  expect(dayTimes(exam, campus, { ...unsaid, ...centre }, stay, { stayMinutes: null })).toEqual({
    ...nothing,
    ...expected,
  })
})

test('what a sitting says of staying goes before its university, and an unknown campus time is the one here', () => {
  const stay = { earliestLeave: null, stayMinutes: 50 }
  expect(dayTimes(exam, t('10:00'), unsaid, stay, { stayMinutes: 20 }).leaveFrom).toBe(t('10:20'))
  expect(dayTimes(exam, null, unsaid, stay, { stayMinutes: null }).leaveFrom).toBe(t('09:50'))
})

test('campus begins by its own clock, the night clocks change too', () => {
  const sitting = { date: day('2026-10-25'), startMinute: 9 * 60, timeZone: stockholm }
  expect(campusStartOf(sitting)).toBe(at('2026-10-25T09:00:00+01:00'))
  expect(campusStartOf({ ...sitting, startMinute: null })).toBeNull()
})

const facts = (over: Partial<EntryFacts> = {}): EntryFacts => ({
  request: { state: 'ready' },
  times: { ...nothing, doorsOpen: t('08:30'), doorsClose: t('08:45'), entryUntil: t('08:45') },
  exam,
  day: span('2026-10-05T00:00:00+02:00', '2026-10-06T00:00:00+02:00'),
  identity: 'photo-id',
  unpaid: null,
  owes: false,
  ...over,
})
const yes = (...overruled: string[]) => ({ ok: true, overruled })
const no = (because: string) => ({ ok: false, because })
const numbered = { identity: 'id-and-number' } as const

test.each<[string, Partial<EntryFacts>, Partial<EntryWish>, boolean, string, unknown]>([
  ['while doors are open', {}, {}, false, '08:40', yes()],
  ['Varberg: as they close', {}, {}, false, '08:45', yes()],
  ['Varberg: a minute after', {}, {}, false, '08:46', no('doors-closed')],
  ['after, with a reason', {}, { reason: 'tåget' }, false, '08:46', yes('doors-closed')],
  ['before doors open', {}, {}, true, '08:29', no('too-early')],
  ['before, with a reason', {}, { reason: 'regn' }, true, '08:29', yes('too-early')],
  ['nobody has said when doors open: an hour before', { times: nothing }, {}, false, '08:00', yes()],
  ['… and not sooner', { times: nothing }, {}, false, '07:59', no('too-early')],
  ['nobody has said when doors close: until the end', { times: nothing }, {}, false, '13:00', yes()],
  ['… and not after', { times: nothing }, {}, false, '13:01', no('doors-closed')],
  ['Telge: the number is not compared', numbered, {}, true, '08:40', no('number-not-seen')],
  ['Telge: … no reason makes up for it', numbered, { reason: 'känd' }, true, '08:40', no('number-not-seen')],
  ['Telge: the number is compared', numbered, { numberSeen: true }, false, '08:40', yes()],
  [
    'Karlshamn: no receipt, no entry; an invigilator asks staff',
    { owes: true, unpaid: 'no-entry' },
    { reason: 'lovar' },
    false,
    '08:40',
    no('unpaid-ask-staff'),
  ],
  ['Karlshamn: staff need a reason', { owes: true, unpaid: 'no-entry' }, {}, true, '08:40', no('unpaid')],
  [
    'Karlshamn: staff with a reason',
    { owes: true, unpaid: 'no-entry' },
    { reason: 'kvitto visat' },
    true,
    '08:40',
    yes('unpaid'),
  ],
  ['owes, where one pays afterwards too', { owes: true }, {}, false, '08:40', yes()],
  [
    'is to pay before the seat is sure',
    { request: { state: 'payment-due' } },
    {},
    true,
    '08:40',
    no('unpaid'),
  ],
  [
    'unpaid and too late, with a reason for both',
    { owes: true, unpaid: 'no-entry' },
    { reason: 'bussen, kvitto' },
    true,
    '08:50',
    yes('unpaid', 'doors-closed'),
  ],
])('is let in: %s', (_what, over, wish, isStaff, clock, expected) => {
  const wished = { numberSeen: false, reason: '', ...wish }
  expect(mayEnter(facts(over), wished, isStaff, t(clock))).toEqual(expected)
})

test('nobody is let in on the day before, whatever the reason', () => {
  const answer = mayEnter(facts(), { numberSeen: true, reason: 'x' }, true, at('2026-10-04T23:59:00+02:00'))
  expect(answer).toEqual(no('other-day'))
})

test.each<[string, Partial<DayTimes>, string, unknown]>([
  ['nobody has said', {}, '09:01', { ok: true }],
  ['Leksand: after 59 minutes', { leaveFrom: t('10:00') }, '09:59', no('leaves-early')],
  ['Leksand: after 60', { leaveFrom: t('10:00') }, '10:00', { ok: true }],
  ['Mölndal: before the last hour', { leaveUntil: t('12:00') }, '11:59', { ok: true }],
  ['Mölndal: in the last hour', { leaveUntil: t('12:00') }, '12:00', no('leaves-last')],
  ['at the end', { leaveUntil: t('12:00'), leaveFrom: t('14:00') }, '13:00', { ok: true }],
])('leaves: %s', (_what, times, clock, expected) => {
  expect(mayLeave({ ...nothing, ...times }, exam, t(clock))).toEqual(expected)
})

test.each<[string, Partial<DayTimes>, string, boolean]>([
  ['nobody has said, before the start', {}, '08:59', false],
  ['nobody has said, at the start', {}, '09:00', true],
  ['Varberg: doors have closed, the exam has not begun', { entryUntil: t('08:45') }, '08:50', false],
  ['Mölndal: still let in', { entryUntil: t('10:00') }, '09:59', false],
  ['Mölndal: not any more', { entryUntil: t('10:00') }, '10:00', true],
])('did not come: %s', (_what, times, clock, ok) => {
  expect(mayMiss({ ...nothing, ...times }, exam, t(clock)).ok).toBe(ok)
})
