import { read } from '#db/connect.server'
import type { ExamOffice } from '~/identity/membership'
import type { Learner } from '~/identity/person'
import type { UniversityId } from './policy'
import type { RequestId } from './request'
import * as store from './request-pages-store.server'

export type { ListedRow as ListedRequest } from './request-pages-store.server'

/** A page of a list, and where it goes on. */
interface PageOfRequests {
  items: store.ListedRow[]
  next: store.RequestPlace | null
}

function paged(found: store.ListedRow[], most: number): PageOfRequests {
  const items = found.slice(0, most)
  const last = found.length > most ? items.at(-1)?.request : undefined
  return { items, next: last ? { createdAt: last.createdAt, id: last.id } : null }
}

/** A learner's own requests, the newest first. One statement. */
export const pageOfRequests = async (who: Learner, most: number, after: store.RequestPlace | null) =>
  paged(await store.own(read(), who.id, most + 1, after), most)

/** Requests for a university's exams, for its exam office; the newest first. One statement. */
export const pageForOffice = async (
  who: ExamOffice,
  filter: { attendance: boolean },
  most: number,
  after: store.RequestPlace | null,
) => paged(await store.ofUniversity(read(), who.universityId, filter, most + 1, after), most)

/** One of a learner's own; null when there is none such. */
export async function findRequest(who: Learner, id: RequestId) {
  const found = await store.one(read(), id)
  return found?.request.personId === who.id ? found : null
}

/** One for an exam of a university; null when there is none such. */
export async function findForOffice(who: ExamOffice, id: RequestId) {
  const found = await store.one(read(), id)
  return found?.sitting.universityId === who.universityId ? found : null
}

/** Whose exam a request is for; null where nobody here answers for it. */
export const universityOf = async (id: RequestId): Promise<UniversityId | null> =>
  (await store.one(read(), id))?.sitting.universityId ?? null
