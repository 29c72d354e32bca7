import { read } from '#db/connect.server'
import type { Learner } from '~/identity/person'
import type { Course } from './course'
import type { Interest } from './demand'
import { wishesToHandOut } from './demand-forget-steps.server'
import * as store from './demand-wish-store.server'

/** What somebody has wished for, the latest first, courses by what they are called. Two statements. */
export async function ownWishesInFull(
  who: Learner,
): Promise<(Interest & { course: Pick<Course, 'titleSv' | 'titleEn'> | null })[]> {
  const wishes = await store.listOwn(read(), who.id)
  const found = await store.coursesOf(
    read(),
    wishes.flatMap(({ courseId }) => courseId ?? []),
  )
  return wishes.map((one) => ({ ...one, course: (one.courseId && found.get(one.courseId)) || null }))
}

/** Everything that is kept of somebody's wishes. Two statements. */
export const wishesFile = (who: Learner) => wishesToHandOut(read(), who.id)
