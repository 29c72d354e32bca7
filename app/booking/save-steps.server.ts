import type { Db } from '#db/engine'
import { newReference } from '~/lib/reference'
import type { Booking } from './booking'
import * as store from './store.server'

const referenceTries = 5

/**
 * Writes a booking whose hold is there; under another reference when somebody else has its own.
 * @param key the sender's idempotency key
 * @param wish what was wished for under it
 */
export async function saveBooking(tx: Db, booking: Booking, key: string, wish: string): Promise<Booking> {
  for (let attempt = 0; attempt < referenceTries; attempt += 1) {
    const saved = { ...booking, reference: attempt === 0 ? booking.reference : newReference() }
    if (await store.add(tx, saved, key, wish)) return saved
  }
  throw new Error('no free reference in five tries')
}
