import { read } from '#db/connect.server'
import { centreName } from '~/centres/steps.server'
import type { Member } from '~/identity/membership'
import type { Instant } from '~/lib/time'
import type { Invigilator } from './invigilator'
import { maySeeSession } from './invigilator-rules'
import type { SessionId } from './session'
import * as store from './session-store.server'

/**
 * The proof that somebody of a centre may see one of its sessions now; null when they may not, or there is no such
 * session. At most three statements.
 */
export async function watchOver(
  who: Member,
  sessionId: SessionId,
  now: Instant,
): Promise<Invigilator | null> {
  const [session, centre] = await Promise.all([
    store.find(read(), who.centreId, sessionId),
    centreName(read(), who.centreId),
  ])
  if (!session || !centre) return null
  const isStaff = who.role !== 'invigilator'
  const isOnDuty =
    !isStaff && (await store.duties(read(), [sessionId])).some(({ personId }) => personId === who.id)
  if (!maySeeSession({ isStaff, isOnDuty }, session.start, now, centre.timeZone)) return null
  return { ...who, sessionId } as Invigilator
}
