import { expect, test } from 'vitest'
import { iscedOf, languageOf, levelOf, timeOfDayOf } from './emil-codes'
import { webAddress, wordsIn } from './emil-value'

test.each([
  ['HS', ['G1N'], ['ISCED_7'], 'first'],
  ['HS', ['A1E'], [], 'second'],
  ['HS', [], ['ISCED_7'], 'second'],
  ['HS', [], ['ISCED_8'], 'third'],
  ['HS', [], ['ISCED_3'], 'preparatory'],
  ['YH', [], ['ISCED_5'], 'vocational'],
  ['FHS', [], [], 'other'],
] as const)('%s with %j and %j is of level %s', (school, own, isced, level) => {
  expect(levelOf(school, own, isced)).toBe(level)
})

test.each([
  [{ isced2013: ['0913'] }, '0913'],
  [{ isced1997: ['723'], own: ['JU1'] }, '0913'],
  [{ sun: ['380a'] }, '042'],
  [{ sun: ['145z'] }, '011'],
  [{ own: ['OM1'] }, '0913'],
  [{ isced2013: ['9999'], sun: ['xx'] }, ''],
])('the subject of %j is %s', (by, isced) => {
  expect(iscedOf({ isced2013: [], isced1997: [], sun: [], own: [], ...by })).toBe(isced)
})

test.each([
  ['swe', 'sv'],
  ['eng', 'en'],
  ['ger', 'de'],
  ['sma', 'sma'],
  ['mul', ''],
  ['', ''],
  ['svenska', ''],
])('the language %s is %s', (code, language) => {
  expect(languageOf(code)).toBe(language)
})

test.each([
  ['kväll', 'evening'],
  ['kvall', 'evening'],
  ['Dag', 'day'],
  ['natt', null],
  ['__proto__', null],
  ['constructor', null],
])('%s is %s', (code, time) => {
  expect(timeOfDayOf(code)).toBe(time)
})

test.each([
  ['www.exempel.se/a', 'https://www.exempel.se/a'],
  ['http://exempel.se', 'http://exempel.se'],
  ['javascript:alert(1)', ''],
  ['https://a:b@exempel.se', ''],
  ['localhost', ''],
  ['', ''],
])('the address %s is linked to as %s', (address, link) => {
  expect(webAddress(address)).toBe(link)
})

test.each<[unknown, { sv: string; en: string }]>([
  ['Bara ord', { sv: 'Bara ord', en: '' }],
  // What not every database holds: a batch would be lost with it.
  ['Sv\0eg\ud83d', { sv: 'Sveg', en: '' }],
  [
    {
      strings: [
        { lang: 'eng', value: 'B' },
        { lang: 'swe', value: 'A' },
        { lang: 'fin', value: 'C' },
      ],
    },
    { sv: 'A', en: 'B' },
  ],
  [
    { string: [{ strings: [{ lang: 'swe', value: 'A' }] }, { strings: [{ lang: 'en', value: 'B' }] }] },
    { sv: 'A', en: 'B' },
  ],
  [null, { sv: '', en: '' }],
  [7, { sv: '', en: '' }],
  // What not every database holds: a batch would be lost with it.
  ['Sv\0eg\ud83d', { sv: 'Sveg', en: '' }],
])('words of %j are %j', (value, words) => {
  expect(wordsIn(value)).toEqual(words)
})
