import { read, write } from '#db/connect.server'
import { logDeed } from '#db/staff-log.server'
import { centreName } from '~/centres/steps.server'
import type { Staff } from '~/identity/membership'
import type { Busy, Refusal } from '~/lib/result'
import { addDays, type Instant, type LocalDate, localDate } from '~/lib/time'
import type { SeriesId } from './booking'
import { datesOf, isInScope, isOfSeries, type Scope } from './series'
import * as store from './series-store.server'
import { endBooking } from './steps.server'

/**
 * Cancels one day of a series, it and those that follow, or all to come; each in a short write of its own,
 * told to whoever booked. What has begun stays.
 * @param reason which they read
 * @returns how many were cancelled; or `gone`, also when the day is outside the series
 */
export async function cancelSeries(
  who: Staff,
  id: SeriesId,
  { scope, date, reason }: { scope: Scope; date: LocalDate; reason: string },
  now: Instant,
): Promise<{ ok: true; cancelled: number } | Refusal<'gone'> | Busy> {
  const deed = { centreId: who.centreId, personId: who.id, at: now, reason }
  const begun = await write(async (tx) => {
    const series = await store.find(tx, who.centreId, id)
    const centre = await centreName(tx, who.centreId)
    if (!series || !centre || !isOfSeries(series.pattern, scope, date))
      return { ok: false, because: 'gone' } as const
    const { pattern } = series
    const over = scope === 'all' || (scope === 'following' && date <= pattern.from)
    // Nothing is booked anew on days that are called off.
    for (const day of datesOf(pattern)) {
      if (day >= date && isInScope(day, scope, date)) await store.addGap(tx, id, day, 'cancelled')
    }
    if (over) await store.change(tx, id, { endedAt: now })
    else if (scope === 'following') {
      await store.change(tx, id, { pattern: { ...pattern, until: addDays(date, -1) } })
    }
    await logDeed(tx, {
      ...deed,
      action: 'cancel-series',
      subjectId: id,
      before: { pattern, endedAt: series.endedAt },
      after: { scope, date },
    })
    return { ok: true, series, zone: centre.timeZone } as const
  })
  if (!begun.ok) return begun
  const bookings = await store.bookingsOf(read(), begun.series, {
    start: now,
    end: Date.UTC(2200, 0, 1) as Instant,
  })
  let cancelled = 0
  for (const { id: bookingId, start } of bookings) {
    if (start <= now || !isInScope(localDate(start, begun.zone), scope, date)) continue
    const answer = await write(async (tx) => {
      const booking = await store.findLive(tx, who.centreId, bookingId)
      if (!booking) return { ok: true, count: 0 } as const
      await endBooking(tx, booking, 'centre', now)
      await store.giveReason(tx, bookingId, reason)
      await logDeed(tx, {
        ...deed,
        action: 'cancel-booking',
        subjectId: bookingId,
        before: { state: booking.state },
        after: { state: 'cancelled' },
      })
      return { ok: true, count: 1 } as const
    })
    if (!answer.ok) return answer
    cancelled += answer.count
  }
  return { ok: true, cancelled }
}
