import { change, read } from '#db/connect.server'
import { listSpaceIds } from '~/centres/steps.server'
import { dayMs, type Instant, later } from '~/lib/time'
import * as store from './claim-store.server'

/**
 * Deletes the claims of what ended more than a day ago; bookings stay. Space by space, each in a short
 * write of its own, so that nobody who books waits behind it.
 */
export async function prune(now: Instant): Promise<void> {
  for (const spaceId of await listSpaceIds(read())) {
    await change((tx) => store.prune(tx, spaceId, later(now, -dayMs)))
  }
}
