import type { ActionFunctionArgs } from '@remix-run/node'
import type { CentreId } from '~/centres/centre'
import type { SessionId } from '~/exams/session'
import { placeWriters } from '~/exams/session-seats.server'
import { requireStaff } from '~/identity/guard.server'
import { backToSession } from './exam-session-deed.server'

export { toSession as loader } from './exam-session-deed.server'

/** Seats those who write the same exam apart. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const id = params.session as SessionId
  return backToSession(who.centreId, id, await placeWriters(who, id, null, context.now), 'platser')
}
