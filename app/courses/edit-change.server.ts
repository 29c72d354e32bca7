import { isDeepStrictEqual } from 'node:util'
import { write } from '#db/connect.server'
import type { UniversityEditor } from '~/identity/membership'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import type { InstanceId, InstanceInFull } from './course'
import * as store from './course-store.server'
import { courseFactsOf, type EditFacts } from './edit-fields'
import { changesBetween, factsOf } from './edit-log'
import * as logStore from './edit-log-store.server'
import { lacksToPublish, mayEdit, type NotTheirs } from './edit-rules'
import { savingFrom, seenOf } from './edit-steps.server'
import { placed } from './edit-towns'
import { typedFields } from './edit-typed-text'
import * as placeStore from './import-rules-store.server'
import { save } from './save-steps.server'

/** What an instance shall say. */
export interface EditWish {
  id: InstanceId
  facts: EditFacts
  /** What the form saw of it (`seenOf`). */
  seen: string
}

export type EditRefusal =
  | NotTheirs
  /** No such instance of this university. */
  | Refusal<'missing'>
  /** Somebody else has changed it since; how it stands now, and what is seen of it. */
  | (Refusal<'meanwhile'> & { now: EditFacts; seen: string })
  | (Refusal<'lacks'> & { lacks: ReturnType<typeof lacksToPublish> })

/**
 * Changes an instance and its course, for all of the course's instances. Nothing that somebody else wrote meanwhile is
 * lost: whoever saves is told first.
 */
export function changeCourse(
  who: UniversityEditor,
  wish: EditWish,
  now: Instant,
): Promise<{ ok: true } | EditRefusal | Busy> {
  return write(async (tx) => {
    const known = await store.findOwn(tx, who.universityId, wish.id)
    if (!known) return { ok: false, because: 'missing' } as const
    const facts = placed(wish.facts, known.instance.towns, await placeStore.places(tx))
    const answer = mayChange(known, facts, wish.seen)
    if (!answer.ok) return answer
    const changes = changesBetween(typedFields(factsOf(known), 'sv'), typedFields(facts, 'sv'))
    if (!changes) return { ok: true } as const
    const saving = savingFrom(known, { facts }, now)
    // Whose course was read from elsewhere has taken it over by writing in it (decision 0035).
    const isWritten = !isDeepStrictEqual(courseFactsOf(factsOf(known)), courseFactsOf(facts))
    const source = isWritten ? 'own' : known.course.source
    await save(tx, [{ ...saving, course: { ...saving.course, source } }])
    await logStore.add(tx, [
      {
        universityId: who.universityId,
        courseId: known.course.id,
        instanceId: wish.id,
        personId: who.id,
        at: now,
        action: 'change',
        ...changes,
      },
    ])
    return { ok: true } as const
  })
}

function mayChange(known: InstanceInFull, facts: EditFacts, seen: string): { ok: true } | EditRefusal {
  const mine = mayEdit(known.instance)
  if (!mine.ok) return mine
  const standing = seenOf(known)
  // Sent twice, or what the other wrote is the same: there is nothing to lose.
  const isSame = isDeepStrictEqual(typedFields(factsOf(known), 'sv'), typedFields(facts, 'sv'))
  if (standing !== seen && !isSame)
    return { ok: false, because: 'meanwhile', now: factsOf(known), seen: standing }
  const lacks = known.instance.state === 'published' ? lacksToPublish(facts) : {}
  return Object.keys(lacks).length > 0 ? { ok: false, because: 'lacks', lacks } : { ok: true }
}
