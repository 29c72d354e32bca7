import type { Db } from '#db/engine'
import { note } from '#db/outbox.server'
import { logDeed } from '#db/staff-log.server'
import { sharing, withBuffer } from '~/availability/occupancy'
import { isOpen, openings } from '~/availability/opening'
import { hold, release, takenIn } from '~/availability/steps.server'
import type { Configuration } from '~/centres/configuration'
import type { Space } from '~/centres/space'
import type { PersonId } from '~/identity/person'
import { newId } from '~/lib/id'
import { newReference } from '~/lib/reference'
import type { Refusal } from '~/lib/result'
import type { Span } from '~/lib/span'
import { dayMs, type Instant, type LocalDate, later, minuteMs } from '~/lib/time'
import { type Booking, byThemselves, meant, wishText } from './booking'
import { leavesWithPlaces } from './facts.server'
import type { Partner } from './partner'
import { saveBooking } from './save-steps.server'
import { type Series, spanOn } from './series'
import * as store from './series-store.server'
import { endBooking } from './steps.server'
import { change as changeBooking } from './store.server'
import { hasRoom } from './wait-rules'

/** Where and under which rules a series is booked. */
export interface Setting {
  series: Series
  space: Space
  configuration: Configuration
  /** The organisation whose quota it counts on. */
  partner: Partner | null
  /** Who of the staff does it. */
  by: PersonId
  now: Instant
}

/** The key of a series' booking on a day: the same day is booked once. */
export const keyOf = ({ id }: Pick<Series, 'id'>, date: LocalDate) => `serie-${id}-${date}`

/** Is the space open for a series on a day, and is that day still to come? */
export function isPossible(
  { space, configuration, now }: Pick<Setting, 'space' | 'configuration' | 'now'>,
  span: Span,
): 'yes' | 'passed' | 'closed' {
  if (span.start <= now) return 'passed'
  const around = { start: later(span.start, -dayMs), end: later(span.end, dayMs) }
  return isOpen(openings(configuration, space, around), span) ? 'yes' : 'closed'
}

/**
 * Books a series on one day.
 * @returns the booking; or `taken`, which the caller must pass on, so that nothing of it stays
 */
export async function bookDay(
  tx: Db,
  { series, space, configuration, by, now }: Setting,
  date: LocalDate,
  key: string,
): Promise<{ ok: true; booking: Booking } | Refusal<'taken'>> {
  const span = spanOn(date, series.pattern, configuration.centre.timeZone)
  const wish = {
    ...span,
    spaceId: space.id,
    places: series.places,
    whole: series.whole,
    people: series.people,
  }
  const held = await hold(tx, { ...wish, space, leaves: leavesWithPlaces(space, configuration), span }, now)
  if (!held.ok) return held
  const booking: Booking = {
    ...wish,
    ...byThemselves,
    id: newId<'booking'>(),
    reference: newReference(),
    personId: series.personId,
    partnerId: series.partnerId,
    guestName: series.guestName,
    guestContact: series.guestContact,
    bookedBy: by,
    seriesId: series.id,
    centreId: series.centreId,
    holdId: held.id,
    places: held.places.length,
    placeNumbers: held.places,
    note: series.title,
    state: 'confirmed',
    createdAt: now,
    cancelledAt: null,
    cancelledBy: null,
    reason: '',
    answerBy: null,
    sequence: 0,
    checkedInAt: null,
    checkedInBy: null,
  }
  return { ok: true, booking: await saveBooking(tx, booking, key, wishText({ ...wish, note: '' })) }
}

/**
 * Makes way for a series: single bookings that stand there and have not begun go to another space of the
 * same kind at the same time, and where there is none they are cancelled; both are told.
 */
export async function makeWay(
  tx: Db,
  { series, space, configuration, by, now }: Setting,
  date: LocalDate,
  reason: string,
): Promise<void> {
  const { spaces, centre } = configuration
  const span = spanOn(date, series.pattern, centre.timeZone)
  const claimed = withBuffer(space, span)
  const reach = { ...claimed, start: later(claimed.start, -space.rules.bufferMinutes * minuteMs) }
  const found = await store.inTheWay(tx, centre.id, sharing(space.id, spaces), reach, now)
  for (const one of found) {
    const before = { spaceId: one.spaceId, start: one.start, end: one.end }
    const action = 'make-way' as const
    const deed = { centreId: centre.id, personId: by, at: now, action, subjectId: one.id, reason }
    const elsewhere = await otherSpace(tx, one, space, configuration, now)
    if (elsewhere) {
      await changeBooking(tx, { ...elsewhere, sequence: one.sequence + 1 })
      await note(tx, { fact: 'moved', subjectId: one.id, at: now, detail: before })
      await logDeed(tx, { ...deed, before, after: { ...before, spaceId: elsewhere.spaceId } })
    } else {
      await endBooking(tx, one, 'centre', now)
      await store.giveReason(tx, one.id, reason)
      await logDeed(tx, { ...deed, before: { state: one.state }, after: { state: 'cancelled' } })
    }
  }
}

/** Puts a booking into another space of the same kind that is free and open then; null when there is none. */
async function otherSpace(
  tx: Db,
  booking: Booking,
  from: Space,
  configuration: Configuration,
  now: Instant,
): Promise<Booking | null> {
  const around = { start: later(booking.start, -dayMs), end: later(booking.end, dayMs) }
  const apart = sharing(from.id, configuration.spaces)
  const candidates = configuration.spaces.filter(
    (space) =>
      space.kind === from.kind &&
      !apart.includes(space.id) &&
      space.seats >= booking.people &&
      space.bookable === from.bookable &&
      isOpen(openings(configuration, space, around), booking),
  )
  for (const space of candidates) {
    const wish = meant(space, { ...booking, spaceId: space.id })
    const leaves = leavesWithPlaces(space, configuration)
    // Looked up first: a room that turns out to be taken could not be undone without the rest.
    if (!hasRoom(space, wish, await takenIn(tx, [space], withBuffer(space, wish)))) continue
    const held = await hold(tx, { ...wish, space, leaves, span: booking }, now)
    // Room, but no seat throughout: nothing has been written.
    if (!held.ok) continue
    if (booking.holdId) await release(tx, booking.holdId)
    return {
      ...booking,
      spaceId: space.id,
      holdId: held.id,
      whole: wish.whole,
      places: held.places.length,
      placeNumbers: held.places,
    }
  }
  return null
}
