import type { LocalDate } from '~/lib/time'
import type { SittingFormat } from './sitting'
import type { UniversityRules } from './university-policy'
import {
  clockTimeDue,
  mayBeElsewhere,
  type ToleranceWindow,
  toleranceWindow,
  universityDeadline,
  universityOpens,
} from './university-rules'
import type { WorkCalendar } from './working-day-rules'

/** A sitting to try rules on. */
export interface UniversityExample {
  date: LocalDate
  startMinute: number
  format: SittingFormat
  /** The sitting's own last day to ask; null: by the rules. */
  deadline: LocalDate | null
}

/** What a university's rules come to for a sitting. */
export interface UniversityOutcome {
  elsewhere: ReturnType<typeof mayBeElsewhere>
  first: LocalDate | null
  last: LocalDate | null
  window: ToleranceWindow
  clockTime: LocalDate | null
}

/** What would these rules say of this sitting? */
export function universityOutcome(
  rules: UniversityRules,
  example: UniversityExample,
  calendar: WorkCalendar,
): UniversityOutcome {
  const own = { minutesEarlier: null, minutesLater: null, stayMinutes: null }
  const window = toleranceWindow({ ...example, ...own }, rules)
  if (!window) throw new Error('an example has a clock time')
  return {
    elsewhere: mayBeElsewhere({ campusOnly: false, format: example.format, cancelledAt: null }, rules),
    first: universityOpens(example, rules, calendar),
    last: universityDeadline(example, rules, calendar),
    window,
    clockTime: clockTimeDue(example, rules, calendar),
  }
}
