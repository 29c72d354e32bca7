import type { ExamAsk } from './host-rules'
import type { Education } from './policy'
import type { SittingInFull } from './sitting'
import { toleranceWindow, universityDeadline, universityOpens } from './university-rules'
import type { WorkCalendar } from './working-day-rules'

/** Who asks for a sitting, as far as centres' rules ask. */
export interface Asker {
  /** Four digits; null: not said. */
  municipality: string | null
  /** Where they are registered is protected. */
  hidden: boolean
  group?: string | null | undefined
  education: Education
  /** Empty: single courses. */
  programme: string
  attempt: number
  extraMinutes: number
  separateRoom: boolean
  tool?: string
}

/** A sitting as centres are asked about it, with its university's deadline and tolerance of its day. */
export function askOf(sitting: SittingInFull, who: Asker, holidays: WorkCalendar['holidays']): ExamAsk {
  const rules = sitting.policy?.rules ?? null
  // The university's calendar has the eves off that most of Sweden has.
  const calendar = { holidays, eves: null }
  return {
    date: sitting.date,
    startMinute: sitting.startMinute,
    minutes: sitting.minutes,
    tolerance: toleranceWindow(sitting, rules),
    extraMinutes: who.extraMinutes,
    separateRoom: who.separateRoom,
    format: sitting.format,
    tool: who.tool ?? '',
    education: who.education,
    attempt: who.attempt,
    municipality: who.municipality,
    hidden: who.hidden,
    group: who.group,
    universityId: sitting.universityId,
    programme: who.programme || null,
    universityDeadline: universityDeadline(sitting, rules, calendar),
    universityOpens: universityOpens(sitting, rules, calendar),
  }
}
