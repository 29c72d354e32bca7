import { dayText, parseDay } from '~/centres/season'
import { clock, parseClock } from '~/lib/time'
import type { FormReader } from './form-reader'
import type { ExamDay, ExamRules } from './policy'

/** The fields of a week, Monday first: the hours, and the last start. */
export const dayFields = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ hours: `d${day}`, lastStart: `s${day}` }))

/** Reads a week; no hours on any day: nothing is set. */
export function readWeek(read: FormReader): ExamRules['week'] {
  const week = dayFields.map((names) => readDay(read, names))
  return week.every((day) => day === null) ? null : week
}

function readDay(read: FormReader, { hours, lastStart }: (typeof dayFields)[number]): ExamDay | null {
  const stretches = parseDay(read.line(hours))
  const typed = read.line(lastStart)
  const start = typed === '' ? null : (parseClock(typed) ?? parseClock(`${typed}.00`))
  const [day, ...more] = stretches ?? []
  if (stretches === null || more.length > 0 || (day && day.closesMinute > 1440)) read.fault(hours, 'day')
  if (typed !== '' && (start === null || !day || start < day.opensMinute || start >= day.closesMinute))
    read.fault(lastStart, 'lastStart')
  return day
    ? { opensMinute: day.opensMinute, lastStartMinute: start, lastEndMinute: day.closesMinute }
    : null
}

/** A week as the form writes it. */
export const typedWeek = (week: ExamRules['week']): Record<string, string> =>
  Object.fromEntries(
    dayFields.flatMap(({ hours, lastStart }, at) => {
      const day = week?.[at]
      if (!day) return []
      const stretch = { opensMinute: day.opensMinute, closesMinute: day.lastEndMinute }
      const start = day.lastStartMinute === null ? '' : clock(day.lastStartMinute).replace(':', '.')
      return [
        [hours, dayText([stretch])],
        [lastStart, start],
      ]
    }),
  )
