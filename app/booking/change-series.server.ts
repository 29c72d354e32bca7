import { read, write } from '#db/connect.server'
import type { Db } from '#db/engine'
import { note } from '#db/outbox.server'
import { logDeed } from '#db/staff-log.server'
import { hold, release } from '~/availability/steps.server'
import type { SpaceId } from '~/centres/space'
import { spaceWithCentre } from '~/centres/steps.server'
import type { Staff } from '~/identity/membership'
import type { Busy, Refusal } from '~/lib/result'
import { addDays, type Instant, type LocalDate, localDate } from '~/lib/time'
import { type Booking, isLive, type MovedFrom, type SeriesId } from './booking'
import { leavesWithPlaces } from './facts.server'
import { type QuotaGap, quotaAllows } from './partner-series-steps.server'
import type { Reason } from './reasons'
import { fitsSpace } from './rules'
import {
  isInScope,
  isOfSeries,
  mayBeSeries,
  type Scope,
  type Series,
  type SeriesReason,
  spanOn,
} from './series'
import { isPossible } from './series-steps.server'
import * as store from './series-store.server'
import { change as changeBooking } from './store.server'

/** Where and when the days of a series shall be instead. */
export interface SeriesChange {
  scope: Scope
  /** The day that it is about, or from which on. */
  date: LocalDate
  spaceId: SpaceId
  startMinute: number
  endMinute: number
  /** What the part that goes on otherwise is called: the same again is the same change. */
  newId: SeriesId
}

/** A day that could not be changed: it stays as it was. */
export interface Stuck {
  date: LocalDate
  because: 'taken' | 'closed' | 'passed' | QuotaGap | 'busy'
}

/**
 * Changes time or space of one day of a series, of it and those that follow, or of all to come. Each day is a
 * short write of its own; a day that cannot be changed stays as it was.
 * @returns the series that goes on, and the days that stayed; why it cannot be so; or `gone`, also when the
 * day is outside the series
 */
export async function changeSeries(
  who: Staff,
  id: SeriesId,
  change: SeriesChange,
  now: Instant,
): Promise<{ ok: true; id: SeriesId; stuck: Stuck[] } | SeriesReason | Reason | Refusal<'gone'> | Busy> {
  const begun = await write((tx) => begin(tx, who, id, change, now))
  if (!begun.ok) return begun
  const { series } = begun
  const bookings = await store.bookingsOf(read(), series, whole)
  const stuck: Stuck[] = []
  for (const booking of bookings) {
    const date = localDate(booking.start, begun.zone)
    if (!isLive(booking) || !isInScope(date, change.scope, change.date) || booking.start <= now) continue
    const answer = await write((tx) => moveDay(tx, who, booking, date, change, now))
    if (!answer.ok) stuck.push({ date, because: answer.because })
  }
  return { ok: true, id: series.id, stuck }
}

/** All of time that a series can be in. */
const whole = { start: 0 as Instant, end: Date.UTC(2200, 0, 1) as Instant }

/** Writes how the series goes on from then; a series that changes half-way is two. */
async function begin(tx: Db, who: Staff, id: SeriesId, change: SeriesChange, now: Instant) {
  const { scope, date, spaceId, startMinute, endMinute, newId } = change
  const series = await store.find(tx, who.centreId, id)
  const found = await spaceWithCentre(tx, spaceId)
  if (!series || found?.space.centreId !== who.centreId) return { ok: false, because: 'gone' } as const
  // The same again: by now the day is of the part that goes on.
  const isOurs = isOfSeries(series.pattern, scope, date) || (await store.find(tx, who.centreId, newId))
  if (!isOurs) return { ok: false, because: 'gone' } as const
  const zone = found.configuration.centre.timeZone
  const fits = fitsSpace(found.space, { ...series, ...spanOn(date, change, zone), spaceId, note: '' })
  if (!fits.ok) return fits
  const pattern = { ...series.pattern, startMinute, endMinute }
  const verdict = mayBeSeries(
    scope === 'all' ? pattern : { ...pattern, weekdays: [1, 2, 3, 4, 5, 6, 7], from: date, until: date },
  )
  if (!verdict.ok) return verdict
  const { pattern: oldPattern, spaceId: oldSpace } = series
  const deed = {
    centreId: series.centreId,
    personId: who.id,
    at: now,
    action: 'change-series' as const,
    subjectId: id,
    before: { pattern: oldPattern, spaceId: oldSpace },
  }
  if (scope === 'one') return { ok: true, series, zone } as const
  if (scope === 'all' || date <= series.pattern.from) {
    await store.change(tx, id, { pattern, spaceId })
    await logDeed(tx, { ...deed, after: { pattern, spaceId } })
    return { ok: true, series: { ...series, pattern, spaceId }, zone } as const
  }
  const rest: Series = { ...series, id: newId, spaceId, pattern: { ...pattern, from: date }, createdAt: now }
  if (await store.add(tx, { ...rest, createdBy: who.id })) {
    await store.change(tx, id, { pattern: { ...oldPattern, until: addDays(date, -1) } })
    await store.split(tx, series, newId, date, spanOn(date, { startMinute: 0, endMinute: 1440 }, zone).start)
    await logDeed(tx, { ...deed, after: { pattern: rest.pattern, spaceId, goesOnAs: newId } })
  }
  return { ok: true, series: rest, zone } as const
}

async function moveDay(
  tx: Db,
  who: Staff,
  { id }: Booking,
  date: LocalDate,
  change: SeriesChange,
  now: Instant,
): Promise<{ ok: true } | Refusal<'taken' | 'closed' | 'passed' | QuotaGap>> {
  const booking = await store.findLive(tx, who.centreId, id)
  const found = await spaceWithCentre(tx, change.spaceId)
  if (!booking || !found) return { ok: true }
  const { space, configuration } = found
  const span = spanOn(date, change, configuration.centre.timeZone)
  if (booking.spaceId === space.id && booking.start === span.start && booking.end === span.end)
    return { ok: true }
  const possible = isPossible({ space, configuration, now }, span)
  if (possible !== 'yes') return { ok: false, because: possible }
  const within = await quotaAllows(tx, booking, { ...span, spaceId: space.id }, configuration)
  if (within !== 'yes') return { ok: false, because: within }
  if (booking.holdId) await release(tx, booking.holdId)
  const leaves = leavesWithPlaces(space, configuration)
  const held = await hold(tx, { ...booking, space, leaves, span }, now)
  if (!held.ok) return held
  const before: MovedFrom = { spaceId: booking.spaceId, start: booking.start, end: booking.end }
  await changeBooking(tx, {
    ...booking,
    ...span,
    spaceId: space.id,
    holdId: held.id,
    places: held.places.length,
    sequence: booking.sequence + 1,
  })
  await note(tx, { fact: 'moved', subjectId: id, at: now, detail: { ...before } })
  await logDeed(tx, {
    centreId: who.centreId,
    personId: who.id,
    at: now,
    action: 'move-booking',
    subjectId: id,
    before: { ...before },
    after: { spaceId: space.id, ...span },
  })
  return { ok: true }
}
