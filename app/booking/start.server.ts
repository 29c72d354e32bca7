import { read } from '#db/connect.server'
import { wasDone } from '#db/staff-log.server'
import { configurationOf } from '~/centres/steps.server'
import type { Staff } from '~/identity/membership'
import { countInvited, countStaff } from '~/identity/steps.server'
import { hasAny } from './affected-store.server'

/** What a centre has of what it takes to be booked. Five statements. */
export async function findStart(who: Staff) {
  const configuration = await configurationOf(read(), who.centreId)
  if (!configuration) return null
  const { centre, spaces, hours } = configuration
  const [rules, staff, invited, booked] = [
    await wasDone(read(), centre.id, 'change-rules'),
    await countStaff(read(), centre.id),
    await countInvited(read(), centre.id),
    await hasAny(read(), centre.id),
  ]
  return {
    centre: { id: centre.id, name: centre.name },
    longest: centre.rules.longestMinutes,
    firstSpace: spaces[0]?.id ?? null,
    spaces: spaces.length,
    hours: hours.length > 0,
    rules,
    staff,
    invited,
    booked,
    /** It can be booked, and somebody has. */
    ready: spaces.length > 0 && hours.length > 0 && booked,
  }
}

export type Start = NonNullable<Awaited<ReturnType<typeof findStart>>>
