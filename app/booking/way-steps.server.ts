import type { Db } from '#db/engine'
import { note } from '#db/outbox.server'
import { logDeed } from '#db/staff-log.server'
import { sharing, withBuffer } from '~/availability/occupancy'
import { isOpen, openings } from '~/availability/opening'
import { hold, release, takenIn } from '~/availability/steps.server'
import type { Configuration } from '~/centres/configuration'
import type { Space } from '~/centres/space'
import type { PersonId } from '~/identity/person'
import type { Span } from '~/lib/span'
import { dayMs, type Instant, later, minuteMs } from '~/lib/time'
import { type Booking, meant } from './booking'
import { leavesWithPlaces } from './facts.server'
import * as store from './series-store.server'
import { endBooking } from './steps.server'
import { change as changeBooking } from './store.server'
import { hasRoom } from './wait-rules'

/** Where way is made, and who does it. */
export interface Way {
  space: Space
  configuration: Configuration
  /** Who of the staff does it. */
  by: PersonId
  now: Instant
}

/** Live single bookings that stand in a span's way in a space and have not begun, the first made first. One statement. */
export function inTheWay(
  db: Db,
  { space, configuration, now }: Omit<Way, 'by'>,
  span: Span,
): Promise<Booking[]> {
  const claimed = withBuffer(space, span)
  const reach = { ...claimed, start: later(claimed.start, -space.rules.bufferMinutes * minuteMs) }
  const { spaces, centre } = configuration
  return store.inTheWay(db, centre.id, sharing(space.id, spaces), reach, now)
}

/**
 * Makes way for something that goes first: single bookings that stand there and have not begun go to another space of
 * the same kind at the same time, and where there is none they are cancelled; both are told.
 */
export async function clearWay(tx: Db, way: Way, span: Span, reason: string): Promise<void> {
  const { space, configuration, by, now } = way
  for (const one of await inTheWay(tx, way, span)) {
    const before = { spaceId: one.spaceId, start: one.start, end: one.end }
    const action = 'make-way' as const
    const centreId = configuration.centre.id
    const deed = { centreId, personId: by, at: now, action, subjectId: one.id, reason }
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
