import { parseDuration } from '~/centres/rules-form'
import { cleanLine } from '~/lib/clean'
import type { FieldErrors } from '~/lib/form'
import { addDays, daysBetween, isDate, type LocalDate, parseClock, weekday } from '~/lib/time'
import type { Example } from './example'
import { educations, type UniversityId } from './policy'

/** In the order of the form. */
export const exampleFields = [
  'dag',
  'start',
  'langd',
  'extra',
  'kommun',
  'forsok',
  'utbildning',
  'larosate',
  'program',
  'sista',
] as const
export type ExampleField = (typeof exampleFields)[number]

/** Days ahead that can be tried: holidays and rules further on are guesses. */
const daysAhead = 3 * 366

/** What stands in the form at first: a first attempt of four hours, a weekday a month ahead, at nine. */
export function firstExample(today: LocalDate, municipality: string): Record<ExampleField, string> {
  const day = addDays(today, 30)
  const dag = addDays(day, Math.max(0, weekday(day) - 5) * -1)
  const rest = { utbildning: 'university', larosate: '', program: '', sista: '' }
  return { dag, start: '09.00', langd: '4 h', extra: '', kommun: municipality, forsok: '1', ...rest }
}

export type ExampleReading = { ok: true; example: Example } | { ok: false; errors: FieldErrors }

/** Reads somebody and an exam to try a policy with; what is not said is as in `firstExample`. */
export function readExample(
  said: (name: ExampleField) => string | null,
  today: LocalDate,
  municipality: string,
): ExampleReading {
  const first = firstExample(today, municipality)
  const errors: FieldErrors = {}
  const line = (name: ExampleField) => cleanLine(said(name) ?? first[name]).slice(0, 100)
  const check = <T>(name: ExampleField, value: T | null, because: string): T | null => {
    if (value === null) errors[name] = `exams.errors.${because}`
    return value
  }
  const date = check('dag', dayIn(line('dag'), today), 'exampleDay')
  const startMinute = check('start', timeIn(line('start')), 'clock')
  const minutes = check('langd', lengthIn(line('langd'), 15), 'length')
  const extraMinutes = check('extra', line('extra') === '' ? 0 : lengthIn(line('extra'), 0), 'length')
  const attempt = check(
    'forsok',
    /^([1-9]|1\d|20)$/.test(line('forsok')) ? Number(line('forsok')) : null,
    'attempt',
  )
  const sista = line('sista')
  const universityDeadline = sista === '' || !isDate(sista) ? null : sista
  if (sista !== '' && universityDeadline === null) errors.sista = 'exams.errors.date'
  if (date === null || startMinute === null || minutes === null || extraMinutes === null || attempt === null)
    return { ok: false, errors }
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  return {
    ok: true,
    example: {
      date,
      startMinute,
      minutes,
      extraMinutes,
      attempt,
      universityDeadline,
      municipality: /^\d{4}$/.test(line('kommun')) ? line('kommun') : null,
      education: educations.find((one) => one === line('utbildning')) ?? 'university',
      universityId: (line('larosate') || null) as UniversityId | null,
      programme: line('program') || null,
    },
  }
}

const dayIn = (typed: string, today: LocalDate): LocalDate | null =>
  isDate(typed) && Math.abs(daysBetween(today, typed)) <= daysAhead ? typed : null

/** "9", "9.00", "09:00". */
export const timeIn = (typed: string): number | null => {
  const minute = parseClock(typed) ?? parseClock(`${typed}.00`)
  return minute === null || minute >= 1440 ? null : minute
}

/** "4 h", "4 h 30 min", "4,5 h", "240"; and "4" alone is hours. */
export function lengthIn(typed: string, least: number): number | null {
  const minutes = parseDuration(/^\d$/.test(typed) ? `${typed} h` : typed)
  return minutes !== null && minutes >= least && minutes <= 12 * 60 ? minutes : null
}
