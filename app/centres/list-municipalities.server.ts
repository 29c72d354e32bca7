import { read } from '#db/connect.server'
import type { Municipality } from './centre'
import * as store from './store.server'

/** Every municipality that is known, by name. */
export async function listMunicipalities(): Promise<Municipality[]> {
  const all = await store.listMunicipalities(read())
  // The database sorts Å among A: it need not know Swedish.
  return all.sort((a, b) => a.name.localeCompare(b.name, 'sv'))
}
