import type { Db } from '#db/engine'
import { isOpen, openings } from '~/availability/opening'
import { hold } from '~/availability/steps.server'
import type { Configuration } from '~/centres/configuration'
import type { Space } from '~/centres/space'
import type { PersonId } from '~/identity/person'
import { newId } from '~/lib/id'
import { newReference } from '~/lib/reference'
import type { Refusal } from '~/lib/result'
import type { Span } from '~/lib/span'
import { dayMs, type Instant, type LocalDate, later } from '~/lib/time'
import { type Booking, byThemselves, wishText } from './booking'
import { leavesWithPlaces } from './facts.server'
import type { Partner } from './partner'
import { saveBooking } from './save-steps.server'
import { type Series, spanOn } from './series'
import { clearWay } from './way-steps.server'

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

/** Makes way for a series on a day, as `clearWay` says. */
export async function makeWay(
  tx: Db,
  { series, space, configuration, by, now }: Setting,
  date: LocalDate,
  reason: string,
): Promise<void> {
  const span = spanOn(date, series.pattern, configuration.centre.timeZone)
  await clearWay(tx, { space, configuration, by, now }, span, reason)
}
