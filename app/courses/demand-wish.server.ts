import { write } from '#db/connect.server'
import type { Learner } from '~/identity/person'
import { newId } from '~/lib/id'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import type { InterestId, InterestWish } from './demand'
import { mayWish, type WishRefusal } from './demand-rules'
import * as places from './demand-scope-store.server'
import * as store from './demand-wish-store.server'
import { courseProfessions } from './search-place.server'

/**
 * Says that somebody would study something in a municipality. The same wish again is the one that stands, moved to the
 * municipality that was named now: nobody is counted twice.
 * @returns `gone` when there is no such course, profession or municipality
 */
export async function wish(
  who: Learner,
  asked: InterestWish,
  now: Instant,
): Promise<{ ok: true; id: InterestId; known: boolean } | WishRefusal | Refusal<'gone'> | Busy> {
  const professions = await courseProfessions()
  return write(async (tx) => {
    const course = asked.courseId && (await store.coursesOf(tx, [asked.courseId])).get(asked.courseId)
    const isPlace = (await places.placesOf(tx, [asked.municipalityCode])).size > 0
    const professionId = course ? (course.professions[0] ?? null) : asked.professionId
    const isProfession = professionId === null || professions.some(({ id }) => id === professionId)
    if (!isPlace || !isProfession || (asked.courseId && !course))
      return { ok: false, because: 'gone' } as const
    const own = await store.listOwn(tx, who.id)
    const answer = mayWish({ isConfirmed: who.emailConfirmedAt !== null, own }, asked)
    if (!answer.ok) return answer
    if (answer.known) {
      await store.move(tx, answer.known.id, asked.municipalityCode)
      return { ok: true, id: answer.known.id, known: true } as const
    }
    const id = newId<'course-interest'>()
    await store.add(tx, { ...asked, professionId, id, personId: who.id, createdAt: now })
    return { ok: true, id, known: false } as const
  })
}
