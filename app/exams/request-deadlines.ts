import {
  addDays,
  dayBounds,
  dayMs,
  earlierOf,
  hourMs,
  type Instant,
  later,
  laterOf,
  localDate,
  minuteMs,
  wallTime,
} from '~/lib/time'
import { momentBefore } from './lead-rules'
import type { ExamRules, TimeBefore } from './policy'
import type { ExamRequest } from './request'
import type { RequestState } from './request-states'
import type { Sitting } from './sitting'
import type { UniversityRules } from './university-policy'
import { type WorkCalendar, workingDaysAfter } from './working-day-rules'

/** By what the deadlines of a request are counted. */
export interface DeadlineFacts {
  request: Pick<ExamRequest, 'startsAt' | 'endsAt'>
  sitting: Pick<Sitting, 'date'>
  rules: Pick<ExamRules, 'answerWithin' | 'payBefore' | 'materialBefore' | 'eves'>
  university: Pick<UniversityRules, 'answerWithin' | 'materialBefore' | 'answersWithin'> | null
  zone: string
  holidays: WorkCalendar['holidays']
}

/** Where nobody has said. Source: DOMAIN 1.3, HiG answers within 5 working days; 1.2, Leksand within 3. */
const plain = {
  answer: { count: 5, unit: 'working-days' },
  conflict: { count: 3, unit: 'working-days' },
  send: { count: 2, unit: 'working-days' },
  acknowledge: { count: 10, unit: 'working-days' },
  /** Before the exam. */
  material: { count: 24, unit: 'hours' },
} as const satisfies Record<string, TimeBefore>

/** How long an offer is held. */
const offerMs = 2 * dayMs
/** Papers are asked for so many days before the exam. */
export const materialDays = 10

/** The end of the day so long after a moment; hours are hours. */
export function momentAfter(now: Instant, after: TimeBefore, calendar: WorkCalendar, zone: string): Instant {
  const { count, unit } = after
  if (unit === 'hours') return later(now, count * hourMs)
  const today = localDate(now, zone)
  const day =
    unit === 'working-days'
      ? workingDaysAfter(today, count, calendar)
      : addDays(today, count * { days: 1, weeks: 7, months: 30 }[unit])
  return dayBounds(day, zone).end
}

/** When the exam begins, or the morning of its day while its clock time is to come. */
export const examStart = ({
  request,
  sitting,
  zone,
}: Pick<DeadlineFacts, 'request' | 'sitting' | 'zone'>): Instant =>
  request.startsAt ?? wallTime(sitting.date, 8 * 60, zone)

/** After this nobody's answer is of any use: the end of the day before the exam. */
export const lastAnswer = ({ sitting, zone }: Pick<DeadlineFacts, 'sitting' | 'zone'>): Instant =>
  dayBounds(sitting.date, zone).start

/**
 * When the time of a state is out; null: it has none. What the two have said counts first, then what is usual.
 * Source: DOMAIN 1.4, "answer_within", "payment deadline", "needed hours before"; university: "reply days".
 * @param now when the state began
 */
export function answerByOf(state: RequestState, facts: DeadlineFacts, now: Instant): Instant | null {
  const { rules, university, zone, holidays } = facts
  const calendar = { holidays, eves: rules.eves }
  const start = examStart(facts)
  const after = (time: TimeBefore) => momentAfter(now, time, calendar, zone)
  const answer = (time: TimeBefore) => earlierOf(after(time), lastAnswer(facts))
  switch (state) {
    case 'submitted':
      return answer(rules.answerWithin ?? plain.answer)
    case 'awaiting-university':
      return answer(university?.answerWithin ?? plain.answer)
    case 'waitlisted':
      return lastAnswer(facts)
    case 'offered':
      return earlierOf(later(now, offerMs), start)
    case 'payment-due': {
      const by = rules.payBefore ? momentBefore(start, rules.payBefore, calendar, zone) : start
      // Whoever gets to know it late still has a day.
      return earlierOf(laterOf(by, later(now, dayMs)), start)
    }
    case 'confirmed':
    case 'rescheduled':
      return wallTime(addDays(localDate(start, zone), -materialDays), 8 * 60, zone)
    case 'conflict':
      return earlierOf(after(plain.conflict), start)
    case 'material-expected':
      return momentBefore(
        start,
        rules.materialBefore ?? university?.materialBefore ?? plain.material,
        calendar,
        zone,
      )
    case 'ready':
      return start
    case 'seated':
      return facts.request.endsAt
    case 'handed-in':
    case 'interrupted':
      return after(plain.send)
    case 'sent':
      return after(university?.answersWithin ?? plain.acknowledge)
    case 'acknowledged':
    case 'left-without-answer':
    case 'refused-entry':
    case 'no-show':
      return later(now, dayMs)
    default:
      return null
  }
}

/** An answer that was late is waited for until nobody has any use for it. */
export const graceOf = (facts: DeadlineFacts, now: Instant): Instant | null =>
  lastAnswer(facts) > later(now, minuteMs) ? lastAnswer(facts) : null
