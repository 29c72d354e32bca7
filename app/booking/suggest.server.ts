import { read } from '#db/connect.server'
import { distanceTo } from '~/availability/room'
import { approvalsOf, takenIn } from '~/availability/steps.server'
import type { CentreId } from '~/centres/centre'
import type { Configuration } from '~/centres/configuration'
import type { SpaceId } from '~/centres/space'
import { configurations } from '~/centres/steps.server'
import { dayMs, earlierOf, type Instant, later, laterOf } from '~/lib/time'
import type { StandingBooking } from './affected'
import * as store from './affected-store.server'
import { type Suggestion, suggest } from './suggest'

const daysAround = 7
const centresAsked = 8

/** So many at a time: what is offered to them is looked for around their days only. */
export const displacedMost = 50

/**
 * Ways out for bookings of a centre that cannot stay where they are, by booking; of more than fifty the first.
 * Five statements however many they are.
 * @param without a space that is about to go
 */
export async function suggestFor(
  centreId: CentreId,
  all: readonly StandingBooking[],
  now: Instant,
  without: SpaceId | null = null,
) {
  const some = all.slice(0, displacedMost)
  if (some.length === 0) return new Map<string, Suggestion[]>()
  const everywhere = await configurations(read())
  const known = everywhere.find(({ centre }) => centre.id === centreId)
  const here = known && withoutSpace(known, without)
  if (!here) return new Map<string, Suggestion[]>()
  const { lat, lon } = here.centre
  const from = lat === null || lon === null ? undefined : { lat, lon }
  const nearby = everywhere
    .filter((one) => one !== known)
    .flatMap((configuration) => {
      const km = distanceTo(configuration.centre, from)
      return km === null ? [] : [{ configuration, km }]
    })
    .sort((a, b) => a.km - b.km)
    .slice(0, centresAsked)
  const span = {
    start: laterOf(now, some.map(({ start }) => start).reduce(earlierOf)),
    end: some.map(({ end }) => end).reduce(laterOf),
  }
  const reach = {
    start: laterOf(now, later(span.start, -daysAround * dayMs)),
    end: later(span.end, daysAround * dayMs),
  }
  const wide = await takenIn(read(), here.spaces, {
    start: later(reach.start, -dayMs),
    end: later(reach.end, dayMs),
  })
  const narrow = await takenIn(
    read(),
    nearby.flatMap(({ configuration }) => configuration.spaces),
    { start: span.start, end: later(span.end, dayMs) },
  )
  const ids = [...new Set(some.flatMap(({ person }) => person?.id ?? []))]
  const own = await store.ownOf(read(), centreId, ids, later(span.start, -daysAround * dayMs))
  const approvals = await approvalsOf(read(), ids)
  return suggest(
    some.map((booking) => ({
      booking,
      approvedAt: new Set(
        approvals.filter(({ personId }) => personId === booking.person?.id).map((one) => one.centreId),
      ),
      own: own.filter(({ personId }) => personId === booking.person?.id),
    })),
    {
      here,
      nearby,
      reach,
      taken: (spaceId, quarter) => wide(spaceId, quarter) + narrow(spaceId, quarter),
    },
    now,
  )
}

/** The space stays known, so that its parts and places count as they are; it is only never open. */
function withoutSpace(configuration: Configuration, without: SpaceId | null): Configuration {
  if (!without) return configuration
  const spaces = configuration.spaces.map((space) =>
    space.id === without || space.parts.includes(without)
      ? { ...space, rules: { ...space.rules, layers: [] } }
      : space,
  )
  return { ...configuration, spaces }
}
