import { change, read } from '#db/connect.server'
import type { Instant } from '~/lib/time'
import { hasLapsed } from './offer-rules'
import { endBooking } from './steps.server'
import * as store from './store.server'
import * as telling from './telling-store.server'

/**
 * Ends the offers that nobody has answered in time, frees their places and has it told. Each in a short
 * write of its own; whoever answers at the same moment is either before it or after it.
 * @returns how many there were
 */
export async function lapseOffers(now: Instant): Promise<number> {
  const found = await telling.openOffers(read(), now)
  let ended = 0
  for (const { id } of found.filter((offer) => hasLapsed(offer, now))) {
    ended += await change(async (tx) => {
      const offer = await store.findAnybodys(tx, id)
      if (!offer || !hasLapsed(offer, now)) return 0
      await endBooking(tx, offer, null, now, 'offer-lapsed')
      return 1
    })
  }
  return ended
}
