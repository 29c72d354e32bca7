import { read } from '#db/connect.server'
import type { Learner } from '~/identity/person'
import type { Instant } from '~/lib/time'
import { cancelTerms, hasBegun } from './cancel-rules'
import * as charges from './charge-store.server'
import { mailboxOf } from './mailbox'
import type { RequestId } from './request'
import { settingFor } from './request-facts.server'
import { isBeforeExam } from './request-states'
import * as store from './request-store.server'
import * as sessions from './session-store.server'
import * as support from './support-store.server'
import { clockTimeDue } from './university-rules'

/**
 * One of a learner's own requests with everything they may see of it; null when they have no such one. Nine statements
 * at most.
 */
export async function findRequest(who: Learner, id: RequestId, now: Instant) {
  const db = read()
  const request = await store.findOwn(db, who.id, id)
  if (!request) return null
  const setting = await settingFor(db, request)
  const { sitting, configuration, rules, university, zone, holidays } = setting
  const { centre, spaces } = configuration
  const session = request.sessionId ? await sessions.find(db, centre.id, request.sessionId) : null
  return {
    request,
    sitting,
    centre,
    rules,
    room: spaces.find(({ id }) => id === session?.spaceId)?.name ?? null,
    events: await store.listEvents(db, id),
    charges: await charges.ofRequest(db, id),
    support: await support.find(db, id),
    /** What cancelling would cost now; null: it is too late to cancel at all. */
    terms:
      isBeforeExam(request.state) && !hasBegun(request, now)
        ? cancelTerms(request, rules, { zone, holidays, now })
        : null,
    mailboxes: { centre: rules?.mailbox ?? centre.email, university: mailboxOf(sitting) },
    clockDue:
      sitting.startMinute === null ? clockTimeDue(sitting, university, { holidays, eves: null }) : null,
  }
}

/** A request as its owner reads it. */
export type OwnRequest = NonNullable<Awaited<ReturnType<typeof findRequest>>>
