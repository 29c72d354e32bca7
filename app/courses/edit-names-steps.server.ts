import type { Db } from '#db/engine'
import { freeSlug, slugOf } from '~/lib/slug'
import type { CourseFacts, CourseId, InstanceFacts, InstanceId, UniversityId } from './course'
import * as store from './edit-store.server'
import { termName } from './term'

/** So many of one name there may be. */
const most = 60

const numbered = (slug: string) => [slug, ...Array.from({ length: most }, (_, at) => `${slug}-${at + 2}`)]

/** A name for a new course that nobody has, as it stands in addresses: `ltu-d0001n`. */
export async function newCourseId(
  tx: Db,
  universityId: UniversityId,
  { code, titleSv, titleEn }: Pick<CourseFacts, 'code' | 'titleSv' | 'titleEn'>,
  given: ReadonlySet<string> = new Set(),
): Promise<CourseId> {
  const slug = slugOf(`${universityId} ${code || titleSv || titleEn}`) || universityId
  const taken = await store.takenCourses(tx, numbered(slug))
  return freeSlug(slug, (one) => taken.has(one) || given.has(one)) as CourseId
}

/** The same for an instance: `ltu-d0001n-83162-vt27`. */
export async function newInstanceId(
  tx: Db,
  universityId: UniversityId,
  facts: Pick<CourseFacts, 'code' | 'titleSv' | 'titleEn'> & Pick<InstanceFacts, 'applicationCode' | 'term'>,
  given: ReadonlySet<string> = new Set(),
): Promise<InstanceId> {
  const { code, titleSv, titleEn, applicationCode, term } = facts
  const number = applicationCode.replace(/^[^\d]*-/, '')
  const what = (code || titleSv || titleEn).slice(0, 30)
  const slug = slugOf(`${universityId} ${what} ${number} ${termName(term)}`) || universityId
  const taken = await store.takenInstances(tx, numbered(slug))
  return freeSlug(slug, (one) => taken.has(one) || given.has(one)) as InstanceId
}
