import type { EditField } from '~/courses/edit-fields'
import { type CsvColumn, columnsOf } from '~/courses/import-csv-headings'
import type { findFile } from '~/courses/import-csv-list.server'
import type { Text } from '~/i18n/text'

type Found = NonNullable<Awaited<ReturnType<typeof findFile>>>
type Row = Found['wrong'][number]

/** A dictionary key that a row was kept with, said with its values. */
const said = (text: Text, { key, values }: { key: string; values?: Record<string, string> }) =>
  (text as (key: string, values?: Record<string, string>) => string)(key, values)

/** A cell of a row: which column of the file it is, what stands there, and what is wrong with it. */
export interface Cell {
  at: number
  label: string
  value: string
  error: string
}

/** A row that needs mending: its wrong cells first, then the others. */
export function wrongRow(row: Row, heads: readonly string[], text: Text) {
  const columns = columnsOf(heads)
  const errors = Object.entries(row.errors ?? {})
  const errorOf = (column: CsvColumn | null) =>
    errors
      .filter(([field]) => column !== null && (field === column || field.startsWith(`${column}.`)))
      .map(([field, fault]) => {
        const number = field.split('.')[1]
        return number
          ? `${text('courseEdit.file.meetingNumber', { number })}: ${said(text, fault)}`
          : said(text, fault)
      })
      .join(' ')
  const cells: Cell[] = columns.map((column, at) => ({
    at,
    label: heads[at] ?? '',
    value: row.cells[at] ?? '',
    error: errorOf(column),
  }))
  const known = cells.filter(({ at }) => columns[at] !== null)
  return {
    line: row.line,
    title: row.title,
    wrong: known.filter(({ error }) => error !== ''),
    others: known.filter(({ error }) => error === ''),
    // What is lacking altogether has no cell to mend.
    without: errors
      .filter(([field]) => !columns.includes(field.split('.')[0] as CsvColumn))
      .map(
        ([field, fault]) =>
          `${text(`courseEdit.fields.${field.split('.')[0] as EditField}`)}: ${said(text, fault)}`,
      ),
  }
}

export type WrongRow = ReturnType<typeof wrongRow>
