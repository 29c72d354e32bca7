import { read } from '#db/connect.server'
import type { SpaceId } from '~/centres/space'
import { namesOf } from '~/centres/steps.server'
import type { Learner } from '~/identity/person'
import { addDays, type Instant, instant, type LocalDate, localDate, mondayOf, wallTime } from '~/lib/time'
import type { PartnerId } from './booking'
import { weekBounds } from './limits'
import { type Partner, type WeekUse, weeksOfQuota } from './partner'
import { bookedOf } from './partner-steps.server'
import * as store from './partner-store.server'

const weeksShown = 4
const comingShown = 200

/**
 * The organisations for which somebody acts, with what is left of each quota this week and in those to come,
 * and what is booked. One that has ended is there while it has bookings to come. Seven statements at most.
 */
export async function listOwnPartners(who: Learner, now: Instant) {
  const all = await store.actedFor(read(), who.id)
  const ids = all.map(({ id }) => id)
  const coming = await store.coming(read(), ids, now, comingShown)
  const series = await store.seriesOf(read(), ids)
  const centres = await store.centresOf(read(), [...new Set(all.map(({ centreId }) => centreId))])
  const zones = new Map(all.map(({ id, centreId }) => [id, centres.get(centreId)?.timeZone ?? 'UTC']))
  const booked = await bookedOf(read(), ids, reachOf([...zones.values()], now))
  const names = await namesOf(read(), [
    ...new Set([...all.flatMap(({ spaceIds }) => spaceIds), ...coming.map(({ spaceId }) => spaceId)]),
  ])
  const nameOf = (id: SpaceId) => names.get(id)?.space ?? ''
  return all.flatMap((partner) => {
    const [centre, zone] = [centres.get(partner.centreId), zones.get(partner.id) ?? 'UTC']
    const mine = coming.filter(({ partnerId }) => partnerId === partner.id)
    if (!centre || (partner.endedAt !== null && mine.length === 0)) return []
    return [
      {
        id: partner.id,
        name: partner.name,
        bounds: partner.bounds,
        endedAt: partner.endedAt,
        centre,
        today: localDate(now, zone),
        spaces: partner.spaceIds.map((id) => ({ id, name: nameOf(id) })),
        weeks: quotaOf(partner, booked.get(partner.id) ?? [], localDate(now, zone), zone),
        coming: mine.map((booking) => ({ ...booking, spaceName: nameOf(booking.spaceId) })),
        series: series
          .filter((one) => one.partnerId === partner.id)
          .map((one) => ({
            id: one.id,
            title: one.title,
            pattern: one.pattern,
            spaceName: nameOf(one.spaceId),
          })),
      },
    ]
  })
}

const quotaOf = (
  { bounds }: Partner,
  booked: Parameters<typeof weeksOfQuota>[1],
  today: LocalDate,
  zone: string,
): WeekUse[] => weeksOfQuota(bounds, booked, today, zone, weeksShown)

/** The weeks shown, by every clock that matters. */
function reachOf(zones: string[], now: Instant) {
  const spans = (zones.length > 0 ? zones : ['UTC']).map((zone) => {
    const monday = mondayOf(localDate(now, zone))
    return {
      start: weekBounds(monday, zone).start,
      end: weekBounds(addDays(monday, 7 * (weeksShown - 1)), zone).end,
    }
  })
  return {
    start: instant(Math.min(...spans.map(({ start }) => start))),
    end: instant(Math.max(...spans.map(({ end }) => end))),
  }
}

/** Does somebody act for any organisation? One statement. */
export const actsForSome = async (who: Learner) => (await store.actedFor(read(), who.id)).length > 0

/** The organisations for which somebody may book a space. One statement. */
export const partnersAt = (who: Learner, spaceId: SpaceId) => store.actedForAt(read(), who.id, spaceId)

/** A time on the clocks of an organisation's centre; null when they do not act for it, or it has not that space. */
export async function startForPartner(
  who: Learner,
  id: PartnerId,
  { lokal, dag, tid }: { lokal: string; dag: string; tid: number },
): Promise<Instant | null> {
  const partner = await store.findActedFor(read(), who.id, id)
  const centre = partner && (await store.centresOf(read(), [partner.centreId])).get(partner.centreId)
  if (!partner || !centre || !partner.spaceIds.some((one) => one === lokal)) return null
  return wallTime(dag as LocalDate, tid, centre.timeZone)
}
