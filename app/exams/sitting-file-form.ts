import { readCsv } from '~/lib/csv-read'
import type { FieldErrors } from '~/lib/form'
import type { SittingFacts } from './sitting'
import { readSitting } from './sitting-form'
import { cellAsTyped, fieldsOf } from './sitting-headings'

/** So many rows a file may have. */
export const rowsMost = 2000
/** So many bytes of it are read. */
export const fileMost = 1_000_000

/** A row of a file: what it says, or what is wrong with it. The line is that of the file, 1 the first. */
export type FileRow = { line: number; cells: string[] } & (
  | { ok: true; facts: SittingFacts }
  | { ok: false; errors: FieldErrors }
)

export type FileReading =
  | {
      ok: true
      heads: string[]
      /** Columns that nothing here is called. */
      unknown: string[]
      rows: FileRow[]
    }
  | { ok: false; because: 'empty' | 'broken' | 'columns' | 'many' | 'twice' }

/** Without these no row says anything. */
const needed = ['courseCode', 'courseName', 'date', 'minutes', 'format'] as const

/** Reads a file of sittings, row by row: what is wrong with one does not keep the others back. */
export function readSittingFile(text: string): FileReading {
  // A row of headings and one too many.
  const { rows, broken } = readCsv(text, rowsMost + 2)
  if (broken) return { ok: false, because: 'broken' }
  const [first, ...others] = rows
  if (!first || others.length === 0) return { ok: false, because: 'empty' }
  const fields = fieldsOf(first.cells)
  if (needed.some((field) => !fields.includes(field))) return { ok: false, because: 'columns' }
  const named = fields.filter((field) => field !== null)
  if (new Set(named).size < named.length) return { ok: false, because: 'twice' }
  if (others.length > rowsMost) return { ok: false, because: 'many' }
  return {
    ok: true,
    heads: first.cells,
    unknown: first.cells.filter((name, at) => fields[at] === null && name !== ''),
    rows: others.map(({ line, cells }) => ({ line, cells, ...readRow(fields, cells) })),
  }
}

function readRow(fields: readonly (keyof SittingFacts | null)[], cells: readonly string[]) {
  const form = new FormData()
  for (const [at, field] of fields.entries()) {
    if (field) form.set(field, cellAsTyped(field, cells[at] ?? ''))
  }
  const read = readSitting(form)
  return read.ok ? ({ ok: true, facts: read.facts } as const) : ({ ok: false, errors: read.errors } as const)
}
