import { expect, test } from 'vitest'
import { htmlOfText, textOfHtml } from './edit-description'
import { rowsIn, typedOf } from './edit-meeting-rows'
import { languagesIn, meetingsIn, minorIn, tenthsIn, wholeIn } from './edit-parse'

test.each([
  ['7,5', 75],
  ['7.5 hp', 75],
  ['180', 1800],
  ['0', null],
  ['7,55', null],
  ['sju', null],
])('credits %j', (typed, tenths) => {
  expect(tenthsIn(typed)).toBe(tenths)
})

test.each([
  ['14 500 kr', 1_450_000],
  ['14500,5', 1_450_050],
  ['0', 0],
  ['-5', null],
  ['=1+1', null],
])('an amount %j', (typed, minor) => {
  expect(minorIn(typed)).toBe(minor)
})

test.each([
  ['50 %', 50],
  ['50', 50],
  ['500', null],
  ['50 kr', null],
  ['', null],
])('a pace %j', (typed, pace) => {
  expect(wholeIn(/^(%|procent)$/, 1, 200)(typed)).toBe(pace)
})

test.each([
  ['svenska, en', ['sv', 'en']],
  ['Engelska; ENGLISH', ['en']],
  ['klingon', null],
  ['__proto__', null],
  ['sv, constructor', null],
])('languages %j', (typed, codes) => {
  expect(languagesIn(typed)).toEqual(codes)
})

test.each([
  ['2027-02-01–2027-02-03 Luleå', ['2027-02-01', '2027-02-03', 'Luleå', true, false, '']],
  ['2027-02-01 till 3/2/2027 Luleå (frivillig)', ['2027-02-01', '2027-02-03', 'Luleå', false, false, '']],
  ['2027-02-01', ['2027-02-01', '2027-02-01', '', true, false, '']],
  ['Umeå (obligatorisk)', [null, null, 'Umeå', true, false, '']],
  [
    '2027-02-01 (frivillig, video): Seminarium: del 2',
    ['2027-02-01', '2027-02-01', '', false, true, 'Seminarium: del 2'],
  ],
  ['2027-02-01 (optional, video)', ['2027-02-01', '2027-02-01', '', false, true, '']],
])('a meeting %j', (typed, [startsOn, endsOn, town, mandatory, remote, note]) => {
  expect(meetingsIn(typed)).toEqual({
    ok: true,
    meetings: [{ startsOn, endsOn, town, mandatory, remote, note }],
  })
})

test.each([
  ['2027-13-01 Luleå', 1, 'meetings'],
  ['2027-02-01 Luleå | 2027-02-03–2027-02-01 Luleå', 2, 'meetings'],
  ['2027-02-01 Luleå (kanske)', 1, 'meetings'],
  [Array.from({ length: 101 }, () => '2027-02-01').join('\n'), 101, 'manyMeetings'],
  [`2027-02-01 Luleå: ${'x'.repeat(1001)}`, 1, 'longNote'],
  [`2027-02-01 ${'y'.repeat(101)}`, 1, 'longTown'],
])('meetings that cannot be read: %j', (typed, at, because) => {
  expect(meetingsIn(typed)).toEqual({ ok: false, at, because })
})

test.each([
  ['Ett stycke.\n\nEtt till & mer.', '<p>Ett stycke.</p><p>Ett till &amp; mer.</p>'],
  ['- en\n- två', '<ul><li>en</li><li>två</li></ul>'],
  ['<p onclick="x()">Hej <script>alert(1)</script><b>du</b></p>', '<p>Hej <strong>du</strong></p>'],
  ['1 < 2', '<p>1 &lt; 2</p>'],
  ['', ''],
])('a description %j', (typed, html) => {
  expect(htmlOfText(typed)).toBe(html)
  expect(htmlOfText(textOfHtml(html))).toBe(html)
})

test('a description that typing cannot say is shown as it is', () => {
  const html = '<p>Läs <a href="https://ltu.se" rel="nofollow noopener noreferrer">mer</a></p>'
  expect(textOfHtml(html)).toBe(html)
})

const rowsOf = (fields: Record<string, string>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return rowsIn(form)
}

test('rows of the form are read as meetings, and the empty ones left out', () => {
  const rows = rowsOf({
    'meeting-1-from': '2027-02-01',
    'meeting-1-to': '2027-02-02',
    'meeting-1-town': 'Sveg',
    'meeting-1-how': 'may-remote',
    'meeting-1-note': 'Labb: två',
    'meeting-2-from': '',
    'meeting-3-from': '',
    'meeting-3-town': 'Ånge',
  })
  const { typed, errors } = typedOf(rows)
  expect(errors).toEqual({})
  expect(meetingsIn(typed)).toMatchObject({
    meetings: [
      {
        startsOn: '2027-02-01',
        endsOn: '2027-02-02',
        town: 'Sveg',
        mandatory: false,
        remote: true,
        note: 'Labb: två',
      },
      { startsOn: null, town: 'Ånge', mandatory: true, remote: false },
    ],
  })
})

test.each([
  [{ 'meeting-1-from': 'i vår', 'meeting-1-town': 'Sveg' }, ['meeting-1-from']],
  [{ 'meeting-1-from': '', 'meeting-1-to': '2027-02-01' }, ['meeting-1-from']],
  [{ 'meeting-1-from': '2027-02-02', 'meeting-1-to': '2027-02-01' }, ['meeting-1-to']],
  [{ 'meeting-1-from': '', 'meeting-1-note': 'x'.repeat(1001) }, ['meeting-1-note']],
  [{ 'meeting-1-from': '', 'meeting-1-town': 'x'.repeat(101) }, ['meeting-1-town']],
])('rows that are wrong: %o', (fields, wrong) => {
  expect(Object.keys(typedOf(rowsOf(fields)).errors)).toEqual(wrong)
})
