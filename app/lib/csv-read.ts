/** A table as somebody's spreadsheet wrote it. */
export interface ReadCsv {
  /** Of each row that is not empty: the line of the file on which it begins (1 the first), and its cells. */
  rows: Row[]
  /** A quotation that never ends. */
  broken: boolean
}

interface Row {
  line: number
  cells: string[]
}

/** Windows-1252 from 0x80 to 0x9F; elsewhere it is Latin-1. Node 20 decodes it as Latin-1 throughout. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** The bytes of a text file: UTF-8 where they are that, else Windows-1252, as older spreadsheets write. */
export function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const latin = new TextDecoder('latin1').decode(bytes)
    return latin.replace(/[\u0080-\u009f]/g, (sign) => windows[sign.charCodeAt(0) - 0x80] ?? sign)
  }
}

/**
 * Reads a table with semicolons, commas or tabs between its cells, whichever its first row has most of (RFC 4180 but
 * for that). What `csvOf` wrote comes back as it was: the apostrophe before what looks like a formula is taken away.
 * The work grows with the length of the file, whatever it holds.
 * @param most so many rows are read at most: whoever takes fewer knows by then that there are too many
 */
export function readCsv(file: string, most = Number.POSITIVE_INFINITY): ReadCsv {
  const text = file.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const said = /^sep=([;,\t])\n/i.exec(text)
  const separator = said?.[1] ?? separatorOf(text)
  const { rows, broken } = cellsOf(said ? text.slice(said[0].length) : text, separator, most)
  return {
    rows: rows.map(({ line, cells }) => ({ line: line + (said ? 1 : 0), cells: cells.map(plain) })),
    broken,
  }
}

const plain = (cell: string) => cell.trim().replace(/^'(?='*[=+\-@])/, '')

/** What the first row has most of, outside quotations. */
function separatorOf(text: string): string {
  const [first = ''] = text.replace(/"[^"]*"/g, '').split('\n', 1)
  const count = (separator: string) => first.split(separator).length
  return [';', '\t', ','].reduce((best, one) => (count(one) > count(best) ? one : best))
}

function cellsOf(text: string, separator: string, most: number): ReadCsv {
  const rows: Row[] = []
  let row: Row = { line: 1, cells: [] }
  // Whether the cell is blank is kept, not asked of it: asking copies all of it, for every quotation mark in it.
  let [cell, blank, line, quoted] = ['', true, 1, false]
  const add = (sign: string) => {
    cell += sign
    blank &&= sign.trim() === ''
  }
  const endCell = () => {
    row.cells.push(cell)
    ;[cell, blank] = ['', true]
  }
  for (let at = 0; at <= text.length && rows.length < most; at += 1) {
    const sign = text[at]
    if (sign === '\n') line += 1
    if (quoted && sign !== undefined) {
      if (sign !== '"') add(sign)
      else if (text[at + 1] === '"') {
        add(sign)
        at += 1
      } else quoted = false
    } else if (sign === '"' && blank) {
      ;[quoted, cell] = [true, '']
    } else if (sign === separator) endCell()
    else if (sign === '\n' || sign === undefined) {
      endCell()
      // Empty lines are none; millions of them would be millions of rows.
      if (row.cells.some((one) => one.trim() !== '')) rows.push(row)
      row = { line, cells: [] }
    } else add(sign)
  }
  return { rows, broken: quoted }
}
