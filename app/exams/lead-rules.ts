import { folded } from '~/lib/fold'
import { addDays, dayBounds, hourMs, type Instant, type LocalDate, later, localDate } from '~/lib/time'
import type { ExamRules, TimeBefore, UniversityId } from './policy'
import { type WorkCalendar, workingDaysBefore } from './working-day-rules'

/**
 * The day so long before a day. Months keep the day of the month, or take the month's last.
 * Source: DOMAIN 1.4, lead_time "int + unit days / working days / weeks"; months are universities' (1.3, UmU, KaU).
 */
export function dayBefore(date: LocalDate, { count, unit }: TimeBefore, calendar: WorkCalendar): LocalDate {
  switch (unit) {
    case 'hours':
      return addDays(date, -Math.ceil(count / 24))
    case 'days':
      return addDays(date, -count)
    case 'weeks':
      return addDays(date, -7 * count)
    case 'working-days':
      return workingDaysBefore(date, count, calendar)
    case 'months':
      return monthsBefore(date, count)
  }
}

function monthsBefore(date: LocalDate, count: number): LocalDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month - count, 0)).getUTCDate()
  const target = new Date(Date.UTC(year, month - 1 - count, Math.min(day, lastOfMonth)))
  return target.toISOString().slice(0, 10) as LocalDate
}

/**
 * The last moment so long before an exam begins: hours are hours, everything else is the end of a day.
 * Source: DOMAIN 1.2, Västervik at least 24 h, Botkyrka at least 48 h.
 */
export function momentBefore(
  start: Instant,
  before: TimeBefore,
  calendar: WorkCalendar,
  zone: string,
): Instant {
  if (before.unit === 'hours') return later(start, -before.count * hourMs)
  if (before.count === 0) return start
  return dayBounds(dayBefore(localDate(start, zone), before, calendar), zone).end
}

/** Who applies, as far as the lead time depends on it. */
export interface Applicant {
  universityId: UniversityId | null
  /** What they read; null: single courses. */
  programme: string | null
}

/**
 * The lead time that holds for somebody: the most particular that is set, a programme's before a university's before
 * the residency group's before the centre's; null: none is set.
 * Source: DOMAIN 1.2, Telge (10 working days for programme students of HiG and MIUN), and 1.4, "optional override
 * per university or programme", "residency groups → fee, priority, lead".
 */
export function leadFor(
  rules: Pick<ExamRules, 'lead' | 'leadFor'>,
  groupLead: TimeBefore | null,
  { universityId, programme }: Applicant,
): TimeBefore | null {
  const own = rules.leadFor.filter((one) => one.universityId === universityId)
  const ofProgrammes = programme === null ? [] : own.filter(({ students }) => students === 'programme')
  const named = ofProgrammes.find((one) => one.programme && folded(one.programme) === folded(programme ?? ''))
  const any = ofProgrammes.find((one) => one.programme === '')
  const everyone = own.find(({ students }) => students === 'everyone')
  return (named ?? any ?? everyone)?.lead ?? groupLead ?? rules.lead
}

export interface Deadline {
  date: LocalDate
  owner: 'centre' | 'university'
}

/**
 * The stricter of two deadlines, and whose it is; of one day, the centre's, where one applies. Null: nobody has said.
 * Source: DOMAIN 1.2, Telge ("even when the university's own deadline is later"), and 1.3.
 */
export function stricterDeadline(centre: LocalDate | null, university: LocalDate | null): Deadline | null {
  if (centre !== null && (university === null || centre <= university))
    return { date: centre, owner: 'centre' }
  return university === null ? null : { date: university, owner: 'university' }
}
