import { read } from '#db/connect.server'
import { bookingsWithin } from '~/booking/steps.server'
import type { CentreId } from '~/centres/centre'
import { configurationOf, namesOf } from '~/centres/steps.server'
import type { Person, PersonId } from '~/identity/person'
import { findPeople, findPerson } from '~/identity/steps.server'
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
  const found = await configurationOf(read(), subjectId as CentreId)
  if (!person || !found || now >= day.end) return null
  const bookings = await bookingsWithin(read(), found.centre.id, day)
  if (bookings.length === 0) return null
  const spaces = await namesOf(
    read(),
    bookings.map(({ spaceId }) => spaceId),
  )
  const people: Map<PersonId, Person> = await findPeople(read(), [
    ...new Set(bookings.map((booking) => booking.personId)),
  ])
  const rows = bookings.map((booking) => ({
    booking,
    spaceName: spaces.get(booking.spaceId)?.space ?? '',
    person: people.get(booking.personId) ?? null,
  }))
  const preferences = origin + paths.accountMessages()
  return {
    to: { email: person.email, name: calledIn(person) },
    language: person.language,
    letter: dayLetter({ centre: found.centre, day, rows, preferences }, person.language),
    calendar: null,
  }
}
