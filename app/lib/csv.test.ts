import { expect, test } from 'vitest'
import { type CsvCell, csvOf } from './csv'

/** Reads what a spreadsheet would: its own, so that writer and reader do not share a mistake. */
function parsed(file: string): string[][] {
  const rows: string[][] = [[]]
  let [cell, quoted] = ['', false]
  for (let at = file.startsWith('\uFEFF') ? 1 : 0; at < file.length; at += 1) {
    const sign = file.charAt(at)
    if (quoted && sign === '"' && file.charAt(at + 1) === '"') {
      cell += '"'
      at += 1
    } else if (sign === '"') quoted = !quoted
    else if (!quoted && (sign === ';' || sign === '\n')) {
      rows.at(-1)?.push(cell)
      cell = ''
      if (sign === '\n') rows.push([])
    } else if (quoted || sign !== '\r') cell += sign
  }
  return rows.filter((row) => row.length > 0)
}

test.each<[CsvCell, string]>([
  ['Åsele', 'Åsele'],
  ['=1+1', "'=1+1"],
  ['+46', "'+46"],
  ['-2', "'-2"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', "'\r=1"],
  ['a=b', 'a=b'],
  [-2.5, '-2,5'],
  [1234.25, '1234,25'],
  [0, '0'],
  [null, ''],
  ['', ''],
  ['Sal; "den stora"\nnere', 'Sal; "den stora"\nnere'],
])('%j is read as %j', (cell, expected) => {
  expect(parsed(csvOf([['före', cell, 'efter']]))).toEqual([['före', expected, 'efter']])
})

test('the mark of UTF-8 first, CRLF last', () => {
  expect(
    csvOf([
      ['a', 1.5],
      ['b', null],
    ]),
  ).toBe('\uFEFFa;1,5\r\nb;\r\n')
})
