import type { PersonId } from '~/identity/person'
import type { Id } from '~/lib/id'
import type { Instant, LocalDate } from '~/lib/time'
import type { materialWays, UniversityId } from './policy'

export type SittingId = Id<'exam-sitting'>

/** One exam, date and time, of one university: listed by it, or typed by a learner whose university is not here. */
export interface Sitting {
  id: SittingId
  /** Null: a university that is not in the system, called `universityName`. */
  universityId: UniversityId | null
  universityName: string
  courseCode: string
  courseName: string
  examCode: string
  date: LocalDate
  /** Wall clock, minutes since midnight; null: still to come. */
  startMinute: number | null
  minutes: number
  timeZone: string
  format: 'paper' | 'digital'
  tool: string
  demands: string
  aids: string
  campusOnly: boolean
  /** Minutes before and after campus one may begin; null: as the university's policy says. */
  minutesEarlier: number | null
  minutesLater: number | null
  stayMinutes: number | null
  /** Last day to ask; null: by the policy. */
  deadline: LocalDate | null
  contactEmail: string | null
  contactPhone: string | null
  materialWay: (typeof materialWays)[number] | null
  note: string
  /** A learner typed it: nobody else finds it. */
  typed: boolean
  typedBy: PersonId | null
  createdAt: Instant
  cancelledAt: Instant | null
  sequence: number
}
