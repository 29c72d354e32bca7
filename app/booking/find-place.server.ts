import { read } from '#db/connect.server'
import type { CentreId } from '~/centres/centre'
import type { SpaceId } from '~/centres/space'
import { centreName, namesOf } from '~/centres/steps.server'
import type { SignedLink } from '~/identity/link'

/** What the picture at a door is of: a space or a centre; null when it is no more. Two statements at most. */
export async function findPlace({ subjectId }: SignedLink<'check-in'>) {
  const space = (await namesOf(read(), [subjectId as SpaceId])).get(subjectId as SpaceId)
  if (space) return { name: `${space.space}, ${space.centre.name}`, timeZone: space.centre.timeZone }
  const centre = await centreName(read(), subjectId as CentreId)
  return centre && { name: centre.name, timeZone: centre.timeZone }
}
