import { z } from 'zod'
import { cleanLine } from '~/lib/clean'
import { type Reading, readForm } from '~/lib/form'
import { isDate, type LocalDate, parseClock } from '~/lib/time'
import { isYearDay, parsePlaces } from './closing'
import { type ClosureRule, holidayKeys } from './closure-rules'
import type { SpaceId } from './space'

/** Why it is shut, as everybody reads it. */
const reason = z
  .string({ error: 'capacity.errors.reason' })
  .transform(cleanLine)
  .pipe(z.string().min(1, 'capacity.errors.reason').max(200, 'ui.errors.tooLong'))

const date = z
  .string({ error: 'capacity.errors.date' })
  .transform((typed) => typed.trim())
  .refine((typed) => isDate(typed), 'capacity.errors.date')
  .transform((typed) => typed as LocalDate)

const maybe = <T>(read: (typed: string) => T | null, wrong: string) =>
  z
    .string()
    .default('')
    .transform((typed, context): T | null => {
      if (typed.trim() === '') return null
      const value = read(typed.trim())
      if (value === null) context.addIssue({ code: 'custom', message: wrong })
      return value
    })

/** What a browser may send to shut something. Dates and hours as the wall clock of the centre has them. */
export const closureForm = z.object({
  space: z
    .string()
    .default('')
    .transform((id) => (id ? (id as SpaceId) : null)),
  places: z
    .string()
    .default('')
    .transform((typed, context): number[] => {
      const places = typed.length > 200 ? null : parsePlaces(typed)
      if (places === null) context.addIssue({ code: 'custom', message: 'capacity.errors.places' })
      return places ?? []
    }),
  from: date,
  fromTime: maybe(parseClock, 'capacity.errors.clock'),
  to: maybe((typed) => (isDate(typed) ? typed : null), 'capacity.errors.date'),
  toTime: maybe(parseClock, 'capacity.errors.clock'),
  reason,
})

const week = z
  .string({ error: 'capacity.errors.week' })
  .regex(/^\s*\d{1,2}\s*$/, 'capacity.errors.week')
  .transform(Number)
  .pipe(z.number().min(1, 'capacity.errors.week').max(53, 'capacity.errors.week'))

const yearDay = z
  .string({ error: 'capacity.errors.yearDay' })
  .transform((typed) => typed.trim())
  .refine(isYearDay, 'capacity.errors.yearDay')

const holiday = z.enum(holidayKeys, { error: 'capacity.errors.holiday' })

/** A rule with why it shuts, as everybody reads it. */
interface RuleSaid {
  rule: ClosureRule
  reason: string
}

const reading =
  <Schema extends z.ZodObject>(schema: Schema, ruleOf: (values: z.output<Schema>) => RuleSaid) =>
  (form: FormData): Reading<RuleSaid> => {
    const read = readForm(schema, form)
    return read.ok ? { ok: true, value: ruleOf(read.value) } : read
  }

/** Each kind of rule has a form of its own: fields are named after it, so that one page may hold them all. */
const readers = {
  holidays: reading(
    z.object({
      days: z.array(holiday, { error: 'capacity.errors.holiday' }).min(1, 'capacity.errors.holiday'),
      'holidays-reason': reason,
    }),
    (said) => ({ rule: { kind: 'holidays', days: said.days }, reason: said['holidays-reason'] }),
  ),
  'squeeze-days': reading(z.object({ 'squeeze-days-reason': reason }), (said) => ({
    rule: { kind: 'squeeze-days' },
    reason: said['squeeze-days-reason'],
  })),
  weeks: reading(z.object({ 'weeks-from': week, 'weeks-to': week, 'weeks-reason': reason }), (said) => ({
    rule: { kind: 'weeks', from: said['weeks-from'], to: said['weeks-to'] },
    reason: said['weeks-reason'],
  })),
  dates: reading(
    z.object({ 'dates-from': yearDay, 'dates-to': yearDay, 'dates-reason': reason }),
    (said) => ({
      rule: { kind: 'dates', from: said['dates-from'], to: said['dates-to'] },
      reason: said['dates-reason'],
    }),
  ),
  beside: reading(
    z.object({
      'beside-day': holiday,
      'beside-days': z
        .string({ error: 'capacity.errors.days' })
        .regex(/^-?\d{1,2}$/, 'capacity.errors.days')
        .transform(Number),
      'beside-reason': reason,
    }),
    (said) => ({
      rule: { kind: 'beside', day: said['beside-day'], days: said['beside-days'] },
      reason: said['beside-reason'],
    }),
  ),
}
export type RuleKind = keyof typeof readers

/** Is it a kind of rule? */
export const isRuleKind = (kind: string): kind is RuleKind => Object.hasOwn(readers, kind)

/** The rule that a form of its kind describes, or what is wrong with which field. */
export const readRule = (kind: RuleKind, form: FormData): Reading<RuleSaid> => readers[kind](form)
