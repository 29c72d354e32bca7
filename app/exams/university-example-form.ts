import { cleanLine } from '~/lib/clean'
import type { FieldErrors } from '~/lib/form'
import { addDays, daysBetween, type LocalDate, weekday } from '~/lib/time'
import { timeIn } from './example-form'
import { dateIn } from './sitting-form'
import type { UniversityExample } from './university-example'

/** What stands in the form at first: on paper, at nine on a weekday some five weeks ahead. */
export function firstUniversityExample(today: LocalDate) {
  const day = addDays(today, 35)
  return { dag: addDays(day, -Math.max(0, weekday(day) - 5)), start: '09.00', form: 'paper', sista: '' }
}

/** Days ahead that can be tried: holidays and rules further on are guesses. */
const daysAhead = 3 * 366

export type UniversityExampleReading =
  | { ok: true; example: UniversityExample }
  | { ok: false; errors: FieldErrors }

/** Reads a sitting to try rules on. */
export function readUniversityExample(form: FormData, today: LocalDate): UniversityExampleReading {
  const line = (name: string) => cleanLine(String(form.get(name) ?? '')).slice(0, 40)
  const date = dateIn(line('dag'))
  const startMinute = timeIn(line('start'))
  const deadline = line('sista') === '' ? null : dateIn(line('sista'))
  const errors: FieldErrors = {}
  if (!date || Math.abs(daysBetween(today, date)) > daysAhead) errors.dag = 'exams.errors.exampleDay'
  if (startMinute === null) errors.start = 'exams.errors.clock'
  if (line('sista') !== '' && !deadline) errors.sista = 'exams.errors.date'
  if (!date || startMinute === null || Object.keys(errors).length > 0) return { ok: false, errors }
  const format = line('form') === 'digital' ? 'digital' : 'paper'
  return { ok: true, example: { date, startMinute, format, deadline } }
}
