import type { CentreId } from '~/centres/centre'
import type { Invigilator } from '~/exams/invigilator'
import type { SessionId } from '~/exams/session'
import { watchOver } from '~/exams/session-watch.server'
import { requireMember } from '~/identity/guard.server'
import type { Context } from '~/lib/context'
import type { Instant } from '~/lib/time'

/**
 * Somebody who may see this session now: on duty there on its local day, or staff of its centre.
 * @throws a redirect to the sign-in page, or 404 for everybody else
 */
export async function requireInvigilator(
  request: Request,
  context: Context,
  centreId: CentreId,
  sessionId: SessionId,
  now: Instant,
): Promise<Invigilator> {
  const member = await requireMember(request, context, centreId)
  const who = await watchOver(member, sessionId, now)
  if (!who) throw new Response(null, { status: 404, statusText: 'Not Found' })
  return who
}
