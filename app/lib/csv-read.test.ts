import { expect, test } from 'vitest'
import { csvOf } from './csv'
import { readCsv, textOf } from './csv-read'

const cells = (text: string) => readCsv(text).rows.map((row) => row.cells)

test.each<[string, string, string[][]]>([
  [
    'semicolons',
    'a;b\n1;2\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'commas',
    'a,b\r\n1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'tabs',
    'a\tb\r1\t2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'the first row decides',
    'a;b\n1,5;2',
    [
      ['a', 'b'],
      ['1,5', '2'],
    ],
  ],
  [
    'a comma in a quoted heading',
    '"a, b";c\n1;2',
    [
      ['a, b', 'c'],
      ['1', '2'],
    ],
  ],
  [
    'the mark of UTF-8',
    '\uFEFFå;ä\nö;é',
    [
      ['å', 'ä'],
      ['ö', 'é'],
    ],
  ],
  ['what a spreadsheet says of its separator', 'sep=,\na,b', [['a', 'b']]],
  [
    'quotations',
    '"a;b";"say ""hi"""\n"two\nlines";x',
    [
      ['a;b', 'say "hi"'],
      ['two\nlines', 'x'],
    ],
  ],
  [
    'empty lines are none',
    'a;b\n\n;\n1;2\n\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  ['spaces around', ' a ; b ', [['a', 'b']]],
  ['one column', 'a\nb', [['a'], ['b']]],
  ['a quotation mark within a cell', 'a;5" disk', [['a', '5" disk']]],
  ['nothing', '', []],
])('%s', (_what, text, expected) => {
  expect(cells(text)).toEqual(expected)
})

test('each row tells its line, also after lines within quotations', () => {
  const lines = readCsv('a;b\n\n"1\n2";x\ny;z').rows.map(({ line }) => line)
  expect(lines).toEqual([1, 3, 5])
  expect(readCsv('sep=;\na;b').rows[0]?.line).toBe(2)
})

test('a quotation without an end is told', () => {
  expect(readCsv('a;"b\n1;2')).toMatchObject({ broken: true })
  expect(readCsv('a;"b"\n1;2')).toMatchObject({ broken: false })
})

test('what was written is read as it was', () => {
  const rows = [
    ['rubrik', 'tal'],
    ['=1+1', '+46 920 00'],
    ['a;"b"\nc', '-'],
    ['@x', "'ok"],
  ]
  expect(cells(csvOf(rows))).toEqual(rows)
})

test.each([
  ['quotation marks within a cell', `a;${'b"'.repeat(200_000)}`, [['a', 'b"'.repeat(200_000)]]],
  ['quotation marks behind spaces', `a;${' '.repeat(200_000)}"b"`, [['a', 'b']]],
  ['empty lines', `a\n${'\n'.repeat(3_000_000)}b`, [['a'], ['b']]],
  ['empty cells', `a\n${';\n'.repeat(1_000_000)}b`, [['a'], ['b']]],
])('a file of %s is read in the time that its length takes', { timeout: 3000 }, (_what, text, expected) => {
  expect(cells(text)).toEqual(expected)
})

test('no more rows are read than are asked for', () => {
  expect(readCsv('a\n\nb\n"c', 2)).toEqual({
    rows: [
      { line: 1, cells: ['a'] },
      { line: 3, cells: ['b'] },
    ],
    broken: false,
  })
})

test('bytes are UTF-8, or else Windows-1252', () => {
  expect(textOf(new TextEncoder().encode('Åsele – Öst'))).toBe('Åsele – Öst')
  expect(textOf(new Uint8Array([0xc5, 0x73, 0x65, 0x6c, 0x65, 0x20, 0x96, 0x20, 0x80]))).toBe('Åsele – €')
})
