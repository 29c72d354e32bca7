import { expect, test } from 'vitest'
import { plainRules } from '~/centres/booking-rules'
import { changesOf } from '~/centres/deed'
import { ruleFields } from '~/centres/rules-form'
import type { DeedName } from '~/lib/deed-names'
import { changeText } from './change-text'

type Side = Record<string, unknown> | null

const said = (action: DeedName, before: Side, after: Side, language: 'sv' | 'en' = 'sv') =>
  changesOf(before, after)
    .map((change) =>
      changeText(change, { action, about: 'Grupprum 1' }, { language, zone: 'Europe/Stockholm' }),
    )
    .map((line) => line?.replaceAll('\u2060', '').replaceAll('\u00a0', ' ') ?? null)

const at = (time: string) => Date.parse(`2026-11-23T${time}:00+01:00`)
const pattern = {
  weekdays: [1, 3],
  everyWeeks: 2,
  startMinute: 600,
  endMinute: 720,
  from: '2026-11-23',
  until: '2027-01-06',
}
const patternSaid = 'mån, ons 10.00–12.00, varannan vecka, 23 nov – 6 jan 2027'
const week = (closes: number) => [
  [{ opensMinute: 480, closesMinute: closes }],
  [{ opensMinute: 480, closesMinute: 720 }],
  [],
  [],
  [],
  [],
  [],
]
const season = { layer: 'staffed', validFrom: '2027-01-01', validTo: null, days: week(960) }
const plan = [
  { place: 1, label: '', x: 0, y: 0 },
  { place: 2, label: 'Fönstret', x: 1, y: 0 },
]

test.each<[what: string, DeedName, Side, Side, (string | null)[]]>([
  [
    'a moment',
    'move-booking',
    { end: at('12:00') },
    { end: at('13:00') },
    ['Till: 23 nov 12.00 → 23 nov 13.00'],
  ],
  [
    'nothing before',
    'check-in',
    { checkedInAt: null },
    { checkedInAt: at('10:14') },
    ['Incheckad: 23 nov 10.14'],
  ],
  ['nothing left', 'change-note', { staffNote: 'Hej' }, { staffNote: '' }, ['Anteckning: Hej → tomt']],
  ['a state', 'cancel-booking', { state: 'confirmed' }, { state: 'cancelled' }, ['Status: Bokad → Avbokad']],
  [
    'a new series',
    'make-series',
    null,
    { pattern, title: 'Anatomi', guestName: 'T3', spaceId: 'Grupprum 2' },
    [`När: ${patternSaid}`, 'Vad: Anatomi', 'Grupp eller namn: T3', 'Lokal: Grupprum 2'],
  ],
  [
    'a series that ends',
    'cancel-series',
    { pattern, endedAt: null },
    { scope: 'following', date: '2027-01-06' },
    [`När: ${patternSaid}`, null, 'Gäller: Den här och de som följer', 'Dag: 6 januari 2027'],
  ],
  ['days of a series', 'book-series', null, { dates: ['2026-12-23'] }, ['Dagar: 23 december 2026']],
  ['an id of another series', 'change-series', null, { goesOnAs: 'a1b2' }, [null]],
  [
    'a week: the days that differ',
    'change-hours',
    season,
    { ...season, days: week(1020) },
    ['Tider: mån 08.00–16.00 → mån 08.00–17.00'],
  ],
  [
    'a new season: the days that are open',
    'change-hours',
    {},
    season,
    [
      'Lager: Bemannat',
      'Gäller från: 1 januari 2027',
      null,
      'Tider: mån 08.00–16.00, tis 08.00–12.00, ons stängt, tors stängt, fre stängt, lör stängt, sön stängt',
    ],
  ],
  [
    'rules of a space: what it has not falls back on the centre',
    'change-rules',
    { longestMinutes: 120, audience: { who: 'anyone' } },
    { openBookings: null, audience: { who: 'residents', municipalities: ['2481', '2422'] } },
    [
      'Längsta tid: 2 h → som lärcentret',
      'Vilka får boka: alla → boende i vissa kommuner (2481, 2422)',
      'Kommande bokningar åt gången: som lärcentret → ingen gräns',
    ],
  ],
  [
    'settings: a time of the clock, and off',
    'change-desk',
    { quietFromMinute: 1260, noShowsMost: null },
    { quietFromMinute: 1320, noShowsMost: 3 },
    ['Natten börjar: 21.00 → 22.00', 'Stäng av efter så många uteblivna: av → 3'],
  ],
  [
    'a space',
    'change-space',
    { kind: 'study-hall', features: ['screen'], bookable: 'place' },
    { kind: 'study-room', features: ['screen', 'quiet'], bookable: 'both' },
    [
      'Sort: Studiesal → Studierum',
      'Det här finns: Skärm → Skärm, Tyst',
      'Bokas: Bokas plats för plats → Bokas plats för plats eller hel',
    ],
  ],
  [
    'a plan: the places that differ',
    'change-plan',
    { plan },
    { plan: [plan[0], { place: 2, label: 'Dörren', x: 1, y: 2 }] },
    ['Platser: 2 (Fönstret), kolumn 2, rad 1 → 2 (Dörren), kolumn 2, rad 3'],
  ],
  [
    'a first plan',
    'change-plan',
    { plan: [] },
    { plan: plan.slice(0, 1) },
    ['Platser: ingen plan → 1, kolumn 1, rad 1'],
  ],
  [
    'a picture, whose space stands in the row already',
    'change-picture',
    { picture: 'a1b2c3d4' },
    { spaceId: 'Grupprum 1', picture: 'ffffffff' },
    ['Bild: bytt', null],
  ],
  ['a picture that is gone', 'remove-picture', { picture: 'a1b2c3d4' }, null, [null]],
  [
    'a rule of closures',
    'add-closure-rule',
    null,
    { rule: { kind: 'weeks', from: 29, to: 31 }, reason: 'Sommar', closures: 2 },
    ['Regel: Vecka 29–31', 'Det här läser alla: Sommar', 'Stängningar: 2'],
  ],
  [
    'a closure of some places that a rule made',
    'open-again',
    { spaceId: 'Studiesalen', places: [3, 5], ruleId: 'a1b2' },
    null,
    ['Lokal: Studiesalen', 'Platser: 3, 5', null],
  ],
  [
    'an invitation',
    'invite',
    null,
    { email: 'a@b.example', role: 'manager' },
    ['E-post: a@b.example', 'Roll: Ansvarig'],
  ],
  ['a tag', 'lose-tag', { tagState: 'out' }, { tagState: 'lost' }, ['Taggen: Ute → Borttappad']],
  ['nothing, said on one side only', 'close', null, { spaceId: null }, [null]],
  ['a field without a word', 'close', null, { holdId: 'a1b2' }, [null]],
])('%s', (_, action, before, after, expected) => {
  expect(said(action, before, after)).toEqual(expected)
})

test('every booking rule has words', () => {
  for (const field of ruleFields) {
    const [line] = said('change-rules', {}, { [field]: plainRules[field] })
    expect(line).toMatch(/: som lärcentret → [^{[]+$/)
  }
})

test('in English too', () => {
  expect(said('make-series', null, { pattern, title: 'Anatomy' }, 'en')).toEqual([
    'When: Mon, Wed 10:00–12:00, every other week, 23 Nov – 6 Jan 2027',
    'What: Anatomy',
  ])
})
