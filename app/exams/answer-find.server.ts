import { read } from '#db/connect.server'
import type { SignedLink } from '~/identity/link'
import { findPerson } from '~/identity/steps.server'
import type { RequestId } from './request'
import { isBeforeExam, isOver } from './request-states'
import * as store from './request-store.server'
import { requestToTell } from './request-telling-steps.server'

/** A request as its exam office sees it by a mailed link; null when it is no more. */
export async function requestByLink(link: SignedLink<'answer-exam'>) {
  const told = await requestToTell(read(), link.subjectId as RequestId)
  const person = told && (await findPerson(read(), told.request.personId))
  if (!told || !person) return null
  const events = await store.listEvents(read(), told.request.id)
  const referred = events.findLast(({ event }) => event === 'university-refers')?.detail?.contact
  return {
    ...told,
    /** Null for somebody with protected identity. */
    learner: person.protectedIdentity ? null : { name: person.name, email: person.email },
    /** Whom it has named instead. */
    referred: typeof referred === 'string' ? referred : null,
    isOpen: isBeforeExam(told.request.state),
    isOver: isOver(told.request.state),
  }
}
