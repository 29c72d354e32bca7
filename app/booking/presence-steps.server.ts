import type { Db } from '#db/engine'
import { note } from '#db/outbox.server'
import { hold, release } from '~/availability/steps.server'
import { spaceWithCentre } from '~/centres/steps.server'
import type { Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import { forgive, suspendIfTooOften } from '~/people/steps.server'
import { type Booking, meant } from './booking'
import { leavesWithPlaces } from './facts.server'
import * as store from './presence-store.server'

/**
 * Writes down that somebody came; whose places had been released gets them back where they are free, and is
 * suspended for it no more.
 */
export async function arrive(
  tx: Db,
  booking: Booking,
  by: NonNullable<Booking['checkedInBy']>,
  now: Instant,
): Promise<{ ok: true; booking: Booking } | Refusal<'taken'>> {
  const there = { state: 'confirmed', checkedInAt: now, checkedInBy: by } as const
  // What is over takes no places any more; the list is only mended.
  const back = booking.state === 'no-show' && now < booking.end ? await takenBack(tx, booking, now) : booking
  if ('because' in back) return back
  const here = { ...back, ...there }
  await store.mark(tx, here)
  if (booking.state === 'no-show') await forgive(tx, booking, now)
  return { ok: true, booking: here }
}

/** Holds places anew for a booking whose own were released. */
export async function takenBack(tx: Db, booking: Booking, now: Instant): Promise<Booking | Refusal<'taken'>> {
  const found = await spaceWithCentre(tx, booking.spaceId)
  // A space that is not in use any more has no place to give.
  if (!found) return { ok: false, because: 'taken' }
  const { space, configuration } = found
  const wish = meant(space, booking)
  const leaves = leavesWithPlaces(space, configuration)
  const held = await hold(tx, { ...wish, space, leaves, span: booking }, now)
  if (!held.ok) return held
  return { ...booking, holdId: held.id, placeNumbers: held.places, state: 'confirmed' }
}

/**
 * Writes down that nobody came. From now on the places are free, which waiting lists hear of; whose place it
 * was may be suspended, when that was once too often for the centre.
 * @returns the booking, and until when its learner is suspended for it; null: they are not
 */
export async function giveUp(
  tx: Db,
  booking: Booking,
  now: Instant,
): Promise<{ missing: Booking; suspendedUntil: Instant | null }> {
  const missing: Booking = { ...booking, state: 'no-show', holdId: null }
  if (booking.holdId) await release(tx, booking.holdId)
  await store.mark(tx, missing)
  if (now < booking.end) await note(tx, { fact: 'released', subjectId: booking.id, at: now })
  return { missing, suspendedUntil: await suspendIfTooOften(tx, booking, now) }
}
