import { read } from '#db/connect.server'
import { bookingsOfDay } from '~/booking/steps.server'
import type { CentreId } from '~/centres/centre'
import { centreName } from '~/centres/steps.server'
import { findPerson } from '~/identity/steps.server'
import { paths } from '~/paths'
import { calledIn, type Writing } from './about.server'
import { dayLetter } from './day-letter'
import type { Mail } from './mail'
import type { Day, Message } from './message'

/** The mail with a centre's bookings of a day; null when there are none any more, or the day is over. */
export async function dayListMail(
  { personId, subjectId, detail }: Message,
  { now, origin }: Writing,
): Promise<Mail | null> {
  const day = detail as unknown as Day
  const person = personId && (await findPerson(read(), personId))
  const centre = await centreName(read(), subjectId as CentreId)
  if (!person || !centre || now >= day.end) return null
  const rows = await bookingsOfDay(read(), centre.id, day)
  if (rows.length === 0) return null
  const preferences = origin + paths.accountMessages()
  return {
    to: { email: person.email, name: calledIn(person) },
    language: person.language,
    letter: dayLetter({ centre, day, rows, preferences }, person.language),
    calendar: null,
  }
}
