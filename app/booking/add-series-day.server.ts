import { write } from '#db/connect.server'
import { note } from '#db/outbox.server'
import { logDeed } from '#db/staff-log.server'
import { spaceWithCentre } from '~/centres/steps.server'
import type { Staff } from '~/identity/membership'
import { newId } from '~/lib/id'
import type { Busy, Refusal } from '~/lib/result'
import { type Instant, type LocalDate, localDate } from '~/lib/time'
import { type Booking, isLive, type SeriesId } from './booking'
import { type QuotaGap, settingOf, withinQuota } from './partner-series-steps.server'
import { datesOf, spanOn } from './series'
import { bookDay, isPossible, keyOf } from './series-steps.server'
import * as store from './series-store.server'

/**
 * Books a day of a series that was skipped or called off, now that it is free.
 * @returns the booking, also one that is there already; that it is taken, closed or past, or more than the
 * organisation may have; or `gone`
 */
export function addSeriesDay(
  who: Staff,
  id: SeriesId,
  date: LocalDate,
  now: Instant,
): Promise<
  { ok: true; booking: Booking } | Refusal<'taken' | 'closed' | 'passed' | QuotaGap | 'gone'> | Busy
> {
  return write(async (tx) => {
    const series = await store.find(tx, who.centreId, id)
    const found = series && (await spaceWithCentre(tx, series.spaceId))
    if (!series || !found || !datesOf(series.pattern).includes(date))
      return { ok: false, because: 'gone' } as const
    const { timeZone } = found.configuration.centre
    const span = spanOn(date, series.pattern, timeZone)
    const there = (await store.bookingsOf(tx, series, span)).find(
      (one) => isLive(one) && localDate(one.start, timeZone) === date,
    )
    if (there) return { ok: true, booking: there } as const
    const setting = await settingOf(tx, { ...found, series, by: who.id, now })
    const possible = isPossible(setting, span)
    if (possible !== 'yes') return { ok: false, because: possible } as const
    const within = await withinQuota(tx, setting, date)
    if (within !== 'yes') return { ok: false, because: within } as const
    const answer = await bookDay(tx, setting, date, `${keyOf(series, date)}-${newId()}`)
    if (!answer.ok) return answer
    await store.removeGap(tx, id, date)
    await note(tx, { fact: 'booked', subjectId: answer.booking.id, at: now })
    const deed = { centreId: who.centreId, personId: who.id, at: now, subjectId: id }
    await logDeed(tx, { ...deed, action: 'add-series-day', after: { date } })
    return answer
  })
}
