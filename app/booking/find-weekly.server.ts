import { read } from '#db/connect.server'
import type { Db } from '#db/engine'
import { configurationOf } from '~/centres/steps.server'
import type { Learner } from '~/identity/person'
import { type Instant, type LocalDate, localDate } from '~/lib/time'
import { type Booking, type BookingId, isLive, type SeriesId } from './booking'
import { mayCancel } from './rules'
import { datesOf, type Series, spanOn } from './series'
import * as series from './series-store.server'
import * as store from './weekly-store.server'

/** One week of a learner's own series: its booking, or why there is none. */
export interface OwnWeek {
  date: LocalDate
  /** Null: not booked. */
  booking: { id: BookingId; reference: string } | null
  /** `limit`: only the learner's limits forbade it. */
  why: 'taken' | 'closed' | 'passed' | 'cancelled' | 'limit' | null
}

/** A learner's own series with all its weeks; null when there is none or it is another's. Four statements. */
export async function findWeekly(who: Learner, id: SeriesId) {
  const found = await store.findOwn(read(), who.id, id)
  const configuration = found && (await configurationOf(read(), found.centreId))
  if (!found || !configuration) return null
  const { centre, spaces } = configuration
  const dates = datesOf(found.pattern)
  const [first, last] = [dates[0], dates.at(-1)]
  const spans = first && last ? [first, last].map((date) => spanOn(date, found.pattern, centre.timeZone)) : []
  const [begin, end] = [spans[0]?.start, spans.at(-1)?.end]
  const bookings = begin && end ? await series.bookingsOf(read(), found, { start: begin, end }) : []
  const gaps = await series.gapsOf(read(), id)
  const on = (all: typeof bookings) =>
    new Map(all.map((one) => [localDate(one.start, centre.timeZone), one] as const))
  const [booked, over] = [on(bookings.filter(isLive)), on(bookings.filter((one) => !isLive(one)))]
  const weeks = dates.map((date): OwnWeek => {
    const one = booked.get(date)
    if (one) return { date, booking: { id: one.id, reference: one.reference }, why: null }
    const why = gaps.get(date) ?? (over.has(date) ? 'cancelled' : 'limit')
    return { date, booking: null, why: why as OwnWeek['why'] }
  })
  const spaceName = spaces.find((one) => one.id === found.spaceId)?.name ?? ''
  return { series: found, centre, spaceName, weeks }
}

/** Somebody's own bookings of a series that have not begun, oldest first. One statement. */
export async function comingWeeks(db: Db, who: Learner, found: Series, now: Instant): Promise<Booking[]> {
  const all = await series.bookingsOf(db, found, { start: now, end: Date.UTC(2200, 0, 1) as Instant })
  return all.filter((one) => one.personId === who.id && isLive(one) && now < one.start)
}

/**
 * What is left of a learner's own series: the bookings that can be cancelled, and how many it is too late for; null when
 * there is no such series or it is another's. Three statements.
 */
export async function findWeeklyRest(who: Learner, id: SeriesId, now: Instant) {
  const found = await store.findOwn(read(), who.id, id)
  const configuration = found && (await configurationOf(read(), found.centreId))
  if (!found || !configuration) return null
  const { centre, spaces } = configuration
  const rulesAt = new Map(spaces.map((space) => [space.id, space.rules]))
  const may = (booking: Booking) => {
    const rules = rulesAt.get(booking.spaceId)
    return rules !== undefined && mayCancel(booking, rules, now).ok
  }
  const coming = await comingWeeks(read(), who, found, now)
  const open = coming.filter(may)
  const spaceName = spaces.find((one) => one.id === found.spaceId)?.name ?? ''
  return { series: found, centre, spaceName, open, late: coming.length - open.length }
}
