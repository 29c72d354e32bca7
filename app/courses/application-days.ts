import { addDays, daysBetween, type Instant, type LocalDate, wallTime } from '~/lib/time'
import { applicationOn, type Instance } from './course'

type Days = Pick<Instance, 'firstApplication' | 'lastApplication' | 'lateApplication'>

export const applicationKinds = ['first', 'last', 'late'] as const
export type ApplicationKind = (typeof applicationKinds)[number]

/** A day of an application and whether it has passed. */
export interface ApplicationDay {
  kind: ApplicationKind
  date: LocalDate
  passed: boolean
}

/** The days of application that are known, in order. */
export function applicationDaysOf(
  { firstApplication, lastApplication, lateApplication }: Days,
  today: LocalDate,
): ApplicationDay[] {
  const days = { first: firstApplication, last: lastApplication, late: lateApplication }
  return applicationKinds.flatMap((kind) => {
    const date = days[kind]
    return date ? [{ kind, date, passed: date < today }] : []
  })
}

/** So many days are left to apply, today among them; null: none, or nobody knows. */
export function daysLeft(days: Days, today: LocalDate): number | null {
  const state = applicationOn(days, today)
  const last = state === 'open' ? days.lastApplication : state === 'late' ? days.lateApplication : null
  return last ? daysBetween(today, last) + 1 : null
}

/** A day of application as a whole day of a calendar, under a name that it keeps when it is moved. */
export function applicationEvent(
  { id, changedAt, version }: Pick<Instance, 'id' | 'changedAt' | 'version'>,
  { kind, date }: Pick<ApplicationDay, 'kind' | 'date'>,
  zone: string,
) {
  return {
    uid: `${id}-${kind}@larplats`,
    sequence: version,
    stamp: changedAt,
    zone,
    start: wallTime(date, 0, zone),
    end: wallTime(addDays(date, 1), 0, zone) as Instant,
    allDay: true,
    status: 'confirmed' as const,
  }
}
