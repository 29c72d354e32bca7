import type { Db } from '#db/engine'
import type { Configuration } from '~/centres/configuration'
import type { Space } from '~/centres/space'
import { namesOf } from '~/centres/steps.server'
import type { Span } from '~/lib/span'
import { type Instant, minuteMs } from '~/lib/time'
import type { PartnerId, Wish } from './booking'
import { factsAround } from './facts.server'
import { asShared, type Partner, type PartnerBooking, type PartnerFacts, weeksAround } from './partner'
import * as store from './partner-store.server'
import type { Facts } from './rules'

/** A partner of any centre, for a booking or a message of it; null when there is none. */
export const partnerOf = store.findAny

/** Everything that the rules ask about a wish for a partner: its bounds stand for those of learners. Two statements at most. */
export async function factsForPartner(
  tx: Db,
  partner: Partner,
  space: Space,
  configuration: Configuration,
  wish: Wish,
  now: Instant,
): Promise<Facts> {
  const shared = asShared(space, partner.bounds)
  return {
    ...(await factsAround(tx, null, shared, configuration, wish, now)),
    partner: await partnerFacts(tx, partner, within(wish, space), configuration.centre.timeZone),
  }
}

/** A wish of a hundred years is refused for its length; nobody counts its weeks. */
const within = ({ start, end }: Span, { rules }: Space): Span => ({
  start,
  end: Math.min(end, start + Math.max(rules.longestMinutes, 1440) * minuteMs) as Instant,
})

/** A partner with what it has booked in the weeks of a span. Two statements at most. */
export async function partnerFacts(
  tx: Db,
  { id, bounds, spaceIds, endedAt }: Partner,
  span: Span,
  zone: string,
): Promise<PartnerFacts> {
  const booked = await bookedOf(tx, [id], weeksAround(span, zone))
  return { bounds, spaceIds, endedAt, booked: booked.get(id) ?? [] }
}

/** What partners have booked that touches a span, as their quotas count it. Two statements at most. */
export async function bookedOf(
  db: Db,
  ids: PartnerId[],
  span: Span,
): Promise<Map<PartnerId, PartnerBooking[]>> {
  const rows = ids.length === 0 ? [] : await store.bookedIn(db, ids, span)
  // Only of what was cancelled it matters until when it might be.
  const cancelled = rows.filter(({ state }) => state === 'cancelled').map(({ spaceId }) => spaceId)
  const names = await namesOf(db, [...new Set(cancelled)])
  const found = new Map<PartnerId, PartnerBooking[]>()
  for (const { partnerId, ...row } of rows) {
    if (partnerId === null) continue
    const cancelMinutesBefore = names.get(row.spaceId)?.rules.cancelMinutesBefore ?? 0
    found.set(partnerId, [...(found.get(partnerId) ?? []), { ...row, cancelMinutesBefore }])
  }
  return found
}
