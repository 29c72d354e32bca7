import { read } from '#db/connect.server'
import type { CentreId } from '~/centres/centre'
import type { ExamOffice } from '~/identity/membership'
import { addDays, dayMs, type Instant, type LocalDate, later, localDate } from '~/lib/time'
import type { ExamRequest, RequestId } from './request'
import { isBeforeExam } from './request-states'
import type { SittingId } from './sitting'
import { universityZone } from './university-policy'
import * as store from './university-request-store.server'

/** A request as the exam office of its university sees it. */
export interface OfficeRequest
  extends Pick<
    ExamRequest,
    | 'reference'
    | 'state'
    | 'answerBy'
    | 'startsAt'
    | 'endsAt'
    | 'extraMinutes'
    | 'centreOk'
    | 'universityOk'
    | 'universityOkAt'
    | 'universityOkBy'
    | 'anonymityCode'
    | 'reason'
  > {
  id: RequestId
  /** Null for somebody with protected identity. */
  learner: { name: string; email: string } | null
  course: string
  courseCode: string
  examCode: string
  date: LocalDate
  centre: { id: CentreId; name: string; kind: 'centre' | 'branch' | 'campus'; zone: string }
  isSeatHeld: boolean
  /** It can still be answered, or answered otherwise. */
  isOpen: boolean
}

/** What an exam office looks for. */
export interface OfficeWish {
  view: 'waiting' | 'answered'
  sittingId: SittingId | null
}

const sittingsMost = 200

/**
 * The requests for exams of an office's own university, those to be answered first on top, and the exams that somebody
 * asks for. Two statements.
 */
export async function officeRequests(who: ExamOffice, wish: OfficeWish, now: Instant, most: number) {
  const today = localDate(now, universityZone)
  const filter = { ...wish, today, since: later(now, -365 * dayMs) }
  const rows = await store.listOfUniversity(read(), who.universityId, filter, most)
  const from = wish.view === 'waiting' ? today : addDays(today, -365)
  return {
    requests: rows.map(shown),
    sittings: await store.askedSittings(read(), who.universityId, from, sittingsMost),
  }
}

/** How many requests wait for an office's answer. One statement. */
export const requestsToAnswer = (who: ExamOffice, now: Instant): Promise<number> =>
  store.countWaiting(read(), who.universityId, localDate(now, universityZone))

type Row = Awaited<ReturnType<typeof store.listOfUniversity>>[number]

function shown({ request, sitting, person, centre }: Row): OfficeRequest {
  const { id, reference, state, answerBy, startsAt, endsAt, extraMinutes, place } = request
  const { centreOk, universityOk, universityOkAt, universityOkBy, anonymityCode, reason } = request
  return {
    ...{ id, reference, state, answerBy, startsAt, endsAt, extraMinutes },
    ...{ centreOk, universityOk, universityOkAt, universityOkBy, anonymityCode, reason },
    learner: person.protectedIdentity ? null : { name: person.name, email: person.email },
    course: [sitting.courseCode, sitting.courseName].filter(Boolean).join(' '),
    courseCode: sitting.courseCode,
    examCode: sitting.examCode,
    date: sitting.date,
    centre: { ...centre, kind: centre.kind as OfficeRequest['centre']['kind'] },
    isSeatHeld: place !== null,
    isOpen: isBeforeExam(state),
  }
}
