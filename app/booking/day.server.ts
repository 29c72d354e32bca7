import { read } from '#db/connect.server'
import { centreName } from '~/centres/steps.server'
import type { Staff } from '~/identity/membership'
import { shownName } from '~/identity/rules'
import { dayBounds, type Instant, type LocalDate, localDate } from '~/lib/time'
import * as store from './day-store.server'

/**
 * Everybody who has booked at a centre on a day, as its staff see them: by time, then space. Somebody
 * with protected identity is their alias, and a guest the name that staff wrote down. Two statements.
 * @param date null: today where the centre is
 */
export async function listDay(who: Staff, date: LocalDate | null, now: Instant) {
  const centre = await centreName(read(), who.centreId)
  if (!centre) return null
  const today = localDate(now, centre.timeZone)
  const day = date ?? today
  const rows = await store.ofDay(read(), who.centreId, dayBounds(day, centre.timeZone))
  const bookings = rows.map(({ person, guestName, ...booking }) => ({
    ...booking,
    who: person ? (shownName(person, 'staff') ?? person.alias) : guestName,
  }))
  return { centre, today, day, bookings }
}
