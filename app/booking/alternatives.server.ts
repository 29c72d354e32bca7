import { read } from '#db/connect.server'
import type { Taken } from '~/availability/occupancy'
import { openings } from '~/availability/opening'
import { distanceTo, roomFor } from '~/availability/room'
import { startsIn } from '~/availability/starts'
import { takenIn } from '~/availability/steps.server'
import type { Centre } from '~/centres/centre'
import type { Configuration } from '~/centres/configuration'
import type { Space } from '~/centres/space'
import { configurations } from '~/centres/steps.server'
import type { Span } from '~/lib/span'
import { dayMs, type Instant, later, laterOf } from '~/lib/time'
import { type AskedWish, meant } from './booking'
import { type Asker, factsAround } from './facts.server'
import type { Reason } from './reasons'
import { mayReserve } from './rules'

/** Something that was free and allowed a moment ago. */
export interface Alternative extends Span {
  space: Space
  centre: Centre
  whole: boolean
  /** From the centre that was wished for; null within it, or where a place is not known. */
  distanceKm: number | null
}

const daysAround = 7
const centresAsked = 8

/** A refusal that another time or space would lift. */
const liftable = new Set<Reason['because']>([
  'taken',
  'closed',
  'too-late',
  'places-only',
  'whole-only',
  'too-many',
])

/** Is it worth looking for something else after this refusal? */
export const hasAlternatives = ({ because }: { because: string }) => (liftable as Set<string>).has(because)

/**
 * Up to three free alternatives to a wish that was refused, nearest first in kind: the same space at the
 * nearest other time, another space of the centre at the same time, the nearest other centre at the same
 * time; where one of them is missing, another time of the same space.
 */
export async function alternativesTo(who: Asker, wish: AskedWish, now: Instant): Promise<Alternative[]> {
  const all = await configurations(read())
  const here = all.find(({ spaces }) => spaces.some(({ id }) => id === wish.spaceId))
  const space = here?.spaces.find(({ id }) => id === wish.spaceId)
  if (!here || !space) return []
  const times = await otherTimes(who, here, space, wish, now)
  const spaces = await otherSpaces(who, [here], here.centre, wish, now)
  const nearby = all
    .filter((one) => one !== here)
    .map((one) => ({ one, km: distanceTo(one.centre, pointOf(here.centre)) }))
    .flatMap(({ one, km }) => (km === null ? [] : [{ one, km }]))
    .sort((a, b) => a.km - b.km)
    .slice(0, centresAsked)
  const centres = await otherSpaces(
    who,
    nearby.map(({ one }) => one),
    here.centre,
    wish,
    now,
  )
  const first = [times[0], spaces[0], centres[0]].filter((one) => one !== undefined)
  const more = [...times.slice(1), ...spaces.slice(1), ...centres.slice(1)]
  return [...first, ...more].slice(0, 3)
}

const pointOf = ({ lat, lon }: Centre) => (lat === null || lon === null ? undefined : { lat, lon })

/** Up to three other times of the same length in the same space, the nearest first. */
async function otherTimes(who: Asker, here: Configuration, space: Space, wish: AskedWish, now: Instant) {
  const { centre } = here
  const reach = {
    start: laterOf(now, later(wish.start, -daysAround * dayMs)),
    end: later(laterOf(wish.start, now), daysAround * dayMs),
  }
  const open = openings(here, space, reach)
  const taken = await takenIn(read(), [space], { start: reach.start, end: later(reach.end, 2 * dayMs) })
  const facts = await factsAround(read(), who, space, here, meant(space, wish), now)
  const found: Alternative[] = []
  const starts = startsIn(space, open, taken, centre.timeZone, now)
    .filter(({ free, inTime, at }) => free > 0 && inTime && at !== wish.start)
    .sort((a, b) => Math.abs(a.at - wish.start) - Math.abs(b.at - wish.start))
  for (const { at } of starts) {
    const span = { start: at, end: later(at, wish.end - wish.start) }
    const one = asAlternative(space, centre, { ...wish, ...span }, taken, null)
    if (one && mayReserve({ ...facts, open }, who, one.wish, now).ok) found.push(one.alternative)
    if (found.length === 3) break
  }
  return found
}

/** Other spaces at the same time, centre by centre as they come; of each centre one, unless it is the only one. */
async function otherSpaces(who: Asker, where: Configuration[], from: Centre, wish: AskedWish, now: Instant) {
  const candidates = where.flatMap((configuration) =>
    configuration.spaces
      .filter(({ id }) => id !== wish.spaceId)
      .map((space) => ({ configuration, space, open: openings(configuration, space, wish) }))
      .filter(({ open }) => open.length > 0),
  )
  const taken = await takenIn(
    read(),
    candidates.map(({ space }) => space),
    { start: wish.start, end: later(wish.end, dayMs) },
  )
  const found: Alternative[] = []
  for (const { configuration, space, open } of candidates) {
    const { centre } = configuration
    if (found.length > 0 && found.some((one) => one.centre.id === centre.id) && where.length > 1) continue
    const km = centre.id === from.id ? null : distanceTo(centre, pointOf(from))
    const one = asAlternative(space, centre, wish, taken, km)
    const facts = { centre, space, open, approved: false, unconfirmed: null, suspendedUntil: null, own: [] }
    if (one && mayReserve(facts, who, one.wish, now).ok) found.push(one.alternative)
    if (found.length === 3) break
  }
  return found
}

function asAlternative(space: Space, centre: Centre, wish: AskedWish, taken: Taken, km: number | null) {
  const { whole: _whole, ...asked } = wish
  const people = Math.max(wish.people, wish.places)
  const room = roomFor(space, { ...asked, people }, taken)
  if (!room) return null
  const { start, end } = wish
  return {
    wish: { ...asked, spaceId: space.id, people, places: room.whole ? 1 : people, whole: room.whole },
    alternative: { space, centre, start, end, whole: room.whole, distanceKm: km },
  }
}
