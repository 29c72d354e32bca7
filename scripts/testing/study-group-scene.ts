import { eq } from 'drizzle-orm'
import { read } from '#db/connect.server'
import { aCentre } from '#db/make'
import { courseGreetings } from '#db/schema'
import type { InstanceInFull } from '~/courses/course'
import { greet } from '~/courses/tie-greet.server'
import { findGroup } from '~/courses/tie-group.server'
import type { Learner } from '~/identity/person'
import type { Instant } from '~/lib/time'
import { anInstance, studies } from './course-scene'
import { aLearner, make, now } from './scene'

/** Studied at home, with reminders, found by nobody. */
export const home = { centreId: null, remind: true, findable: false, shownName: '' }
/** Of these three places the first two are near each other. */
export const sorsele = { lat: 65.53484, lon: 17.53702 }
export const nearby = { lat: 65.1, lon: 17.11 }
export const faraway = { lat: 59.33, lon: 18.07 }

/** A centre of its own. */
export const centreAt = async (point: { lat: number; lon: number }) =>
  (await make((tx) => aCentre(tx, point))).id

/** Two of a course who are found by each other, at one centre. */
export async function aPair() {
  const [course, centreId] = [await anInstance(), await centreAt(sorsele)]
  const [asa, bo] = [await aLearner({ name: 'Åsa Öhman' }), await aLearner({ name: 'Bo Berg' })]
  await studies(asa, course, { centreId, findable: true, shownName: 'Åsa' })
  await studies(bo, course, { centreId, findable: true, shownName: 'Bo' })
  return { course, centreId, asa, bo }
}

/** Whom somebody is shown of the group of a course. */
export const peersOf = async (who: Learner, { instance }: InstanceInFull, at: Instant = now) =>
  (await findGroup(who, instance.id, at))?.peers ?? []
/** By what somebody in the group is called on the page of another. */
export const handleOf = async (who: Learner, course: InstanceInFull, name: string) =>
  (await peersOf(who, course)).find(({ member }) => member?.shownName === name)?.handle ?? 'ingen'
/** Somebody writes to another of the group, by the name that is shown. */
export const write = async (
  from: Learner,
  course: InstanceInFull,
  to: string,
  text = 'Hej',
  at: Instant = now,
) => greet(from, course.instance.id, { handle: await handleOf(from, course, to), text }, at)
/** What somebody has been written, as it stands in its table. */
export const greetingsTo = ({ id }: Learner) =>
  read().select().from(courseGreetings).where(eq(courseGreetings.toId, id)).orderBy(courseGreetings.id)
