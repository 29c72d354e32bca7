import { read } from '#db/connect.server'
import { openings } from '~/availability/opening'
import { isBookedByPlace, type SpaceId } from '~/centres/space'
import { spaceWithCentre } from '~/centres/steps.server'
import type { Learner } from '~/identity/person'
import { dayMs, type Instant, later, minuteMs } from '~/lib/time'
import { meant } from './booking'
import { factsAround } from './facts.server'
import type { Reason } from './reasons'
import { mayReserve } from './rules'

/**
 * What a learner may stand in line for in a space from a start: the ends that the rules allow, full or
 * not. Three statements, four where approval matters.
 * @returns `refused` says why when there is no end at all; null when there is no such space
 */
export async function findQueue(who: Learner, spaceId: SpaceId, start: Instant, now: Instant) {
  const found = await spaceWithCentre(read(), spaceId)
  if (!found) return null
  const { space, configuration } = found
  const { shortestMinutes, longestMinutes, stepMinutes, fewestPeople } = space.rules
  const longest = later(start, longestMinutes * minuteMs)
  const people = isBookedByPlace(space) ? 1 : Math.max(fewestPeople, 1)
  const wishTo = (end: Instant) => meant(space, { spaceId, start, end, places: 1, people, note: '' })
  const facts = await factsAround(read(), who, space, configuration, wishTo(longest), now)
  const around = { ...facts, open: openings(configuration, space, { start, end: later(longest, dayMs) }) }
  const verdict = (end: Instant) => mayReserve(around, who, wishTo(end), now)
  const ends: Instant[] = []
  let refused: Reason | null = null
  for (let minutes = shortestMinutes; minutes <= longestMinutes; minutes += stepMinutes) {
    const end = later(start, minutes * minuteMs)
    const answer = verdict(end)
    if (answer.ok) ends.push(end)
    else refused ??= answer
  }
  const alike = configuration.spaces.filter(({ kind }) => kind === space.kind).length
  return { space, centre: configuration.centre, ends, refused: ends.length > 0 ? null : refused, alike }
}
