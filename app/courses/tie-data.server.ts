import { read } from '#db/connect.server'
import type { Learner } from '~/identity/person'
import { isoInstant } from '~/lib/time'
import { listByIds } from './course-store.server'
import * as saved from './saved-store.server'
import * as greetings from './tie-greeting-store.server'
import * as ties from './tie-store.server'

/**
 * Everything that is kept about somebody and courses, for themselves to take along (GDPR, articles 15 and 20). Of those
 * who have written to them what they wrote, and nothing that says who they are.
 */
export async function courseDataOf(who: Learner) {
  const [studied, kept] = [await ties.list(read(), who.id), await saved.listSaved(read(), who.id)]
  const ids = [...studied, ...kept].map(({ instanceId }) => instanceId)
  const all = new Map((await listByIds(read(), [...new Set(ids)])).map((one) => [one.instance.id, one]))
  const titleOf = (id: (typeof ids)[number]) => {
    const found = all.get(id)
    return { course: id, title: found?.course.titleSv || (found?.course.titleEn ?? '') }
  }
  return {
    studied: studied.map(({ instanceId, personId: _personId, createdAt, centreId: centre, ...said }) => ({
      ...titleOf(instanceId),
      centre,
      ...said,
      since: isoInstant(createdAt),
    })),
    saved: kept.map(({ instanceId, createdAt }) => ({
      ...titleOf(instanceId),
      since: isoInstant(createdAt),
    })),
    searches: (await saved.watchesOf(read(), [who.id])).map(({ query, createdAt, lookedAt, told }) => ({
      query,
      since: isoInstant(createdAt),
      lookedAt: isoInstant(lookedAt),
      told,
    })),
    messages: (await greetings.ofPerson(read(), who.id)).map(({ fromId, instanceId, text, createdAt }) => ({
      course: instanceId,
      way: fromId === who.id ? 'sent' : 'received',
      text,
      at: isoInstant(createdAt),
    })),
  }
}
