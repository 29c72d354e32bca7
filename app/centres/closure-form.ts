import { z } from 'zod'
import { cleanLine } from '~/lib/clean'
import { isDate, type LocalDate, parseClock } from '~/lib/time'
import { isYearDay, parsePlaces } from './closing'
import { type ClosureRule, type HolidayKey, holidayKeys } from './closure-rules'
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

/** Each kind of rule has a form of its own: fields are named after it, so that one page may hold them all. */
export const ruleForms = {
  holidays: z.object({
    days: z.array(holiday, { error: 'capacity.errors.holiday' }).min(1, 'capacity.errors.holiday'),
    'holidays-reason': reason,
  }),
  'squeeze-days': z.object({ 'squeeze-days-reason': reason }),
  weeks: z.object({ 'weeks-from': week, 'weeks-to': week, 'weeks-reason': reason }),
  dates: z.object({ 'dates-from': yearDay, 'dates-to': yearDay, 'dates-reason': reason }),
  beside: z.object({
    'beside-day': holiday,
    'beside-days': z
      .string({ error: 'capacity.errors.days' })
      .regex(/^-?\d{1,2}$/, 'capacity.errors.days')
      .transform(Number),
    'beside-reason': reason,
  }),
} as const
export type RuleKind = keyof typeof ruleForms

/** Is it a kind of rule? */
export const isRuleKind = (kind: string): kind is RuleKind => Object.hasOwn(ruleForms, kind)

type Values = { [Kind in RuleKind]: z.output<(typeof ruleForms)[Kind]> }

/** The rule that a form of its kind describes. */
export function ruleOf<Kind extends RuleKind>(
  kind: Kind,
  values: Values[Kind],
): { rule: ClosureRule; reason: string } {
  const said = values as Record<string, unknown>
  const why = String(said[`${kind}-reason`])
  const from = said[`${kind}-from`]
  const to = said[`${kind}-to`]
  const rules: Record<RuleKind, () => ClosureRule> = {
    holidays: () => ({ kind: 'holidays', days: said.days as HolidayKey[] }),
    'squeeze-days': () => ({ kind: 'squeeze-days' }),
    weeks: () => ({ kind: 'weeks', from: Number(from), to: Number(to) }),
    dates: () => ({ kind: 'dates', from: String(from), to: String(to) }),
    beside: () => ({
      kind: 'beside',
      day: said['beside-day'] as HolidayKey,
      days: Number(said['beside-days']),
    }),
  }
  return { rule: rules[kind](), reason: why }
}
