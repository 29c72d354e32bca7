import type { PersonId } from '~/identity/person'
import type { Id } from '~/lib/id'
import { addDays, type Instant, type LocalDate } from '~/lib/time'
import type { materialWays, UniversityId } from './policy'
import type { UniversityPolicy } from './university-policy'

export type SittingId = Id<'exam-sitting'>

export const sittingFormats = ['paper', 'digital'] as const
export type SittingFormat = (typeof sittingFormats)[number]

/** What is known of a sitting, whoever said it. */
export interface SittingFacts {
  courseCode: string
  courseName: string
  /** Which exam of the course; empty: it has one. */
  examCode: string
  date: LocalDate
  /** Wall clock of `timeZone`, minutes since midnight; null: told later. */
  startMinute: number | null
  /** How long one writes. */
  minutes: number
  format: SittingFormat
  /** What a digital exam is written in; empty on paper. */
  tool: string
  /** What the tool demands of the computer and the room. */
  demands: string
  aids: string
  campusOnly: boolean
  /** Null: as the university's policy says. */
  minutesEarlier: number | null
  minutesLater: number | null
  stayMinutes: number | null
  /** Last day to ask; null: by the policy. */
  deadline: LocalDate | null
  /** A mailbox of the function, never of a person; null: the policy's. */
  contactEmail: string | null
  contactPhone: string | null
  /** Null: as the policy says. */
  materialWay: (typeof materialWays)[number] | null
  note: string
}

/** One exam, date and time, of one university: listed by it, or typed by a learner. */
export interface Sitting extends SittingFacts {
  id: SittingId
  /** Null: a university that is not in the system, called `universityName`. */
  universityId: UniversityId | null
  universityName: string
  timeZone: string
  /** Typed by a learner: nobody else finds it. */
  typed: boolean
  typedBy: PersonId | null
  createdAt: Instant
  cancelledAt: Instant | null
  /** Counts every change. */
  sequence: number
}

/** What a university is called. */
export interface UniversityNamed {
  id: UniversityId
  name: string
  short: string
}

/** A sitting with whose it is, and its university's rules of its day. */
export interface SittingInFull extends Sitting {
  /** Null: a university that is not in the system. */
  university: UniversityNamed | null
  /** Null: its university has said nothing for that day, or is not in the system. */
  policy: UniversityPolicy | null
}

/** So many days ahead exams are listed and asked for: the rules and red days further on are guesses. */
export const examDaysAhead = 2 * 366

/** Is this day so far ahead that it is a slip of the keyboard, or a guess? */
export const isTooFar = (date: LocalDate, today: LocalDate) => date > addDays(today, examDaysAhead)

/** What makes a change of a sitting one that others must hear of: when and how it is written, and where it may be. */
export const weightyFields = [
  'date',
  'startMinute',
  'minutes',
  'format',
  'tool',
  'demands',
  'campusOnly',
  'minutesEarlier',
  'minutesLater',
  'stayMinutes',
] as const satisfies (keyof SittingFacts)[]
