import { createHash } from 'node:crypto'
import type { Db } from '#db/engine'
import { note } from '#db/outbox.server'
import type { PersonId } from '~/identity/person'
import type { Instant } from '~/lib/time'
import type {
  Course,
  InstanceFacts,
  InstanceId,
  InstanceInFull,
  InstanceState,
  Source,
  UniversityId,
} from './course'
import { courseFactsOf, type EditFacts, instanceFactsOf } from './edit-fields'
import { followersToTell } from './ended-telling-steps.server'
import type { Saving } from './save-steps.server'

/** Whoever changes a university's courses: its editor, or an operator, who is nobody in particular. */
export interface Keeper {
  universityId: UniversityId
  id: PersonId | null
}

/** What a form has seen of an instance and its course: changes when either does. */
export function seenOf({ course, instance }: InstanceInFull): string {
  const { id: _id, universityId: _universityId, source: _source, sourceId: _sourceId, ...facts } = course
  const hash = createHash('sha256').update(JSON.stringify(facts)).digest('base64url').slice(0, 16)
  return `${instance.version}.${hash}`
}

/** An instance as it is, to be written with what is different now. */
export function savingFrom(
  { course, instance }: InstanceInFull,
  change: {
    facts?: EditFacts
    state?: InstanceState
    publishedAt?: Instant | null
    source?: Source
  },
  now: Instant,
): Saving {
  const { facts, ...rest } = change
  const { number: _number, version: _version, ...known } = instance
  const merged: InstanceFacts = facts ? instanceFactsOf(facts) : known
  return {
    course: { ...course, ...(facts && courseFactsOf(facts)), ...(rest.source && { source: rest.source }) },
    instance: { ...known, ...merged, ...rest, changedAt: now },
  }
}

/** A new instance of a course, to be written. */
export function savingOfNew(
  course: Course,
  facts: EditFacts,
  { id, sourceId, state }: { id: InstanceId; sourceId: string | null; state: 'draft' | 'published' },
  now: Instant,
): Saving {
  return {
    course: { ...course, ...courseFactsOf(facts) },
    instance: {
      ...instanceFactsOf(facts),
      id,
      courseId: course.id,
      universityId: course.universityId,
      state,
      source: 'own',
      sourceId,
      sample: false,
      publishedAt: state === 'published' ? now : null,
      changedAt: now,
    },
  }
}

/**
 * Whoever studies one of these, or has saved it, hears that it is cancelled; and that it is given after all, if they
 * have heard that it was not. @returns how many of each
 */
export async function tellWhether(
  tx: Db,
  ids: readonly InstanceId[],
  state: 'cancelled' | 'published',
  now: Instant,
): Promise<Map<InstanceId, number>> {
  const followers = await followersToTell(tx, ids)
  for (const subjectId of followers.keys())
    await note(tx, { fact: 'course-ended', subjectId, at: now, detail: { state } })
  return new Map([...followers].map(([id, people]) => [id, people.length]))
}
