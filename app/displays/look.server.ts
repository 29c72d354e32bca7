import { change, read } from '#db/connect.server'
import { touching } from '~/availability/busy'
import { heldDuring } from '~/availability/whole-steps.server'
import type { Space } from '~/centres/space'
import { configurationAs } from '~/centres/steps.server'
import { digest } from '~/identity/steps.server'
import { type Instant, later, minuteMs } from '~/lib/time'
import { seenEveryMs } from './display'
import { countsPlaces, type Door, doorFacts, doorsAhead, heldAheadMs } from './door'
import type { Look } from './look'
import * as store from './store.server'

/** A display without a line shows what it knew for so long (a minute more, for the one that is under way). */
const aheadMs = 36 * minuteMs

/**
 * What the display with this secret shows from the minute of `now` on; null when it is none of ours, or no
 * more. Two statements when nothing about the centre has changed; once a minute another, that it was there.
 */
export async function lookAtDoor(secret: string, now: Instant): Promise<Look | null> {
  const display = await store.findPaired(read(), digest(secret))
  if (!display) return null
  const { centreId, spaceId, version, seenAt } = display
  if (seenAt === null || now - seenAt >= seenEveryMs) await change((tx) => store.see(tx, display.id, now))
  const configuration = await configurationAs(read(), { centreId, version })
  if (!configuration) return null
  const { centre, spaces } = configuration
  const shown = { spaceId, centre: { id: centre.id, name: centre.name, timeZone: centre.timeZone } }
  const minute = later(now, -(now % minuteMs))
  const end = later(minute, aheadMs)
  const space = spaces.find(({ id }) => id === spaceId)
  if (!space) return { ...shown, name: '', places: null, doors: [outOfUse(minute, end)] }
  const held = await heldNear(space, spaces, minute)
  return {
    ...shown,
    name: space.name,
    places: countsPlaces(space) ? space.places : null,
    doors: doorsAhead(doorFacts(configuration, space, held, minute), minute, end),
  }
}

const heldNear = (space: Space, all: readonly Space[], from: Instant) =>
  heldDuring(
    read(),
    touching(space, all).map(({ id }) => id),
    { start: from, end: later(from, heldAheadMs) },
  )

const outOfUse = (from: Instant, until: Instant): Door => ({
  from,
  until,
  state: { is: 'retired' },
  coming: [],
  openToday: [],
  closure: null,
})
