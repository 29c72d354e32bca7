import type { Db } from '#db/engine'
import { openings } from '~/availability/opening'
import type { Configuration } from '~/centres/configuration'
import { layers } from '~/centres/hours'
import type { Space } from '~/centres/space'
import { spaceWithCentre } from '~/centres/steps.server'
import type { Staff } from '~/identity/membership'
import type { Person, PersonId } from '~/identity/person'
import { dayMs, type Instant, later } from '~/lib/time'
import type { Booking, Wish } from './booking'
import { factsAround } from './facts.server'
import * as known from './known-store.server'
import type { DeskFacts } from './on-behalf-rules'
import type { Partner } from './partner'
import { factsForPartner } from './partner-steps.server'

/** A space of the staff member's own centre, with its centre; null for any other. */
export async function spaceOfDesk(tx: Db, who: Staff, spaceId: Space['id']) {
  const found = await spaceWithCentre(tx, spaceId)
  return found?.space.centreId === who.centreId ? found : null
}

/** As much of somebody as the rules ask about; `id` null: a guest. */
export type ForWhom = Pick<Person, 'municipalityCode'> & { id: PersonId | null }

/** Whom staff may book for: somebody who has booked at their centre before, or a guest; null for others. */
export async function forWhom(tx: Db, who: Staff, personId: PersonId | null): Promise<ForWhom | null> {
  if (personId === null) return { id: null, municipalityCode: null }
  return known.findKnown(tx, who.centreId, personId)
}

/**
 * Everything the rules ask about a wish of staff. Two statements at most.
 * @param partner the organisation whose booking it is about
 */
export async function deskFacts(
  tx: Db,
  person: ForWhom,
  space: Space,
  configuration: Configuration,
  wish: Wish,
  now: Instant,
  partner: Partner | null = null,
): Promise<DeskFacts> {
  // Staff know whom they book for: nobody asks whether an address has been confirmed.
  const asking =
    person.id === null ? null : { ...person, id: person.id, emailConfirmedAt: now, createdAt: now }
  const any = { ...space, rules: { ...space.rules, layers: [...layers] } }
  const around = { start: later(wish.start, -dayMs), end: later(wish.start, 2 * dayMs) }
  return {
    ...(partner
      ? await factsForPartner(tx, partner, space, configuration, wish, now)
      : await factsAround(tx, asking, space, configuration, wish, now)),
    house: openings(configuration, any, around),
  }
}

/** Where and when a booking is, for the log. */
export const spotOf = ({ spaceId, start, end, places, whole, people }: Booking) => ({
  spaceId,
  start,
  end,
  places,
  whole,
  people,
})
