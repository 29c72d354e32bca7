import { inArray } from 'drizzle-orm'
import { courseWords, save } from '~/courses/save-steps.server'
import type { Id } from '~/lib/id'
import type { Instant, LocalDate } from '~/lib/time'
import { change } from '../connect.server'
import type { Db } from '../engine'
import * as tables from '../schema'
import { courseCrowd } from './course-crowd'
import { courseSavings } from './courses'
import { samplePlaces, sampleProviders } from './places'
import { sampleProfessions } from './professions'
import { sampleUniversities } from './universities'
import { chunks } from './write.server'

const atOnce = 50

/** Professions, towns and what a national service calls the universities: facts, which may be there already. */
export async function writeCourseFacts(tx: Db) {
  const professions = sampleProfessions.map((one, position) => ({ ...one, position }))
  await tx.insert(tables.professions).values(professions).onConflictDoNothing()
  await tx.insert(tables.coursePlaces).values(samplePlaces).onConflictDoNothing()
  const providers = sampleProviders.map(({ id, universityId }) => ({
    id,
    universityId: universityId as Id<'university'>,
  }))
  await tx.insert(tables.courseProviders).values(providers).onConflictDoNothing()
}

/** The sample's courses of a day. */
export async function writeCourses(today: LocalDate, at: Instant) {
  for (const chunk of chunks(courseSavings(today, at), atOnce)) await change((tx) => save(tx, chunk))
}

/** So many go into one transaction: a few seconds of work. */
const crowdAtOnce = 2000

/** As many invented instances as are asked for, besides what is there: for measurements. */
export async function writeCourseCrowd(
  count: number,
  today: LocalDate,
  at: Instant,
  say = (_written: number) => {},
) {
  let written = 0
  for (const batch of courseCrowd(count, today, at, crowdAtOnce)) {
    await change((tx) => save(tx, batch))
    written += batch.length
    say(written)
  }
}

/** Takes away the courses of the sample's universities, and what they are found by. */
export async function removeCourses(tx: Db) {
  const { courseInstances, courses } = tables
  const universityIds = sampleUniversities.map(({ id }) => id)
  const gone = await tx
    .select({ number: courseInstances.number })
    .from(courseInstances)
    .where(inArray(courseInstances.universityId, universityIds))
  for (const chunk of chunks(gone, 500)) {
    await courseWords.remove(
      tx,
      chunk.map(({ number }) => number),
    )
  }
  await tx.delete(courseInstances).where(inArray(courseInstances.universityId, universityIds))
  await tx.delete(courses).where(inArray(courses.universityId, universityIds))
}
