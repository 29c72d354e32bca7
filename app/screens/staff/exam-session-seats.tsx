import type { ActionFunctionArgs } from '@remix-run/node'
import type { CentreId } from '~/centres/centre'
import type { RequestId } from '~/exams/request'
import type { SessionId } from '~/exams/session'
import { placeWriters } from '~/exams/session-seats.server'
import { requireStaff } from '~/identity/guard.server'
import { formOf } from '~/lib/form-of'
import { backToSession } from './exam-session-deed.server'

export { toSession as loader } from './exam-session-deed.server'

/** Gives everybody of a session the place that was typed. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const id = params.session as SessionId
  const places = new Map<RequestId, number>()
  for (const [name, typed] of await formOf(request)) {
    const request = /^plats-([\w-]{1,60})$/.exec(name)?.[1]
    if (!request || typeof typed !== 'string' || typed.trim() === '') continue
    // What is no number is no place of the hall.
    places.set(request as RequestId, /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : 0)
  }
  const answer = await placeWriters(who, id, places, context.now)
  return backToSession(who.centreId, id, answer, 'platser')
}
