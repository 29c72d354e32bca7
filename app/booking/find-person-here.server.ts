import { read } from '#db/connect.server'
import { configurationOf } from '~/centres/steps.server'
import type { Text } from '~/i18n/text'
import type { Staff } from '~/identity/membership'
import type { PersonId } from '~/identity/person'
import { type Instant, localDate } from '~/lib/time'
import { shownHere } from '~/people/shown-here'
import { findKnownHere, suspensionsOf, tagsOf } from '~/people/steps.server'
import { isInForce } from '~/people/suspension'
import { endOfTerm, tagState } from '~/people/tag-rules'
import { history } from './person-history'
import * as store from './person-store.server'

const bookingsMost = 200

/**
 * Somebody as one centre knows them: what they have booked, wait for and hold there, and nothing of other
 * centres. Seven statements.
 * @returns null when the centre does not know them
 */
export async function findPersonHere(who: Staff, personId: PersonId, now: Instant, text: Text) {
  const { centreId } = who
  const [configuration, person] = [
    await configurationOf(read(), centreId),
    await findKnownHere(read(), centreId, personId),
  ]
  if (!configuration || !person) return null
  const { id, name, timeZone, rules } = configuration.centre
  const asksApproval = [{ rules }, ...configuration.spaces].some(
    (one) => one.rules.audience.who === 'approved',
  )
  const bookings = await store.bookingsAt(read(), centreId, personId, bookingsMost)
  const suspensions = await suspensionsOf(read(), centreId, personId)
  const today = localDate(now, timeZone)
  const { protectedIdentity, email, phone, approved, hasBooked } = person
  return {
    centre: { id, name, timeZone },
    asksApproval,
    person: {
      id: person.id,
      who: shownHere(person, text),
      protectedIdentity,
      // Whoever is protected is written to by us, not by staff.
      email: protectedIdentity ? '' : email,
      phone: protectedIdentity ? '' : (phone ?? ''),
      approved,
      hasBooked,
    },
    history: history(bookings, now),
    more: bookings.length === bookingsMost,
    waits: await store.waitsAt(read(), centreId, personId),
    series: await store.seriesAt(read(), centreId, personId),
    tags: (await tagsOf(read(), centreId, personId)).map((tag) => ({ ...tag, state: tagState(tag, today) })),
    suspensions: suspensions.map((one) => ({ ...one, inForce: isInForce(one, now) })),
    term: endOfTerm(today),
  }
}

export type PersonHere = NonNullable<Awaited<ReturnType<typeof findPersonHere>>>
