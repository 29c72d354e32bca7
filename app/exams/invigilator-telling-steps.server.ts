import type { Db } from '#db/engine'
import type { CentreId } from '~/centres/centre'
import { configurationOf } from '~/centres/steps.server'
import type { PersonId } from '~/identity/person'
import { localDate } from '~/lib/time'
import { policyOn } from './policy-dates'
import type { SessionId } from './session'
import * as sessions from './session-store.server'
import * as policies from './store.server'

/**
 * An exam session with all that a letter about watching it may say: where it is, how its centre is reached, and whether
 * somebody is on duty in it; null when there is none. Four statements.
 */
export async function dutyToTell(db: Db, sessionId: SessionId, personId: PersonId) {
  const session = await sessions.findAnybodys(db, sessionId)
  const configuration = session && (await configurationOf(db, session.centreId))
  if (!configuration) return null
  const { centre, spaces } = configuration
  const all = await policies.list(db, centre.id)
  const rules = policyOn(all, localDate(session.start, centre.timeZone))?.rules
  const duties = await sessions.duties(db, [sessionId])
  return {
    session,
    centre,
    room: spaces.find(({ id }) => id === session.spaceId)?.name ?? '',
    isOnDuty: session.cancelledAt === null && duties.some((duty) => duty.personId === personId),
    mailbox: rules?.mailbox ?? null,
    ways: [rules?.phone ?? centre.phone, rules?.mailbox ?? centre.email].filter(Boolean).join(', '),
  }
}
export type DutyTold = NonNullable<Awaited<ReturnType<typeof dutyToTell>>>

/** Where a session is, and the mailbox of its centre for exams; null when there is none. Three statements. */
export async function deskOfSession(
  db: Db,
  sessionId: SessionId,
): Promise<{ centreId: CentreId; mailbox: string | null; session: DutyTold['session'] } | null> {
  const session = await sessions.findAnybodys(db, sessionId)
  const configuration = session && (await configurationOf(db, session.centreId))
  if (!configuration) return null
  const { id: centreId, timeZone } = configuration.centre
  const date = localDate(session.start, timeZone)
  const mailbox = policyOn(await policies.list(db, centreId), date)?.rules.mailbox ?? null
  return { centreId, mailbox, session }
}
