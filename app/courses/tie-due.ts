import { addDays, type LocalDate } from '~/lib/time'

export const reminderKinds = ['application', 'meeting', 'exam'] as const
/** The last day of application, a day on which one meets, an exam. */
export type ReminderKind = (typeof reminderKinds)[number]

/** How many days ahead each is told, the first first. An exam elsewhere has to be asked for weeks before. */
const ahead: Record<ReminderKind, readonly number[]> = { application: [7, 1], meeting: [14, 2], exam: [35] }

/** The farthest day that a morning reminds of. */
export const farthestDays = Math.max(...Object.values(ahead).flat())

/** A day that somebody is reminded of, so many days ahead. */
export interface Reminder {
  what: ReminderKind
  day: LocalDate
  step: number
}

/**
 * What somebody is to be reminded of on a day. A morning that was missed is made up for until the next step or the day
 * itself; what was already nearer than that when they began is not told, for they have just read it.
 * @param begunOn when they said that they study the course
 */
export function remindersOn(
  days: Readonly<Record<ReminderKind, readonly LocalDate[]>>,
  begunOn: LocalDate,
  today: LocalDate,
): Reminder[] {
  return reminderKinds.flatMap((what) =>
    [...new Set(days[what])].sort().flatMap((day) => {
      const step = ahead[what].findLast((many) => addDays(day, -many) <= today)
      if (step === undefined || day < today || addDays(day, -step) <= begunOn) return []
      return [{ what, day, step }]
    }),
  )
}
