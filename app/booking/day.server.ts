import { read } from '#db/connect.server'
import { centreName } from '~/centres/steps.server'
import type { Text } from '~/i18n/text'
import type { Staff } from '~/identity/membership'
import { aliasText, shownName } from '~/identity/shown-name'
import { dayBounds, type Instant, type LocalDate, localDate } from '~/lib/time'
import * as store from './day-store.server'

/**
 * Everybody who has booked at a centre on a day, as its staff see them: by time, then space. Somebody
 * with protected identity is their alias, and a guest the name that staff wrote down. Two statements.
 * @param date null: today where the centre is
 * @param text whoever reads it, in whose language an alias is said
 */
export async function listDay(who: Staff, date: LocalDate | null, now: Instant, text: Text) {
  const centre = await centreName(read(), who.centreId)
  if (!centre) return null
  const today = localDate(now, centre.timeZone)
  const day = date ?? today
  const rows = await store.ofDay(read(), who.centreId, dayBounds(day, centre.timeZone))
  const bookings = rows.map(({ person, guestName, ...booking }) => ({
    ...booking,
    who: person ? (shownName(person, 'staff', text) ?? aliasText(person, text)) : guestName,
  }))
  return { centre, today, day, bookings }
}
