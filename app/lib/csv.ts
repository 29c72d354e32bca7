/** A number keeps its meaning in the file; a text is only ever a text. */
export type CsvCell = string | number | null

/** What makes a spreadsheet take a cell for a formula, or a command; also behind apostrophes that somebody typed, so that those come back. */
const formula = /^'*[=+\-@\t\r]/

/**
 * A table as a Swedish Excel opens it by a double click: UTF-8 with its mark, semicolons, decimal commas,
 * lines that end with CRLF (RFC 4180 but for the semicolon). A text that would be read as a formula gets
 * an apostrophe before it; numbers need none.
 */
export const csvOf = (rows: readonly (readonly CsvCell[])[]): string => csvMark + csvRows(rows)

/** What a file begins with, so that it is taken for UTF-8. */
export const csvMark = '\uFEFF'

/** Some rows of a table that is written piece by piece. */
export const csvRows = (rows: readonly (readonly CsvCell[])[]): string =>
  rows.map((row) => `${row.map(cellText).join(';')}\r\n`).join('')

function cellText(cell: CsvCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell).replace('.', ',')
  const text = formula.test(cell) ? `'${cell}` : cell
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
