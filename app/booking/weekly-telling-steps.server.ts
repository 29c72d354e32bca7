import type { Db } from '#db/engine'
import { namesOf } from '~/centres/steps.server'
import type { Language } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import type { PersonId } from '~/identity/person'
import { addDays, wallTime } from '~/lib/time'
import { paths } from '~/paths'
import { type Booking, isLive, type SeriesId } from './booking'
import { calendarOfAll } from './calendar.server'
import { datesOf } from './series'
import { bookingsOf } from './series-store.server'
import { findOwn, owners } from './weekly-store.server'

/** Whose each of these series is. One statement. */
export const seriesOwnersOf = owners

/**
 * Somebody's own series with its live bookings, or others of its own, oldest first; null when it is none of theirs.
 * `isPart`: not every one of its days has one. Three statements.
 */
export async function seriesToTell(
  db: Db,
  personId: PersonId,
  id: SeriesId,
  isTold: (booking: Booking) => boolean = isLive,
) {
  const series = await findOwn(db, personId, id)
  const name = series && (await namesOf(db, [series.spaceId])).get(series.spaceId)
  if (!series || !name) return null
  const { from, until } = series.pattern
  const zone = name.centre.timeZone
  const span = { start: wallTime(from, 0, zone), end: wallTime(addDays(until, 1), 0, zone) }
  const bookings = (await bookingsOf(db, series, span)).filter(isTold)
  const isPart = bookings.length < datesOf(series.pattern).length
  return { series, bookings, isPart, spaceName: name.space, centre: name.centre }
}

export type SeriesToTell = NonNullable<Awaited<ReturnType<typeof seriesToTell>>>

/** All these times as one iCalendar file, each under the name by which a letter about it alone takes it away. */
export const seriesCalendar = (
  { series, bookings, spaceName, centre }: SeriesToTell,
  origin: string,
  language: Language,
): string =>
  calendarOfAll(
    bookings.map((booking) => ({
      booking,
      timeZone: centre.timeZone,
      summary: `${series.title}: ${spaceName}, ${centre.name}`,
      description: textIn(language)('booking.calendar.description', { reference: booking.reference }),
      location: [centre.name, centre.address, centre.town].filter(Boolean).join(', '),
      url: origin + paths.booking(booking.id),
    })),
  )
