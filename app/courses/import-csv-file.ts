import { withoutUnheld } from '~/lib/clean'
import { readCsv } from '~/lib/csv-read'
import { columnsOf } from './import-csv-headings'

/** So many rows a file may have. */
export const csvRowsMost = 5000
/** So many bytes of it are read. */
export const csvFileMost = 4_000_000
/** So many columns, ours or not, and so long a heading. */
const [columnsMost, headingMost] = [100, 200]
/** So much of a cell is kept: more than the longest field may have, so that what is too long is still told to be. */
const cellMost = 12_000

/** Without these no row says anything. */
const needed = ['titleSv', 'term'] as const

export const csvFileFaults = ['empty', 'broken', 'columns', 'many', 'twice'] as const
export type CsvFileFault = (typeof csvFileFaults)[number]

export type CsvFileReading =
  | { ok: true; heads: string[]; unknown: string[]; rows: { line: number; cells: string[] }[] }
  | { ok: false; because: CsvFileFault }

/** Reads a file of courses into its rows; what they say is looked at row by row afterwards. */
export function readCourseFile(text: string): CsvFileReading {
  // A row of headings and one too many.
  const { rows, broken } = readCsv(text, csvRowsMost + 2)
  if (broken) return { ok: false, because: 'broken' }
  const [first, ...others] = rows
  if (!first || others.length === 0) return { ok: false, because: 'empty' }
  if (first.cells.length > columnsMost || first.cells.some((name) => name.length > headingMost))
    return { ok: false, because: 'columns' }
  const heads = first.cells.map(keptCell)
  const columns = columnsOf(heads)
  const named = columns.filter((column) => column !== null)
  const isKnownById = named.includes('instance')
  if (!isKnownById && needed.some((one) => !named.includes(one))) return { ok: false, because: 'columns' }
  if (new Set(named).size < named.length) return { ok: false, because: 'twice' }
  if (others.length > csvRowsMost) return { ok: false, because: 'many' }
  return {
    ok: true,
    heads,
    unknown: heads.filter((name, at) => columns[at] === null && name !== ''),
    rows: others.map(({ line, cells }) => ({ line, cells: cells.slice(0, heads.length).map(keptCell) })),
  }
}

/** A cell as it is kept: of a length that can be worked with, and without what not every database holds. */
export const keptCell = (cell: string) => withoutUnheld(cell.slice(0, cellMost))
