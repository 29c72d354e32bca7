import { change, read } from '#db/connect.server'
import { csvOf } from '~/lib/csv'
import { placeColumns, readPlaces } from './import-places'
import * as store from './import-rules-store.server'

/**
 * Takes over towns from a file: what titles may hide, and what travel is measured to. Courses are read by the new list
 * the next time.
 * @param isWhole the file is the whole list: what is not in it is taken away
 * @returns how many there are now, or the lines that nobody understands
 */
export async function importPlaces(file: string, isWhole: boolean) {
  const found = readPlaces(file, await store.municipalityCodes(read()))
  if (!found.ok) return found
  return change(async (tx) => {
    if (isWhole) await store.removePlaces(tx)
    await store.putPlaces(tx, found.places)
    return { ok: true as const, count: (await store.places(tx)).length }
  })
}

/** The towns as a file that can be edited and read again. */
export async function exportPlaces(): Promise<string> {
  const rows = await store.places(read())
  return csvOf([
    [...placeColumns],
    ...rows.map(({ name, municipalityCode, lat, lon }) => [name, municipalityCode, lat, lon]),
  ])
}
