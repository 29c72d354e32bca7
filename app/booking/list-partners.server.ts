import { read } from '#db/connect.server'
import { configurationOf, namesOf } from '~/centres/steps.server'
import type { Staff } from '~/identity/membership'
import { earlierOf, type Instant, laterOf, localDate, mondayOf } from '~/lib/time'
import type { PartnerId } from './booking'
import { comingMost } from './end-partner.server'
import { weekBounds } from './limits'
import { monthOf, type Partner, type PartnerBooking, usedMinutes } from './partner'
import { bookedOf } from './partner-steps.server'
import * as store from './partner-store.server'

/** How much of its quota an organisation has used, minutes. */
export interface PartnerUse {
  week: number
  weekMost: number
  month: number
  /** What the quota comes to over the days of the month. */
  monthMost: number
}

/**
 * The organisations that may book at a centre, by name, with what they have used this week and this month;
 * those that have ended apart. Five statements at most.
 */
export async function listPartners(who: Staff, now: Instant) {
  const configuration = await configurationOf(read(), who.centreId)
  if (!configuration) return null
  const { centre } = configuration
  const all = await store.ofCentre(read(), who.centreId)
  const today = localDate(now, centre.timeZone)
  const [week, month] = [weekBounds(mondayOf(today), centre.timeZone), monthOf(today, centre.timeZone)]
  const reach = { start: earlierOf(week.start, month.start), end: laterOf(week.end, month.end) }
  const current = all.filter(({ endedAt }) => endedAt === null)
  const booked = await bookedOf(
    read(),
    current.map(({ id }) => id),
    reach,
  )
  const names = await namesOf(read(), [...new Set(all.flatMap(({ spaceIds }) => spaceIds))])
  const shown = (partner: Partner) => ({
    ...partner,
    spaceNames: partner.spaceIds.flatMap((id) => names.get(id)?.space ?? []).sort(),
  })
  const usage = ({ id, bounds }: Partner): PartnerUse => {
    const own: PartnerBooking[] = booked.get(id) ?? []
    const monthMost = Math.round((bounds.minutesPerWeek * month.days) / 7 / 60) * 60
    return {
      week: usedMinutes(own, week),
      weekMost: bounds.minutesPerWeek,
      month: usedMinutes(own, month),
      monthMost,
    }
  }
  return {
    centre: { id: centre.id, name: centre.name, timeZone: centre.timeZone },
    partners: current.map((partner) => ({ ...shown(partner), use: usage(partner) })),
    ended: all.filter(({ endedAt }) => endedAt !== null).map(shown),
  }
}

/** The centre's spaces, and one of its partners when it is asked for; null when it has none such. Three statements at most. */
export async function findPartner(who: Staff, id: PartnerId | null) {
  const configuration = await configurationOf(read(), who.centreId)
  const partner = id === null ? null : await store.find(read(), who.centreId, id)
  if (!configuration || (id !== null && !partner)) return null
  const { centre, spaces } = configuration
  // A space that has gone out of use stays in sight where it is agreed on.
  const gone = (partner?.spaceIds ?? []).filter((one) => !spaces.some((space) => space.id === one))
  const names = await namesOf(read(), gone)
  return {
    centre: { id: centre.id, name: centre.name, timeZone: centre.timeZone },
    spaces: [
      ...spaces.map((space) => ({ id: space.id, name: space.name })),
      ...gone.map((one) => ({ id: one, name: names.get(one)?.space ?? '' })),
    ],
    partner,
  }
}

/** A partner with its coming bookings; null when the centre has none such. Five statements at most. */
export async function findPartnerToEnd(who: Staff, id: PartnerId, now: Instant) {
  const found = await findPartner(who, id)
  if (!found?.partner) return null
  const coming = await store.coming(read(), [id], now, comingMost)
  const names = await namesOf(
    read(),
    coming.map(({ spaceId }) => spaceId),
  )
  return {
    centre: found.centre,
    partner: found.partner,
    coming: coming.map((booking) => ({
      id: booking.id,
      reference: booking.reference,
      start: booking.start,
      end: booking.end,
      state: booking.state,
      spaceName: names.get(booking.spaceId)?.space ?? '',
    })),
  }
}

/** The organisations that staff may make a series for. One statement. */
export async function partnersForSeries(who: Staff) {
  const all = await store.ofCentre(read(), who.centreId)
  return all
    .filter(({ endedAt }) => endedAt === null)
    .map(({ id, name, contactEmail }) => ({ id, name, contactEmail }))
}
