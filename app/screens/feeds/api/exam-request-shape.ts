import { z } from 'zod'
import { educations } from '~/exams/policy'
import { attendanceOf, attendances } from '~/exams/request-attendance'
import { awaitedIn, awaitedThings } from '~/exams/request-awaited'
import type { ListedRequest } from '~/exams/request-pages.server'
import { requestStates } from '~/exams/request-states'
import { sittingFormats } from '~/exams/sitting'
import type { Text } from '~/i18n/text'
import { shownName } from '~/identity/shown-name'
import { clock, type Instant, isoInstant } from '~/lib/time'
import { money } from './exam-host-shape'
import { listOf, moment } from './shape'

const side = z.enum(['centre', 'university'])

/** A request for a seat, as its learner and the university's exam office read it. */
export const examRequest = z.object({
  id: z.string(),
  reference: z.string().describe('Six characters for people.'),
  state: z.enum(requestStates),
  centre: z.string().describe('The centre’s slug.'),
  sitting: z.object({
    id: z.string(),
    university: z.string().nullable().describe('Null: one that is not in the system.'),
    universityName: z.string(),
    courseCode: z.string(),
    courseName: z.string(),
    examCode: z.string(),
    date: z.iso.date(),
    start: z.string().nullable().describe('`HH:MM` on campus; null: to come.'),
    minutes: z.int(),
    format: z.enum(sittingFormats),
  }),
  start: moment.nullable().describe('When it is written at the centre; null: its clock time is to come.'),
  end: moment.nullable().describe('Told to the learner only.'),
  consents: z
    .object({ centre: z.boolean().nullable(), university: z.boolean().nullable() })
    .describe('True is yes, false no, null not answered.'),
  awaited: z
    .object({
      what: z.enum(awaitedThings),
      from: z.enum(['learner', 'centre', 'university']),
      by: moment.nullable(),
    })
    .nullable()
    .describe('What happens next, and whose turn it is; null: nobody’s.'),
  deadline: z.iso.date().nullable().describe('The last day on which one could ask.'),
  deadlineOwner: side.nullable(),
  fee: money.nullable().describe('Null: the centre has not said.'),
  seat: z
    .object({ room: z.string(), place: z.int() })
    .nullable()
    .describe('Told to the learner, once both have said yes; it may change until the day.'),
  education: z.enum(educations),
  attempt: z.int(),
  reason: z.string().describe('What whoever said no wrote.'),
  createdAt: moment,
  learner: z
    .object({ name: z.string() })
    .nullable()
    .describe('Told to the university only; protected identities by their alias.'),
  anonymityCode: z.string(),
  attendance: z
    .object({
      state: z.enum(attendances),
      seatedAt: moment.nullable(),
      handedInAt: moment.nullable(),
      leftAt: moment.nullable(),
    })
    .nullable()
    .describe('Null before the exam.'),
})

/** Requests, a page of them. */
export const examRequests = listOf(examRequest)

const at = (moment: Instant | null) => (moment === null ? null : isoInstant(moment))

/**
 * A request as it is answered. What somebody needs is never in it, and to the university neither is when they end, which
 * would say so.
 */
export function examRequestOut(
  { request, sitting, university, person, room }: ListedRequest,
  to: 'learner' | 'university',
  text: Text,
): z.output<typeof examRequest> {
  const { state, centreOk, universityOk, fee, place } = request
  const awaited = awaitedIn(state)
  const attended = attendanceOf(request)
  const isAgreed = centreOk === true && universityOk === true
  return {
    id: request.id,
    reference: request.reference,
    state,
    centre: request.centreId,
    sitting: {
      id: sitting.id,
      university: university?.id ?? null,
      universityName: university?.name ?? sitting.universityName,
      courseCode: sitting.courseCode,
      courseName: sitting.courseName,
      examCode: sitting.examCode,
      date: sitting.date,
      start: sitting.startMinute === null ? null : clock(sitting.startMinute),
      minutes: sitting.minutes,
      format: sitting.format,
    },
    start: at(request.startsAt),
    end: to === 'learner' ? at(request.endsAt) : null,
    consents: { centre: centreOk, university: universityOk },
    awaited: awaited && { ...awaited, by: at(request.answerBy) },
    deadline: request.deadline,
    deadlineOwner: request.deadlineOwner,
    fee: fee === null ? null : { amount: fee, currency: 'SEK' },
    seat: to === 'learner' && isAgreed && room && place !== null ? { room: room.name, place } : null,
    education: request.education,
    attempt: request.attempt,
    reason: request.reason,
    createdAt: isoInstant(request.createdAt),
    learner: to === 'university' ? { name: shownName(person, 'staff', text) ?? '' } : null,
    anonymityCode: request.anonymityCode,
    attendance: attended && {
      state: attended.state,
      seatedAt: at(attended.seatedAt),
      handedInAt: at(attended.handedInAt),
      leftAt: at(attended.leftAt),
    },
  }
}
