import { read } from '#db/connect.server'
import type { CentreId } from '~/centres/centre'
import { configurationOf } from '~/centres/steps.server'
import { fullDay } from '~/i18n/format'
import { textIn } from '~/i18n/text'
import type { Person, Role } from '~/identity/person'
import { universityName } from '~/identity/steps.server'
import type { Id } from '~/lib/id'
import { localDate } from '~/lib/time'
import { paths } from '~/paths'
import { suspendedUntil } from '~/people/steps.server'
import { calledIn, type Writing } from './about.server'
import type { AboutAccount } from './account-letter'
import type { Message } from './message'

/** What a centre has decided about somebody, for them to know and to ask about. */
type Write = (person: Person, message: Message, writing: Writing) => Promise<AboutAccount | null>

async function centreOf({ detail }: Message) {
  const configuration = await configurationOf(read(), detail.centreId as CentreId)
  if (!configuration) return null
  const { email, phone } = configuration.centre
  return { ...configuration.centre, ways: [email, phone].filter(Boolean).join(', ') }
}

/** Until when, why, and how to ask; null when it has been lifted meanwhile. */
export const suspended: Write = async (person, message, { now, origin }) => {
  const centre = await centreOf(message)
  const until = centre && (await suspendedUntil(read(), centre.id, person.id, now))
  if (!centre || !until) return null
  const text = textIn(person.language)
  const { missed, days } = message.detail as { missed?: number; days?: number }
  return {
    name: calledIn(person),
    centre: centre.name,
    url: origin + paths.bookings(),
    facts: {
      why: text('letters.missed', { count: missed ?? 1, days: String(days ?? 0) }),
      until: fullDay(localDate(until, centre.timeZone), person.language),
    },
    ways: centre.ways,
  }
}

/** That they may book again; null when they are suspended anew. */
export const suspensionLifted: Write = async (person, message, { now, origin }) => {
  const centre = await centreOf(message)
  if (!centre || (await suspendedUntil(read(), centre.id, person.id, now))) return null
  return {
    name: calledIn(person),
    centre: centre.name,
    url: origin + paths.centre(centre.id),
    ways: centre.ways,
  }
}

/** That they do not work at a centre any more: where it was a mistake, or somebody else, they should know. */
export const membershipEnded: Write = async (person, message, { origin }) => {
  const centre = await centreOf(message)
  if (!centre) return null
  const role = textIn(person.language)(`identity.account.role.${message.detail.role as Role}`)
  return {
    name: calledIn(person),
    centre: centre.name,
    url: origin + paths.account(),
    facts: { role },
    ways: centre.ways,
  }
}

/** The same at a university's exam office. */
export const officeEnded: Write = async (person, { detail }, { origin }) => {
  const name = await universityName(read(), detail.universityId as Id<'university'>)
  if (!name) return null
  const role = textIn(person.language)(`identity.account.role.${detail.role as Role}`)
  return { name: calledIn(person), centre: name, url: origin + paths.account(), facts: { role } }
}
