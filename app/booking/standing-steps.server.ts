import type { Db } from '#db/engine'
import { approvalsOf } from '~/availability/steps.server'
import type { Configuration } from '~/centres/configuration'
import type { Instant } from '~/lib/time'
import { instant } from '~/lib/time'
import * as store from './affected-store.server'
import type { BookingId } from './booking'
import { type Broken, brokenBy } from './standing'

/** A change that coming bookings would not survive, and that staff have not seen them for. */
export interface Affects {
  ok: false
  because: 'affects'
  broken: Broken[]
}

const farAhead = instant(Date.UTC(2200, 0, 1))

/** The bookings of a centre that are not over and that a change breaks. Two statements. */
export async function brokenByChange(
  db: Db,
  before: Configuration,
  after: Configuration,
  now: Instant,
): Promise<Broken[]> {
  const centreId = before.centre.id
  const coming = await store.during(db, centreId, { start: now, end: farAhead })
  if (coming.length === 0) return []
  const ids = [...new Set(coming.flatMap(({ person }) => person?.id ?? []))]
  const asked = after.spaces.some(({ rules }) => rules.audience.who === 'approved')
  const approved = asked ? await approvalsOf(db, ids) : []
  return brokenBy(
    before,
    after,
    coming,
    new Set(approved.filter((one) => one.centreId === centreId).map(({ personId }) => personId)),
  )
}

/** The refusal for what staff have not seen yet; null when they have seen all of it. */
export function unseen(broken: Broken[], seen: readonly BookingId[]): Affects | null {
  return broken.some(({ booking }) => !seen.includes(booking.id))
    ? { ok: false, because: 'affects', broken }
    : null
}
