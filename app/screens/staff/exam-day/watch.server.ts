import type { LoaderFunctionArgs } from '@remix-run/node'
import { centreOfSession } from '~/exams/day-list.server'
import type { Invigilator } from '~/exams/invigilator'
import type { SessionId } from '~/exams/session'
import { requireLearner } from '~/identity/guard.server'
import { requireInvigilator } from '../require-invigilator.server'

/**
 * Somebody who may see the session that the address names: on duty there on its local day, or staff of its centre.
 * @throws a redirect to the sign-in page, or 404 for everybody else
 */
export async function requireWatch({
  request,
  params,
  context,
}: Pick<LoaderFunctionArgs, 'request' | 'params' | 'context'>): Promise<Invigilator> {
  await requireLearner(request, context)
  const sessionId = params.session as SessionId
  const centreId = await centreOfSession(sessionId)
  if (!centreId) throw new Response(null, { status: 404, statusText: 'Not Found' })
  return requireInvigilator(request, context, centreId, sessionId, context.now)
}
