/** The byte order mark by which spreadsheets know UTF-8. */
const mark = '\uFEFF'

/**
 * Rows as a CSV file that a Swedish spreadsheet opens rightly: semicolons, UTF-8 with its mark, CRLF (RFC 4180).
 * What a spreadsheet would take for a formula is kept as text.
 */
export const csv = (rows: readonly (readonly string[])[]): string =>
  mark + rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('')

function cell(value: string): string {
  const plain = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[";\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
