import { asc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { change, read } from '#db/connect.server'
import { courseGreetings, courseTies } from '#db/schema'
import { ownCourses } from '~/courses/saved-list.server'
import { saveCourse } from '~/courses/saved-save.server'
import { watchSearch } from '~/courses/saved-watch.server'
import { newId } from '~/lib/id'
import { anInstance, studies } from '../../scripts/testing/course-scene'
import { aLearner, make, now } from '../../scripts/testing/scene'
import { carryCourses } from './carry-courses-store.server'

test('what two accounts study, save, look for and have written is one person’s, each thing once', async () => {
  const [from, to, friend] = [await aLearner(), await aLearner(), await aLearner()]
  const [both, only] = [await anInstance(), await anInstance()]
  await studies(to, both, { remind: false })
  await studies(from, both, { remind: true })
  await studies(from, only)
  for (const who of [from, to]) await saveCourse(who, both.instance.id, now)
  await saveCourse(from, only.instance.id, now)
  for (const who of [from, to]) await watchSearch(who, 'sok=samma', now)
  await watchSearch(from, 'sok=egen', now)
  const plain = { instanceId: both.instance.id, createdAt: now, reportedAt: null }
  const greeting = (fromId: typeof from.id, toId: typeof from.id, text: string) => ({
    ...plain,
    id: newId<'course-greeting'>(),
    fromId,
    toId,
    text,
  })
  await make(async (tx) => {
    await tx
      .insert(courseGreetings)
      .values([
        greeting(from.id, friend.id, 'hej'),
        greeting(friend.id, from.id, 'svar'),
        greeting(from.id, to.id, 'till sig själv'),
      ])
  })

  await change((tx) => carryCourses(tx, { from: from.id, to: to.id }))

  expect(await ownCourses(from, 'sv')).toEqual({ studied: [], saved: [], watches: [] })
  const own = await ownCourses(to, 'sv')
  expect(own.studied).toHaveLength(2)
  expect(own.saved).toHaveLength(2)
  expect(own.watches.map(({ query }) => query).sort()).toEqual(['sok=egen', 'sok=samma'])
  const [tie] = await read().select().from(courseTies).where(eq(courseTies.instanceId, both.instance.id))
  expect(tie).toMatchObject({ personId: to.id, remind: false })
  const written = await read().select().from(courseGreetings).orderBy(asc(courseGreetings.text))
  expect(written.map(({ fromId, toId, text }) => [fromId, toId, text])).toEqual([
    [to.id, friend.id, 'hej'],
    [friend.id, to.id, 'svar'],
  ])
})
