import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '#db/engine'
import { staffLog } from '#db/schema'
import type { CentreId } from '~/centres/centre'
import type { SessionId } from './session'

/** When which report of a session was sent, the last last. */
export async function sent(db: Db, centreId: CentreId, sessionId: SessionId) {
  const rows = await db
    .select({ at: staffLog.at, after: staffLog.after })
    .from(staffLog)
    .where(
      and(
        eq(staffLog.centreId, centreId),
        eq(staffLog.action, 'send-exam-report'),
        eq(staffLog.subjectId, sessionId),
      ),
    )
    .orderBy(asc(staffLog.id))
  return rows.map(({ at, after }) => ({
    at,
    sittingId: String(after?.sittingId ?? ''),
    to: String(after?.examReportTo ?? ''),
  }))
}
