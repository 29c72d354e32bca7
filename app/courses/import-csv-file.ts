import { readCsv } from '~/lib/csv-read'
import { columnsOf } from './import-csv-headings'

/** So many rows a file may have. */
export const csvRowsMost = 5000
/** So many bytes of it are read. */
export const csvFileMost = 4_000_000
/** So many columns, ours or not. */
const columnsMost = 100

/** Without these no row says anything. */
const needed = ['titleSv', 'term'] as const

export const csvFileFaults = ['empty', 'broken', 'columns', 'many', 'twice'] as const
export type CsvFileFault = (typeof csvFileFaults)[number]

export type CsvFileReading =
  | { ok: true; heads: string[]; unknown: string[]; rows: { line: number; cells: string[] }[] }
  | { ok: false; because: CsvFileFault }

/** Reads a file of courses into its rows; what they say is looked at row by row afterwards. */
export function readCourseFile(text: string): CsvFileReading {
  const { rows, broken } = readCsv(text)
  if (broken) return { ok: false, because: 'broken' }
  const [first, ...others] = rows
  if (!first || others.length === 0) return { ok: false, because: 'empty' }
  const columns = columnsOf(first.cells)
  const named = columns.filter((column) => column !== null)
  const isKnownById = named.includes('instance')
  if (first.cells.length > columnsMost || (!isKnownById && needed.some((one) => !named.includes(one))))
    return { ok: false, because: 'columns' }
  if (new Set(named).size < named.length) return { ok: false, because: 'twice' }
  if (others.length > csvRowsMost) return { ok: false, because: 'many' }
  return {
    ok: true,
    heads: first.cells,
    unknown: first.cells.filter((name, at) => columns[at] === null && name !== ''),
    rows: others.map(({ line, cells }) => ({ line, cells: cells.slice(0, first.cells.length) })),
  }
}
