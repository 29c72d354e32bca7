import { type ClosureRule, closedDays } from '~/centres/closure-rules'
import type { Refusal } from '~/lib/result'
import { type LocalDate, weekday } from '~/lib/time'
import type { ExamRules } from './policy'
import { holidaysFor, type WorkCalendar } from './working-day-rules'

/**
 * The rule that keeps exams off a day, if any. Runs that began in the year before (weeks over the new year) count, and
 * days of the year after that fall before it (two days before New Year's Day).
 * Source: DOMAIN 1.2, Gotland (red days, 5 Jan, 30 Apr, 23 and 30 Dec, Friday after Ascension, weeks 29–31).
 */
export function blackoutOn(
  blackouts: readonly ClosureRule[],
  date: LocalDate,
  holidays: WorkCalendar['holidays'],
): ClosureRule | null {
  const year = Number(date.slice(0, 4))
  const isShut = (rule: ClosureRule) =>
    [year - 1, year, year + 1].some((one) =>
      closedDays(rule, one, holidaysFor(holidays, one)).some(({ from, to }) => from <= date && date <= to),
    )
  return blackouts.find(isShut) ?? null
}

/** When somebody would write. Minutes of the wall clock where the centre is. */
export interface Writing {
  date: LocalDate
  startMinute: number
  /** As the university has it. */
  minutes: number
  /** Extended time, on top. */
  extraMinutes: number
}

/** When somebody has written, extended time and all; past 1440 it is the day after. */
export const endMinute = ({ startMinute, minutes, extraMinutes }: Omit<Writing, 'date'>) =>
  startMinute + minutes + extraMinutes

export type HoursRefusal =
  | (Refusal<'blackout'> & { rule: ClosureRule })
  | Refusal<'no-exam-day' | 'not-your-day'>
  | (Refusal<'too-early' | 'late-start' | 'late-end'> & { minute: number })

/**
 * Can an exam be written there at this time? Extended time is counted before the end is checked, and the last end is
 * another limit than the last start. `known: false` where no hours are set: the centre has to be asked.
 * Source: DOMAIN 1.2, Karlshamn ("exam must END 17:00"), and 1.6, "exam end ≤ closing hour; extended time counted
 * before the end check; blackout".
 * @param weekdays those of the residency group; empty: every exam day
 */
export function mayWrite(
  { week, blackouts }: Pick<ExamRules, 'week' | 'blackouts'>,
  weekdays: readonly number[],
  { date, ...times }: Writing,
  holidays: WorkCalendar['holidays'],
): { ok: true; known: boolean } | HoursRefusal {
  const rule = blackoutOn(blackouts, date, holidays)
  if (rule) return { ok: false, because: 'blackout', rule }
  const day = week && (week[weekday(date) - 1] ?? null)
  if (week && !day) return { ok: false, because: 'no-exam-day' }
  if (weekdays.length > 0 && !weekdays.includes(weekday(date))) return { ok: false, because: 'not-your-day' }
  if (!day) return { ok: true, known: false }
  const { opensMinute, lastStartMinute, lastEndMinute } = day
  if (times.startMinute < opensMinute) return { ok: false, because: 'too-early', minute: opensMinute }
  if (endMinute(times) > lastEndMinute) return { ok: false, because: 'late-end', minute: lastEndMinute }
  if (lastStartMinute !== null && times.startMinute > lastStartMinute)
    return { ok: false, because: 'late-start', minute: lastStartMinute }
  return { ok: true, known: true }
}
