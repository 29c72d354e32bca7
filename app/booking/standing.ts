import { openings } from '~/availability/opening'
import type { Configuration } from '~/centres/configuration'
import type { Space } from '~/centres/space'
import type { PersonId } from '~/identity/person'
import type { Refusal } from '~/lib/result'
import { dayMs, earlierOf, later, laterOf } from '~/lib/time'
import type { StandingBooking } from './affected'
import type { Reason } from './reasons'
import { mayStand } from './rules'

/** Why a booking cannot stand after a change: a rule, or there is no such space or place any more. */
export type Broken = { booking: StandingBooking; because: Reason | Refusal<'retired' | 'no-such-place'> }

/**
 * The bookings that a change breaks: they stand by the configuration before, and not by the one after.
 * Limits on how much one may book are not asked: they are about new bookings.
 * @param approved whom the centre has let in
 */
export function brokenBy(
  before: Configuration,
  after: Configuration,
  bookings: readonly StandingBooking[],
  approved: ReadonlySet<PersonId>,
): Broken[] {
  const was = verdicts(before, bookings, approved)
  const is = verdicts(after, bookings, approved)
  return bookings.flatMap((booking, at) => {
    const [old, because] = [was[at], is[at]]
    return because && !because.ok && old?.ok ? [{ booking, because }] : []
  })
}

/** The bookings that their learners could not make were they not approved: those where that is asked. */
export const brokenWithoutApproval = (
  { spaces }: Pick<Configuration, 'spaces'>,
  bookings: readonly StandingBooking[],
): Broken[] =>
  bookings
    .filter(({ spaceId }) =>
      spaces.some(({ id, rules }) => id === spaceId && rules.audience.who === 'approved'),
    )
    .map((booking) => ({
      booking,
      because: { ok: false, because: 'not-open-to-you', audience: 'approved' },
    }))

function verdicts(
  configuration: Configuration,
  bookings: readonly StandingBooking[],
  approved: ReadonlySet<PersonId>,
) {
  const open = openOf(configuration, bookings)
  return bookings.map((booking) => {
    const space = configuration.spaces.find(({ id }) => id === booking.spaceId)
    if (!space) return { ok: false as const, because: 'retired' as const }
    const { person } = booking
    const facts = {
      centre: configuration.centre,
      space,
      open: open.get(space.id) ?? [],
      approved: !person || approved.has(person.id),
      unconfirmed: null,
      suspendedUntil: null,
      own: [],
    }
    const who = { municipalityCode: person?.municipalityCode ?? null }
    const stands = mayStand(facts, who, { ...booking, note: '' }, !person)
    if (!stands.ok) return stands
    return booking.whole || booking.placeNumbers.every((place) => place <= space.places)
      ? stands
      : { ok: false as const, because: 'no-such-place' as const }
  })
}

/** When each booked space is open around its bookings, worked out once. */
function openOf(configuration: Configuration, bookings: readonly StandingBooking[]) {
  const reach = new Map<Space['id'], { start: StandingBooking['start']; end: StandingBooking['end'] }>()
  for (const { spaceId, start, end } of bookings) {
    const known = reach.get(spaceId) ?? { start, end }
    reach.set(spaceId, { start: earlierOf(known.start, start), end: laterOf(known.end, end) })
  }
  return new Map(
    configuration.spaces.flatMap((space) => {
      const span = reach.get(space.id)
      if (!span) return []
      return [
        [
          space.id,
          openings(configuration, space, { start: later(span.start, -dayMs), end: later(span.end, dayMs) }),
        ],
      ]
    }),
  )
}
