import type { Refusal } from '~/lib/result'
import type { LocalDate } from '~/lib/time'
import { dayBefore } from './lead-rules'
import type { Sitting } from './sitting'
import type { UniversityRules } from './university-policy'
import type { WorkCalendar } from './working-day-rules'

/**
 * The last day to ask a university for a sitting: the sitting's own, else so long before it as the policy says;
 * null: nobody has said.
 * Source: DOMAIN 1.3, HiG 21 days, LNU 10 working days, UmU 1 month; 1.4, "lead and window".
 */
export function universityDeadline(
  { date, deadline }: Pick<Sitting, 'date' | 'deadline'>,
  rules: Pick<UniversityRules, 'lead'> | null,
  calendar: WorkCalendar,
): LocalDate | null {
  return deadline ?? (rules?.lead ? dayBefore(date, rules.lead, calendar) : null)
}

/**
 * The first day to ask; null: no limit is told, or it hangs on a last day that nobody has said.
 * Source: DOMAIN 1.3, LTU (the window opens two weeks before it closes), KaU (one month before the exam).
 */
export function universityOpens(
  sitting: Pick<Sitting, 'date' | 'deadline'>,
  rules: Pick<UniversityRules, 'lead' | 'opens'> | null,
  calendar: WorkCalendar,
): LocalDate | null {
  if (!rules?.opens) return null
  const from = rules.opens.before === 'exam' ? sitting.date : universityDeadline(sitting, rules, calendar)
  return from && dayBefore(from, rules.opens, calendar)
}

export type ElsewhereRefusal = Refusal<
  'sitting-cancelled' | 'campus-only' | 'not-elsewhere' | 'digital-not-elsewhere'
>

/**
 * May a sitting be written elsewhere at all? `needs` says what the university makes of who asks: nothing, that it is a
 * distance course, special reasons, the examiner's yes; null: nobody has said.
 * Source: DOMAIN 1.1 (no right to sit elsewhere), 1.3, HDa (some sittings campus only), UmU and LNU (Inspera not
 * elsewhere), MIUN (distance course instances only).
 */
export function mayBeElsewhere(
  { campusOnly, format, cancelledAt }: Pick<Sitting, 'campusOnly' | 'format' | 'cancelledAt'>,
  rules: Pick<UniversityRules, 'elsewhere' | 'digital'> | null,
): { ok: true; needs: Exclude<UniversityRules['elsewhere'], 'never'> } | ElsewhereRefusal {
  if (cancelledAt !== null) return { ok: false, because: 'sitting-cancelled' }
  if (campusOnly) return { ok: false, because: 'campus-only' }
  const elsewhere = rules?.elsewhere ?? null
  if (elsewhere === 'never') return { ok: false, because: 'not-elsewhere' }
  if (format === 'digital' && rules?.digital === 'no') return { ok: false, because: 'digital-not-elsewhere' }
  return { ok: true, needs: elsewhere }
}

/** Between which clock times one may begin elsewhere, and until when nobody may leave; minutes since midnight. */
export interface ToleranceWindow {
  fromMinute: number
  toMinute: number
  /** Null: no such rule is known. */
  stayUntilMinute: number | null
  /** False: nobody has said, and it is the campus's own time until somebody does. */
  said: boolean
}

/**
 * Between which clock times a sitting may begin elsewhere; null while its own is still to come. What the sitting says
 * goes before the policy; a policy's tolerance is not that of digital exams where it says so.
 * Source: DOMAIN 1.3, HDa (±1 h, not digital), LNU (up to 3 h earlier, stay until 50 min after campus began), SU slav
 * (earlier if one stays 30 min after campus began).
 */
export function toleranceWindow(
  sitting: Pick<Sitting, 'startMinute' | 'format' | 'minutesEarlier' | 'minutesLater' | 'stayMinutes'>,
  rules: Pick<UniversityRules, 'minutesEarlier' | 'minutesLater' | 'stayMinutes' | 'digitalTolerance'> | null,
): ToleranceWindow | null {
  if (sitting.startMinute === null) return null
  const isStrict = sitting.format === 'digital' && rules?.digitalTolerance === false
  const policy = (of: 'minutesEarlier' | 'minutesLater') => (isStrict ? 0 : (rules?.[of] ?? null))
  const earlier = sitting.minutesEarlier ?? policy('minutesEarlier')
  const afterwards = sitting.minutesLater ?? policy('minutesLater')
  const stay = sitting.stayMinutes ?? rules?.stayMinutes ?? null
  return {
    fromMinute: Math.max(0, sitting.startMinute - (earlier ?? 0)),
    toMinute: Math.min(24 * 60 - 1, sitting.startMinute + (afterwards ?? 0)),
    stayUntilMinute: stay === null ? null : sitting.startMinute + stay,
    said: earlier !== null || afterwards !== null,
  }
}

/**
 * The day by which the clock time of a sitting is told; null: nobody has said.
 * Source: DOMAIN 1.3, LTU (published about a week before).
 */
export const clockTimeDue = (
  { date }: Pick<Sitting, 'date'>,
  rules: Pick<UniversityRules, 'clockTimeBefore'> | null,
  calendar: WorkCalendar,
): LocalDate | null => (rules?.clockTimeBefore ? dayBefore(date, rules.clockTimeBefore, calendar) : null)
