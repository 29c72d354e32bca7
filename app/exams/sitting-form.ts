import { z } from 'zod'
import { emailOr } from '~/identity/form'
import { cleanLine, cleanText } from '~/lib/clean'
import { type FieldErrors, readForm } from '~/lib/form'
import { isDate, type LocalDate } from '~/lib/time'
import { lengthIn, timeIn } from './example-form'
import { materialWays } from './policy'
import { type SittingFacts, sittingFormats } from './sitting'

/** What a field of a sitting says when it is wrong, as a dictionary key. */
const fault = (because: string) => `sittings.errors.${because}`

const line = (most: number) =>
  z
    .string()
    .transform(cleanLine)
    .refine((typed) => typed.length <= most, fault('long'))

const lines = (most: number) =>
  z
    .string()
    .transform(cleanText)
    .refine((typed) => typed.length <= most, fault('long'))

/** A field that reads one line; `read` answers null for what it cannot read. */
const read = <T>(read: (typed: string) => T | null, because: string) =>
  z.string(fault(because)).transform((typed, context): T => {
    const value = read(cleanLine(typed))
    if (value !== null) return value
    context.addIssue({ code: 'custom', message: fault(because) })
    return z.NEVER
  })

/** As `read`, empty being null. */
const readOrEmpty = <T>(reading: (typed: string) => T | null, because: string) =>
  read<{ value: T | null }>((typed) => {
    if (typed === '') return { value: null }
    const value = reading(typed)
    return value === null ? null : { value }
  }, because)
    .transform(({ value }) => value)
    .prefault('')

/** "2026-12-10", "10/12/2026" and "10.12.2026": the day before the month, as in Sweden. */
export function dateIn(typed: string): LocalDate | null {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(typed) ?? []
  const iso = year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : typed
  return isDate(iso) ? iso : null
}

/** A time of day as "9", "9.00" or "09:00". */
export const clockField = read(timeIn, 'clock')

/** "60", "60 min", "1 h". */
const minutesIn = (typed: string) => lengthIn(/^\d+$/.test(typed) ? `${typed} min` : typed, 0)

const yes = /^(ja|yes|j|y|x|1|true|sant)$/i
const no = /^(|nej|no|n|0|false|falskt)$/i

const address = emailOr(fault('mailbox'))
const mailbox = readOrEmpty((typed) => address.safeParse(typed).data ?? null, 'mailbox')

/** What the form for a sitting sends, and a row of a file says. */
export const sittingForm = z.object({
  courseCode: line(20).refine((typed) => typed !== '', fault('courseCode')),
  courseName: line(150).refine((typed) => typed !== '', fault('courseName')),
  examCode: line(20).prefault(''),
  date: read(dateIn, 'date'),
  startMinute: readOrEmpty(timeIn, 'clock'),
  minutes: read((typed) => lengthIn(typed, 15), 'length'),
  format: z.enum(sittingFormats, fault('format')),
  tool: line(60).prefault(''),
  demands: lines(500).prefault(''),
  aids: lines(500).prefault(''),
  campusOnly: read<{ yes: boolean }>(
    (typed) => (yes.test(typed) ? { yes: true } : no.test(typed) ? { yes: false } : null),
    'yesNo',
  )
    .transform((said) => said.yes)
    .prefault(''),
  minutesEarlier: readOrEmpty(minutesIn, 'minutes'),
  minutesLater: readOrEmpty(minutesIn, 'minutes'),
  stayMinutes: readOrEmpty(minutesIn, 'minutes'),
  deadline: readOrEmpty(dateIn, 'date'),
  contactEmail: mailbox,
  contactPhone: line(40)
    .transform((typed) => typed || null)
    .prefault(''),
  materialWay: z
    .enum(['', ...materialWays], fault('material'))
    .transform((way) => way || null)
    .prefault(''),
  note: lines(1000).prefault(''),
})

/** The fields of the form, in its order. */
export const sittingFields = Object.keys(sittingForm.shape) as (keyof SittingFacts)[]

export type SittingReading =
  | { ok: true; facts: SittingFacts }
  | { ok: false; errors: FieldErrors; values: Record<string, string> }

/** Reads a sitting as a browser sends it, or a row of a file says it. */
export function readSitting(form: FormData): SittingReading {
  const read = readForm(sittingForm, form)
  if (!read.ok) return read
  const facts: SittingFacts = read.value
  if (facts.deadline !== null && facts.deadline > facts.date) {
    const values = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]))
    return { ok: false, errors: { deadline: fault('deadline') }, values }
  }
  // What a digital exam is written in has no meaning on paper.
  return { ok: true, facts: facts.format === 'paper' ? { ...facts, tool: '', demands: '' } : facts }
}
