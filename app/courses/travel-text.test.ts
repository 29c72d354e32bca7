import { expect, test } from 'vitest'
import type { LocalDate } from '~/lib/time'
import { daysText, driveText, neededText, tripText } from './travel-text'

const plain = (text: string | null) =>
  text?.replace(/[\u00a0\u2060]/g, (one) => (one === '\u00a0' ? ' ' : ''))
const day = (text: string) => text as LocalDate

test.each([
  [{ km: 260, minutes: 208, crowns: 650 }, 'ungefär 260 km, 3 timmar i bil och 650 kr'],
  [{ km: 2763, minutes: 2210, crowns: 6907 }, 'ungefär 2 800 km, 37 timmar i bil och 7 000 kr'],
  [{ km: 53_987, minutes: 43_190, crowns: 134_968 }, 'ungefär 54 000 km, 720 timmar i bil och 135 000 kr'],
  [{ km: 3, minutes: 2, crowns: 7 }, 'ungefär 10 km, 1 timme i bil och 50 kr'],
])('driving %o', (drive, said) => {
  expect(plain(driveText(drive, 'sv'))).toBe(said)
})

const trip = { startsOn: day('2027-01-19'), endsOn: day('2027-01-20'), days: 2, town: 'Luleå', km: 212.4 }
test.each([
  ['all is known', trip, true, '19–20 januari 2027, Luleå, 212 km'],
  ['one day', { ...trip, endsOn: trip.startsOn }, true, '19 januari 2027, Luleå, 212 km'],
  ['no date', { ...trip, startsOn: null, endsOn: null }, true, 'Datum inte bestämt, Luleå, 212 km'],
  ['no town', { ...trip, town: '', km: null }, true, '19–20 januari 2027, ort inte angiven'],
  [
    'a town that nobody has placed',
    { ...trip, km: null },
    true,
    '19–20 januari 2027, Luleå, avståndet är inte känt',
  ],
  ['from nowhere', { ...trip, km: null }, false, '19–20 januari 2027, Luleå'],
])('a trip: %s', (_name, one, hasTown, said) => {
  expect(plain(tripText(one, hasTown, 'sv'))).toBe(said)
})

test('days that nobody has told are not 0 days', () => {
  expect(daysText({ days: null }, 'sv')).toBe('Lärosätet har inte sagt hur många dagar du måste resa.')
  expect(daysText({ days: 0 }, 'sv')).toBe('Du behöver inte resa alls.')
  expect(daysText({ days: 1 }, 'en')).toBe('1 day on site during the whole education.')
})

test.each([
  ['none', null, null],
  ['no journeys', { journeys: 0, km: 0, minutes: 0, crowns: 0, isMost: false, unknown: 0 }, null],
  [
    'some of unknown length',
    { journeys: 3, km: 1040, minutes: 832, crowns: 2600, isMost: true, unknown: 1 },
    'Högst 3 resor fram och tillbaka: ungefär 1 000 km, 14 timmar i bil och 2 600 kr. 1 resa till är av okänd längd.',
  ],
])('the journeys: %s', (_name, needed, said) => {
  expect(plain(neededText(needed, 'sv')) ?? null).toBe(said)
})
