import { readCsv } from '~/lib/csv-read'
import { folded } from '~/lib/fold'

/** A town, where it lies, and whose it is. */
export interface PlaceRow {
  /** Folded: `ornskoldsvik`. */
  id: string
  name: string
  municipalityCode: string | null
  lat: number
  lon: number
}

/** The columns of a file of towns. */
export const placeColumns = ['namn', 'kommunkod', 'latitud', 'longitud'] as const

/**
 * Reads a list of towns: name, the municipality's code (or nothing), degrees north and east.
 * @returns the towns, or the lines that nobody understands
 */
export function readPlaces(
  file: string,
  codes: ReadonlySet<string>,
): { ok: true; places: PlaceRow[] } | { ok: false; because: 'lines'; lines: number[] } {
  const { rows, broken } = readCsv(file)
  const [head, ...rest] = rows
  const isHead = head?.cells[0]?.toLowerCase() === placeColumns[0]
  const read = (isHead ? rest : rows).map(({ line, cells }) => ({ line, place: placeOf(cells, codes) }))
  const lines = read.filter(({ place }) => !place).map(({ line }) => line)
  if (broken || lines.length > 0)
    return { ok: false, because: 'lines', lines: broken ? [...lines, rows.length] : lines }
  const places = read.flatMap(({ place }) => place ?? [])
  return { ok: true, places: [...new Map(places.map((one) => [one.id, one])).values()] }
}

function placeOf(
  [name = '', code = '', north = '', east = '']: string[],
  codes: ReadonlySet<string>,
): PlaceRow | null {
  const degrees = (text: string, most: number) => {
    const number = text === '' ? Number.NaN : Number(text.replace(',', '.'))
    return Math.abs(number) <= most ? number : null
  }
  const [lat, lon] = [degrees(north, 90), degrees(east, 180)]
  const id = folded(name)
  if (id === '' || name.length > 80 || lat === null || lon === null || (code !== '' && !codes.has(code)))
    return null
  return { id, name, municipalityCode: code || null, lat, lon }
}
