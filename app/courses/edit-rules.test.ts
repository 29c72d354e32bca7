import { expect, test } from 'vitest'
import type { Instant, LocalDate } from '~/lib/time'
import type { Meeting } from './course'
import type { EditFacts } from './edit-fields'
import { readEdit } from './edit-form'
import { lettersMost, meetingsMost, mostOf, noteMost } from './edit-limits'
import { faultsIn, lacksToPublish, mayCancel, mayEdit, mayPublish, mayRemove } from './edit-rules'

const day = (text: string) => text as LocalDate

const formOf = (fields: Record<string, string>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

const whole = {
  code: 'D0001N',
  titleSv: 'Renskötsel',
  creditTenths: '7,5',
  term: 'VT27',
  startsOn: '2027-01-18',
  endsOn: '2027-06-06',
  mode: 'meetings',
  mandatoryDays: '4',
  applicationCode: 'LTU-83162',
}

function facts(over: Partial<EditFacts> = {}): EditFacts {
  const read = readEdit(formOf(whole))
  if (!read.ok) throw new Error(JSON.stringify(read.errors))
  return { ...read.facts, ...over }
}

const meeting = (over: Partial<Meeting> = {}): Meeting => ({
  mandatory: true,
  remote: false,
  startsOn: day('2027-02-01'),
  endsOn: day('2027-02-03'),
  town: 'Luleå',
  note: '',
  ...over,
})

test.each<[string, Partial<EditFacts>, Record<string, string>]>([
  ['a whole one', {}, {}],
  ['one without a title', { titleSv: '' }, { titleSv: 'title' }],
  ['one with an English title alone', { titleSv: '', titleEn: 'Reindeer' }, {}],
  ['one that ends before it begins', { endsOn: day('2027-01-17') }, { endsOn: 'endsBefore' }],
  ['one of a single day', { endsOn: day('2027-01-18') }, {}],
  [
    'applications that close before they open',
    { firstApplication: day('2026-10-16'), lastApplication: day('2026-10-15') },
    { lastApplication: 'lastBeforeFirst' },
  ],
  [
    'late applications before the last day',
    { lastApplication: day('2026-10-15'), lateApplication: day('2026-10-14') },
    { lateApplication: 'lateBeforeLast' },
  ],
  [
    'applications that open after the end',
    { firstApplication: day('2027-06-07') },
    { firstApplication: 'firstAfterEnd' },
  ],
  ['travel on a course wholly at a distance', { mode: 'distance' }, { mode: 'travelAtDistance' }],
  ['no travel at a distance', { mode: 'distance', mandatoryDays: 0 }, {}],
  [
    'a meeting to travel to at a distance',
    { mode: 'distance', mandatoryDays: null, meetings: [meeting()] },
    { mode: 'travelAtDistance' },
  ],
  [
    'a meeting by video at a distance',
    { mode: 'distance', mandatoryDays: 0, meetings: [meeting({ remote: true })] },
    {},
  ],
  [
    'more meetings than days',
    { mandatoryDays: 2, meetings: [meeting()] },
    { mandatoryDays: 'fewerThanMeetings' },
  ],
  ['optional meetings besides', { mandatoryDays: 0, meetings: [meeting({ mandatory: false })] }, {}],
  [
    'towns of a course at a distance',
    { mode: 'distance', mandatoryDays: 0, towns: [{ town: 'Sveg', municipalityCode: null }] },
    { towns: 'townsOfDistance' },
  ],
])('%s', (_what, over, faults) => {
  expect(faultsIn(facts(over))).toEqual(faults)
})

test.each<[string, Partial<EditFacts>, Record<string, string>]>([
  ['nothing', {}, {}],
  ['its days', { startsOn: null, endsOn: null }, { startsOn: 'needsStart', endsOn: 'needsEnd' }],
  ['how often one must travel', { mandatoryDays: null }, { mandatoryDays: 'needsTravel' }],
  ['nothing, wholly at a distance', { mode: 'distance', mandatoryDays: null }, {}],
  ['its towns', { mode: 'decentralised' }, { towns: 'needsTowns' }],
  ['a way to apply', { applicationCode: '' }, { applicationUrl: 'needsApplication' }],
  ['nothing, with a page of its own', { applicationCode: '', url: 'https://ltu.se/x' }, {}],
  ['its credits', { creditTenths: null }, { creditTenths: 'needsCredits' }],
])('to be published it lacks %s', (_what, over, lacks) => {
  expect(lacksToPublish(facts(over))).toEqual(lacks)
})

const today = day('2026-11-23')
const own = { source: 'own', state: 'draft', endsOn: day('2027-06-06') } as const

test.each([
  [own, { ok: true }],
  [
    { ...own, source: 'emil' as const },
    { ok: false, because: 'imported' },
  ],
  [
    { ...own, source: 'emil' as const, state: 'gone' as const },
    { ok: false, because: 'gone' },
  ],
])('what another source keeps is not edited: %o', (known, answer) => {
  expect(mayEdit(known)).toEqual(answer)
})

test.each([
  [own, {}, { ok: true, isNew: true }],
  [{ ...own, state: 'published' as const }, {}, { ok: true, isNew: false }],
  [{ ...own, state: 'cancelled' as const }, {}, { ok: true, isNew: true }],
  [own, { startsOn: null }, { ok: false, because: 'lacks' }],
  [{ ...own, source: 'emil' as const }, {}, { ok: false, because: 'imported' }],
])('publishing %o with %o', (known, over, answer) => {
  expect(mayPublish(known, facts(over))).toEqual(answer)
})

test.each([
  [
    { ...own, state: 'published' as const },
    { ok: true, isNew: true },
  ],
  [
    { ...own, state: 'published' as const, endsOn: null },
    { ok: true, isNew: true },
  ],
  [
    { ...own, state: 'cancelled' as const },
    { ok: true, isNew: false },
  ],
  [own, { ok: false, because: 'draft' }],
  [
    { ...own, state: 'published' as const, endsOn: today },
    { ok: true, isNew: true },
  ],
  [
    { ...own, state: 'published' as const, endsOn: day('2026-11-22') },
    { ok: false, because: 'over' },
  ],
  [
    { ...own, state: 'published' as const, source: 'emil' as const },
    { ok: false, because: 'imported' },
  ],
])('cancelling %o', (known, answer) => {
  expect(mayCancel(known, today)).toEqual(answer)
})

test.each([
  [{ titleSv: '', term: '' }, ['term']],
  [{ titleSv: '' }, ['titleSv']],
  [{ creditTenths: 'sju' }, ['creditTenths']],
  [{ startsOn: '2027-02-30' }, ['startsOn']],
  [{ pace: '500' }, ['pace']],
  [{ languages: 'klingonska' }, ['languages']],
  [{ url: 'javascript:alert(1)' }, ['url']],
  [{ meetings: '2027-02-01 Luleå\n2027-99-01 Piteå' }, ['meetings.2']],
  [{ kind: 'kurs' }, ['kind']],
  [{ isced: '12345' }, ['isced']],
  [{ titleSv: 'x'.repeat(201) }, ['titleSv']],
  [{ fee: '-1' }, ['fee']],
  [{ places: '1e9' }, ['places']],
  [{ eligibilitySv: `${'x'.repeat(4001)}\ny` }, ['eligibilitySv']],
  [
    { towns: Array.from({ length: 51 }, (_, at) => `Ort ${at}`).join('; '), mode: 'decentralised' },
    ['towns'],
  ],
  [{ professions: Array.from({ length: 21 }, (_, at) => `p${at}`).join(',') }, ['professions']],
  [{ mandatoryDays: '501' }, ['mandatoryDays']],
  [{ meetings: Array.from({ length: 101 }, () => '2027-02-01').join('\n') }, ['meetings']],
])('a form with %o is wrong at %o', (over, fields) => {
  const read = readEdit(formOf({ ...whole, ...over }))
  expect(read.ok ? [] : Object.keys(read.errors)).toEqual(fields)
})

test.each([
  [{ ...own, publishedAt: null }, { ok: true }],
  [
    { ...own, publishedAt: 1 as Instant },
    { ok: false, because: 'shown' },
  ],
  [
    { ...own, state: 'published' as const, publishedAt: 1 as Instant },
    { ok: false, because: 'shown' },
  ],
  [
    { ...own, state: 'cancelled' as const, publishedAt: 1 as Instant },
    { ok: false, because: 'shown' },
  ],
  [
    { ...own, source: 'emil' as const, publishedAt: null },
    { ok: false, because: 'imported' },
  ],
])('removing %o', (known, answer) => {
  expect(mayRemove(known)).toEqual(answer)
})

test('as many meetings as EMIL of ours tells, with as much said of each, are read', () => {
  const meetings = Array.from(
    { length: meetingsMost },
    (_, at) => `2027-02-01 Sveg (video): ${'n'.repeat(noteMost - 1)}${at % 10}`,
  )
  const read = readEdit(
    formOf({ ...whole, meetings: meetings.join('\n'), selection: 's'.repeat(lettersMost.selection) }),
  )
  expect(read.ok && read.facts.meetings).toHaveLength(meetingsMost)
  expect(read.ok && read.facts.meetings.at(-1)?.note).toHaveLength(noteMost)
})

test.each([
  ['titleSv', 'long', 200],
  ['meetings', 'manyMeetings', 100],
  ['mandatoryDays', 'days', 500],
  ['term', 'term', null],
])('what the fault of %s, %s, counts', (field, because, most) => {
  expect(mostOf(field, because)).toBe(most)
})
