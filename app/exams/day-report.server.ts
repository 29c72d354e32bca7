import { read } from '#db/connect.server'
import type { Text } from '~/i18n/text'
import type { SignedLink } from '~/identity/link'
import type { ExamOffice, Staff } from '~/identity/membership'
import { aliasText, shownName } from '~/identity/shown-name'
import type { Instant } from '~/lib/time'
import { type Outcome, outcomeOf } from './day-report'
import { type Side, type Sides, sidesOf } from './day-report-steps.server'
import * as store from './day-report-store.server'
import type { SessionId } from './session'

/** Outcomes of which the university is told why. */
const reasoned: Outcome[] = ['refused-entry', 'interrupted']

/** A report as it is read: whoever has protected identity is their alias there, too. */
function reportOf({ session, centre }: Omit<Sides, 'sides'>, side: Side, text: Text) {
  const learners = side.rows.map((row) => ({
    id: row.id,
    reference: row.reference,
    anonymityCode: row.anonymityCode,
    who: shownName(row.person, 'staff', text) ?? aliasText(row.person, text),
    courseCode: row.sitting.courseCode,
    courseName: row.sitting.courseName,
    examCode: row.sitting.examCode,
    outcome: outcomeOf(row),
    start: row.startsAt ?? session.start,
    end: row.endsAt ?? session.end,
    seatedAt: row.seatedAt,
    leftAt: row.handedInAt ?? row.leftAt,
    identityKind: row.identityKind,
    reason: reasoned.includes(outcomeOf(row)) ? row.reason : '',
  }))
  const deviations = side.deviations.map(({ id, kind, text: said, at, requestId }) => ({
    id,
    kind,
    text: said,
    at,
    who: learners.find((one) => one.id === requestId)?.who ?? null,
  }))
  const { sittingId, name, addresses } = side
  const { id, start, end, spaceName } = session
  // What staff noted of the session is theirs.
  const about = { id, start, end, spaceName }
  return { sittingId, name, addresses, session: about, centre, learners, deviations }
}

export type ExamReport = ReturnType<typeof reportOf>

/** The reports of a session, one for each university, with when each was sent; null when the centre has no such session. */
export async function listReports(who: Staff, sessionId: SessionId, text: Text) {
  const found = await sidesOf(read(), sessionId)
  if (!found || found.centre.id !== who.centreId) return null
  const sent = await store.sent(read(), who.centreId, sessionId)
  const reports = found.sides.map((side) => ({
    ...reportOf(found, side, text),
    sent: sent.filter(({ sittingId }) => side.sittingIds.some((id) => id === sittingId)),
  }))
  return { session: found.session, centre: found.centre, reports }
}

/** The report that a mailed link is about; null when there is none any more. */
export async function reportByLink(link: SignedLink<'exam-report'>, text: Text) {
  const found = await sidesOf(read(), link.subjectId as SessionId)
  const side = found?.sides.find(({ sittingIds }) => sittingIds.some((id) => id === (link.id as string)))
  return found && side ? reportOf(found, side, text) : null
}

/** What a university's exam office reads of a session; null when nobody of its own wrote there, or it has not begun. */
export async function reportForOffice(who: ExamOffice, sessionId: SessionId, now: Instant, text: Text) {
  const found = await sidesOf(read(), sessionId)
  if (!found || now < found.session.start) return null
  const side = found.sides.find(({ universityId }) => universityId === who.universityId)
  return side ? reportOf(found, side, text) : null
}
