import { desc, eq } from 'drizzle-orm'
import { change, read } from '#db/connect.server'
import { courseGreetings, people } from '#db/schema'
import type { CentreId } from '~/centres/centre'
import { watchesMost } from '~/courses/saved-rules'
import { saveCourse } from '~/courses/saved-save.server'
import { watchSearch } from '~/courses/saved-watch.server'
import type { GreetingId } from '~/courses/tie'
import { greet } from '~/courses/tie-greet.server'
import { findGroup } from '~/courses/tie-group.server'
import type { Learner, PersonId } from '~/identity/person'
import { anInstance, studies } from '../../scripts/testing/course-scene'
import { aLearner, now } from '../../scripts/testing/scene'

/**
 * What somebody studies at a centre, with a study group: one has written to them, another, too, and the message of a
 * third has been reported.
 */
export async function aStudyGroup(centreId: CentreId, ownerId: PersonId) {
  const [row] = await read().select().from(people).where(eq(people.id, ownerId))
  const owner = row as unknown as Learner
  const course = await anInstance()
  const { id } = course.instance
  const found = { centreId, findable: true }
  await studies(owner, course, { ...found, shownName: 'Ägaren' })
  const written: string[] = []
  for (const shownName of ['Första', 'Andra', 'Tredje']) {
    const peer = await aLearner()
    await studies(peer, course, { ...found, shownName })
    const group = await findGroup(peer, id, now)
    const handle = group?.peers.find(({ member }) => member?.shownName === 'Ägaren')?.handle ?? ''
    await greet(peer, id, { handle, text: 'Ska vi läsa ihop?' }, now)
    const [greeting] = await read()
      .select({ id: courseGreetings.id })
      .from(courseGreetings)
      .where(eq(courseGreetings.fromId, peer.id))
      .orderBy(desc(courseGreetings.id))
    written.push(greeting?.id ?? '')
  }
  const [, second = '', third = ''] = written
  await change((tx) =>
    tx
      .update(courseGreetings)
      .set({ reportedAt: now })
      .where(eq(courseGreetings.id, third as GreetingId)),
  )
  const group = await findGroup(owner, id, now)
  const peer = group?.peers.find(({ member }) => member?.shownName === 'Första')?.handle ?? ''
  return { instance: id as string, peer, greeting: second, reported: third }
}

/** Somebody with as much as one may have saved, studied and watched on a page; their cookie is the caller's to make. */
export async function aBusyStudent(centreId: CentreId, personId: PersonId) {
  const group = await aStudyGroup(centreId, personId)
  const [row] = await read().select().from(people).where(eq(people.id, personId))
  const who = row as unknown as Learner
  for (let number = 0; number < 15; number += 1) {
    const course = await anInstance()
    await saveCourse(who, course.instance.id, now)
    await studies(who, course, { centreId })
  }
  for (let number = 0; number < watchesMost; number += 1) await watchSearch(who, `sok=x${number}`, now)
  return group
}
