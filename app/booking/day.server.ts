import { read } from '#db/connect.server'
import { configurationOf } from '~/centres/steps.server'
import type { Text } from '~/i18n/text'
import type { Staff } from '~/identity/membership'
import { aliasText, shownName } from '~/identity/shown-name'
import { isFoundBy } from '~/lib/fold'
import { readReference } from '~/lib/reference'
import { dayBounds, type Instant, type LocalDate, localDate } from '~/lib/time'
import * as store from './day-store.server'
import { groupOf, isAtDesk, releasedAt, standingOf } from './presence-rules'
import * as presence from './presence-store.server'
import { answerDue } from './request-rules'
import { countOpen } from './request-store.server'

/**
 * Everybody who has booked at a centre on a day, as its staff see them: by time, then space, each with how
 * they stand and when their places are released. Somebody with protected identity is their alias, and a
 * guest the name that staff wrote down; and how many requests wait for an answer. Three statements, eight when the centre has changed.
 * @param date null: today where the centre is
 * @param text whoever reads it, in whose language an alias is said
 */
export async function listDay(who: Staff, date: LocalDate | null, now: Instant, text: Text) {
  const configuration = await configurationOf(read(), who.centreId)
  if (!configuration) return null
  const { id, name, timeZone, desk } = configuration.centre
  const today = localDate(now, timeZone)
  const day = date ?? today
  const bounds = dayBounds(day, timeZone)
  const rows = await store.ofDay(read(), who.centreId, bounds)
  const arrivals = rows.flatMap(({ checkedInAt }) => checkedInAt ?? []).filter((at) => at >= bounds.start)
  const deskSince = arrivals.length > 0 ? (Math.min(...arrivals) as Instant) : null
  const bookings = rows.map(({ person, guestName, ...booking }) => {
    const standing = standingOf(booking, now)
    const isDue = standing === 'late' && now < booking.end && isAtDesk(configuration, booking, now)
    return {
      ...booking,
      who: person ? (shownName(person, 'staff', text) ?? aliasText(person, text)) : guestName,
      isGuest: person === null,
      personId: person?.id ?? null,
      standing,
      group: groupOf(booking, now),
      releasedAt: isDue ? releasedAt(booking, desk, deskSince) : null,
    }
  })
  const { count, oldest } = await countOpen(read(), who.centreId, now)
  const requests = { count, overdue: oldest !== null && answerDue({ createdAt: oldest }, desk) < now }
  return { centre: { id, name, timeZone }, today, day, bookings, requests }
}

export type DayRow = NonNullable<Awaited<ReturnType<typeof listDay>>>['bookings'][number]

/** Is this booking what staff look for: by its code, or by the beginning of names? */
export const isSought = ({ who, reference }: Pick<DayRow, 'who' | 'reference'>, question: string) =>
  reference === readReference(question) || isFoundBy(question, who)

/** A booking of the centre on any day by its code; null when there is none. */
export async function findByCode(who: Staff, question: string) {
  const reference = readReference(question)
  const found = reference && (await presence.findByReference(read(), who.centreId, reference))
  return found ? { id: found.id, start: found.start, end: found.end, state: found.state } : null
}
