import { read } from '#db/connect.server'
import { freeUntil } from '~/availability/free-until'
import { openings } from '~/availability/opening'
import { takenIn } from '~/availability/steps.server'
import { configurationOf } from '~/centres/steps.server'
import type { Staff } from '~/identity/membership'
import { hourMs, type Instant, later } from '~/lib/time'

/** So far ahead one looks for what is free now. */
const lookAhead = 12 * hourMs

/**
 * The spaces of the staff member's centre, for forms, and what is free of each from now on by the hours
 * that its rules count; null when there is no such centre. Two statements, seven when it has changed.
 */
export async function listSpacesNow(who: Staff, now: Instant) {
  const configuration = await configurationOf(read(), who.centreId)
  if (!configuration) return null
  const { centre, spaces } = configuration
  const ahead = { start: now, end: later(now, lookAhead) }
  const taken = await takenIn(read(), spaces, ahead)
  return {
    centre: { id: centre.id, name: centre.name, timeZone: centre.timeZone },
    spaces: spaces.map(({ id, name, bookable }) => ({ id, name, bookable })),
    free: spaces.flatMap((space) => {
      const found = freeUntil(space, openings(configuration, space, ahead), taken, now)
      return found ? [{ id: space.id, name: space.name, ...found }] : []
    }),
  }
}
