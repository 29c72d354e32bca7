import type { Db } from '#db/engine'
import { newReference } from '~/lib/reference'
import type { Booking } from './booking'
import * as store from './store.server'

const referenceTries = 5

/** Writes a new booking under a reference that nobody has, and answers it with that. */
export async function save(tx: Db, booking: Booking, key: string, wish: string): Promise<Booking> {
  for (let attempt = 0; attempt < referenceTries; attempt += 1) {
    const saved = { ...booking, reference: newReference() }
    if (await store.add(tx, saved, key, wish)) return saved
  }
  throw new Error('no free reference in five tries')
}
