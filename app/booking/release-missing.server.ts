import { change, read } from '#db/connect.server'
import type { Db } from '#db/engine'
import type { CentreId } from '~/centres/centre'
import { configurationOf } from '~/centres/steps.server'
import { dayBounds, type Instant, localDate } from '~/lib/time'
import type { Booking } from './booking'
import { isAtDesk, mayMissing, releasedAt } from './presence-rules'
import { giveUp } from './presence-steps.server'
import * as store from './presence-store.server'

type Begun = Pick<Booking, 'id' | 'centreId' | 'spaceId' | 'start' | 'end'>

/**
 * Releases what nobody has come to within their centre's time (docs/decisions/0017). A turn of the
 * clock: it may be run as often as one likes, by as many processes. Each booking is decided anew in a
 * write of its own, so that whoever is being checked in meanwhile keeps their place.
 * @returns how many were released
 */
export async function releaseMissing(now: Instant): Promise<number> {
  const begun = await store.unattended(read(), now)
  let released = 0
  for (const centreId of new Set(begun.map((one) => one.centreId))) {
    const isDue = await dueAt(read(), centreId, now)
    for (const one of begun.filter((any) => any.centreId === centreId && isDue(any))) {
      if (await change((tx) => releaseOne(tx, one, now))) released += 1
    }
  }
  return released
}

async function releaseOne(tx: Db, { id, centreId }: Begun, now: Instant): Promise<boolean> {
  const booking = await store.findAt(tx, centreId, id)
  if (!booking || booking.state === 'no-show' || !mayMissing(booking, now).ok) return false
  if (!(await dueAt(tx, centreId, now))(booking)) return false
  await giveUp(tx, booking, now)
  return true
}

/** Tells of the bookings of a centre whose time is up. Three statements at most. */
async function dueAt(db: Db, centreId: CentreId, now: Instant): Promise<(one: Begun) => boolean> {
  const configuration = await configurationOf(db, centreId)
  if (!configuration) return () => false
  const { desk, timeZone } = configuration.centre
  const midnight = (at: Instant) => dayBounds(localDate(at, timeZone), timeZone).start
  // Of a booking that began last night the desk's day is yesterday's, and that is over.
  const today = midnight(now)
  const deskSince = await store.firstCheckIn(db, centreId, today)
  return (one) => {
    const at = releasedAt(one, desk, deskSince)
    return at !== null && at <= now && midnight(one.start) === today && isAtDesk(configuration, one, now)
  }
}
