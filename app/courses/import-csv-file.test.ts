import { expect, test } from 'vitest'
import { csvOf } from '~/lib/csv'
import { readCsv, textOf } from '~/lib/csv-read'
import { readCourseFile } from './import-csv-file'

const lines = (...all: string[]) => all.join('\r\n')

test.each([
  ['semicolons', 'Titel;Termin\nÅk;VT27'],
  ['commas', 'Title in Swedish,Term\nÅk,VT27'],
  ['a mark at its beginning', '\uFEFFTitel;Termin\nÅk;VT27'],
  ['another language', lines('Titel;Semester', 'Åk;VT27')],
])('a file with %s is read', (_what, text) => {
  expect(readCourseFile(text)).toMatchObject({ ok: true, rows: [{ line: 2, cells: ['Åk', 'VT27'] }] })
})

test('a file of an older spreadsheet is read', () => {
  const bytes = Uint8Array.from(Buffer.from('Titel;Termin\nÅka skidor;VT27', 'latin1'))
  expect(readCourseFile(textOf(bytes))).toMatchObject({ rows: [{ cells: ['Åka skidor', 'VT27'] }] })
})

test.each([
  ['', 'empty'],
  ['Titel;Termin', 'empty'],
  ['Titel;Termin\n"Åk;VT27', 'broken'],
  ['Titel;Kurskod\nÅk;D1', 'columns'],
  [`${'x;'.repeat(200)}Titel;Termin\nÅk;VT27`, 'columns'],
  ['Titel;Termin;Semester\nÅk;VT27;VT27', 'twice'],
  [`Titel;Termin\n${'Åk;VT27\n'.repeat(5001)}`, 'many'],
  [`Titel;Termin;${'x;'.repeat(1_000_000)}\nÅk;VT27`, 'columns'],
  [`Titel;Termin;${'('.repeat(200_000)}\nÅk;VT27`, 'columns'],
])('a file that cannot be: %#', (text, because) => {
  expect(readCourseFile(text)).toEqual({ ok: false, because })
})

test('what begins a formula is only ever text, and comes back as it was', () => {
  for (const cell of ['=1', '+1', '-1', '@x', "'=1", "''=1", "'plain"])
    expect(readCsv(csvOf([[cell, 'x']])).rows[0]?.cells[0]).toBe(cell)
  for (const cell of ['=1', '+1', '-1', '@x', "'=1"]) expect(csvOf([[cell]])).toContain(`'${cell}`)
})
