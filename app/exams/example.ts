import type { Instant, LocalDate } from '~/lib/time'
import { wallTime } from '~/lib/time'
import { type FeeAnswer, feeOf, groupOf, penaltyOf } from './fee-rules'
import { endMinute, mayWrite } from './hours-rules'
import {
  type Applicant,
  type Deadline,
  dayBefore,
  leadFor,
  momentBefore,
  stricterDeadline,
} from './lead-rules'
import type { Education, ExamRules, OutsiderRule } from './policy'
import type { WorkCalendar } from './working-day-rules'

/** Somebody and an exam, as a reader or a manager tries a policy out with them. */
export interface Example extends Applicant {
  /** Four digits; null: a municipality that is in no list. */
  municipality: string | null
  education: Education
  /** 1 the first time. */
  attempt: number
  date: LocalDate
  startMinute: number
  minutes: number
  extraMinutes: number
  /** The university's own last day to apply, when one knows it. */
  universityDeadline: LocalDate | null
}

/** What a policy says about an example. */
export interface Outcome {
  /** The residency group; null: none. */
  group: string | null
  /** Of somebody from no group: when they may sit there; null: nobody has said. */
  outsiders: OutsiderRule | null
  fits: ReturnType<typeof mayWrite>
  endMinute: number
  fee: FeeAnswer
  /** The first day to apply; null: no limit is set. */
  opens: LocalDate | null
  deadline: Deadline | null
  /** Is the deadline behind us? */
  late: boolean
  /** The last moment to cancel without a fee; null: nobody has said. */
  cancelBy: Instant | null
  /** SEK; null: nobody has said. */
  lateCancelFee: number | null
  noShowFee: number | null
}

/** Works out what would hold for somebody by a policy, by the rules that requests are answered by. */
export function outcomeOf(
  rules: ExamRules,
  example: Example,
  { today, zone, holidays }: { today: LocalDate; zone: string; holidays: WorkCalendar['holidays'] },
): Outcome {
  const calendar = { holidays, eves: rules.eves }
  const group = groupOf(rules, example.municipality)
  const terms = group ?? rules.others
  const lead = leadFor(rules, terms.lead, example)
  const own = lead && dayBefore(example.date, lead, calendar)
  const deadline = stricterDeadline(own, example.universityDeadline)
  const fee = feeOf(terms, example.education, example.attempt)
  const start = wallTime(example.date, example.startMinute, zone)
  return {
    group: group?.name ?? null,
    outsiders: rules.outsiders,
    fits: mayWrite(rules, terms.weekdays, example, holidays),
    endMinute: endMinute(example),
    fee,
    opens: rules.opensBefore && dayBefore(example.date, rules.opensBefore, calendar),
    deadline,
    late: deadline !== null && deadline.date < today,
    cancelBy: rules.cancelBefore && momentBefore(start, rules.cancelBefore, calendar, zone),
    lateCancelFee: penaltyOf(rules.lateCancelFee, fee),
    noShowFee: penaltyOf(rules.noShowFee, fee),
  }
}
