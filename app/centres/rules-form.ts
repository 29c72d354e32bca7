import { cleanLine } from '~/lib/clean'
import type { FieldErrors } from '~/lib/form'
import type { Audience, BookingRules } from './booking-rules'
import { type Layer, layers } from './hours'

/** In the order of the form. */
export const ruleFields = [
  'audience',
  'shortestMinutes',
  'longestMinutes',
  'stepMinutes',
  'latestMinutesBefore',
  'earliestDaysBefore',
  'cancelMinutesBefore',
  'bufferMinutes',
  'openBookings',
  'minutesPerDay',
  'minutesPerWeek',
  'fewestPeople',
  'approval',
  'layers',
] as const satisfies (keyof BookingRules)[]
export type RuleField = (typeof ruleFields)[number]

/** Rules that are a length of time; of limits, 0 means none. */
export const durations: readonly RuleField[] = [
  'shortestMinutes',
  'longestMinutes',
  'latestMinutesBefore',
  'cancelMinutesBefore',
  'bufferMinutes',
  'minutesPerDay',
  'minutesPerWeek',
]
export const limits: readonly RuleField[] = ['openBookings', 'minutesPerDay', 'minutesPerWeek']

/** What may be chosen as the layers that count. */
export const layerChoices: readonly Layer[][] = [
  ['staffed'],
  ['staffed', 'tag'],
  ['tag'],
  ['exam'],
  [...layers],
]

/** "2 h 30 min", "90 min", "1,5 h", and plain minutes; null when it is none. */
export function parseDuration(text: string): number | null {
  const found = /^(?:(\d{1,3}(?:[.,]\d+)?)\s*h(?:\s*(\d{1,2})\s*(?:min)?)?|(\d{1,5})\s*(?:min)?)$/i.exec(
    text.replace(/\s+/g, ' ').trim(),
  )
  if (!found) return null
  const minutes = found[3]
    ? Number(found[3])
    : Number(found[1]?.replace(',', '.')) * 60 + Number(found[2] ?? 0)
  return Number.isInteger(minutes) ? minutes : null
}

type Read = { value: unknown } | { error: string } | null

const most = 100_000

/** Reads one rule; null where nothing is said. */
function readRule(field: RuleField, typed: string, form: FormData): Read {
  if (typed === '') return null
  if (field === 'audience') return readAudience(typed, form)
  if (field === 'stepMinutes')
    return ['15', '30', '60'].includes(typed) ? { value: Number(typed) } : { error: 'choice' }
  if (field === 'approval')
    return typed === 'ja' || typed === 'nej' ? { value: typed === 'ja' } : { error: 'choice' }
  if (field === 'layers') {
    const chosen = layerChoices.find((one) => one.join() === typed)
    return chosen ? { value: chosen } : { error: 'choice' }
  }
  const isDuration = durations.includes(field)
  const number = isDuration ? parseDuration(typed) : /^\d{1,4}$/.test(typed) ? Number(typed) : null
  if (number === null || number > most) return { error: isDuration ? 'duration' : 'number' }
  if (limits.includes(field)) return { value: number === 0 ? null : number }
  const quarters = field === 'shortestMinutes' || field === 'longestMinutes' || field === 'bufferMinutes'
  if (quarters && number % 15 !== 0) return { error: 'quarter' }
  const least =
    field === 'shortestMinutes' || field === 'longestMinutes'
      ? 15
      : field === 'bufferMinutes' || field.endsWith('Before')
        ? 0
        : 1
  return number < least ? { error: isDuration ? 'duration' : 'number' } : { value: number }
}

function readAudience(who: string, form: FormData): Read {
  if (who === 'anyone' || who === 'approved') return { value: { who } satisfies Audience }
  if (who !== 'residents') return { error: 'choice' }
  const municipalities = cleanLine(String(form.get('municipalities') ?? ''))
    .split(/[\s,;]+/)
    .filter(Boolean)
  const all = municipalities.length > 0 && municipalities.every((code) => /^\d{4}$/.test(code))
  return all ? { value: { who, municipalities } } : { error: 'municipalities' }
}

export type RulesRead<T> = { ok: true; rules: T } | { ok: false; errors: FieldErrors }

/**
 * Reads the rules that a form says.
 * @param under what holds where nothing is said: the rules of the centre, for a space
 */
export function readRules(form: FormData, under: BookingRules): RulesRead<Partial<BookingRules>> {
  const errors: FieldErrors = {}
  const said: Partial<Record<RuleField, unknown>> = {}
  for (const field of ruleFields) {
    const read = readRule(field, cleanLine(String(form.get(field) ?? '')), form)
    if (read && 'error' in read) errors[field] = `capacity.rules.errors.${read.error}`
    else if (read) said[field] = read.value
  }
  const rules = said as Partial<BookingRules>
  const all = { ...under, ...rules }
  if (all.longestMinutes < all.shortestMinutes) errors.longestMinutes ??= 'capacity.rules.errors.order'
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, rules }
}

/** A rule as the form writes it. */
export function typedRule(field: RuleField, rules: Partial<BookingRules>): string {
  const value = rules[field]
  if (value === undefined) return ''
  if (field === 'audience') return rules.audience?.who ?? ''
  if (field === 'layers') return rules.layers?.join() ?? ''
  if (field === 'approval') return rules.approval ? 'ja' : 'nej'
  if (value === null) return '0'
  if (!durations.includes(field)) return String(value)
  const minutes = Number(value)
  return minutes > 0 && minutes % 60 === 0 ? `${minutes / 60} h` : `${minutes} min`
}
