import type { Span } from '~/lib/span'
import { clock, type Instant, type LocalDate, localDate, localMinute } from '~/lib/time'
import type { Language } from './language'

const locales = { sv: 'sv-SE', en: 'en-GB' } as const
const formatters = new Map<string, Intl.DateTimeFormat>()

/** Making a formatter asks ICU and is slow; there are a handful of kinds. */
function formatter(language: Language, kind: string, options: Intl.DateTimeFormatOptions) {
  const key = `${language}|${kind}`
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locales[language], { timeZone: 'UTC', ...options })
  formatters.set(key, made)
  return made
}

const noon = (date: LocalDate) => new Date(`${date}T12:00:00Z`)

/** "torsdag 26 november" */
export const dayName = (date: LocalDate, language: Language) =>
  formatter(language, 'day', { weekday: 'long', day: 'numeric', month: 'long' })
    .format(noon(date))
    .replace(',', '')

/** "torsdag 26 november 2026" */
export const fullDay = (date: LocalDate, language: Language) =>
  formatter(language, 'full', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
    .format(noon(date))
    .replace(',', '')

/** "26 november 2026" */
export const fullDate = (date: LocalDate, language: Language) =>
  formatter(language, 'date', { day: 'numeric', month: 'long', year: 'numeric' }).format(noon(date))

/** "november 2026" */
export const monthName = (month: string, language: Language) =>
  formatter(language, 'monthly', { month: 'long', year: 'numeric' }).format(noon(`${month}-15` as LocalDate))

const dayMonth = (date: LocalDate, language: Language) =>
  formatter(language, 'month', { day: 'numeric', month: 'long' }).format(noon(date))

/** "1–30 november 2026", "1 oktober – 30 november 2026": what both have in common is said once. */
export function datesText(from: LocalDate, to: LocalDate, language: Language) {
  if (from.slice(0, 4) !== to.slice(0, 4)) return `${fullDate(from, language)} – ${fullDate(to, language)}`
  return from.slice(0, 7) === to.slice(0, 7)
    ? `${unbroken(String(Number(from.slice(8))), String(Number(to.slice(8))))}${fullDate(to, language).replace(/^\d+/, '')}`
    : `${dayMonth(from, language)} – ${fullDate(to, language)}`
}

/** The days that somebody has said: both, the first, or nothing where it is not known. */
export function saidDates(from: LocalDate | null, to: LocalDate | null, language: Language): string {
  if (!from) return ''
  return to && to !== from ? datesText(from, to, language) : fullDate(from, language)
}

/** "tors" */
export const shortWeekday = (date: LocalDate, language: Language) =>
  formatter(language, 'weekday', { weekday: 'short' }).format(noon(date)).replace('.', '')

/** "26 nov" */
export const shortDay = (date: LocalDate, language: Language) =>
  formatter(language, 'short', { day: 'numeric', month: 'short' }).format(noon(date)).replace('.', '')

/** Minutes since midnight as the language writes them: "13.00" in Swedish, "13:00" in English. */
export const clockTime = (minute: number, language: Language) =>
  language === 'sv' ? clock(minute).replace(':', '.') : clock(minute)

/** The wall clock of a zone at an instant: "13.00". */
export const timeOfDay = (at: Instant, zone: string, language: Language) =>
  clockTime(localMinute(at, zone), language)

/** From one to another, never broken over two lines: the joiner (U+2060) forbids it after the dash. */
export const unbroken = (from: string, to: string) => `${from}–\u2060${to}`.replaceAll(' ', '\u00a0')

/** "13.00–15.00" from minutes since midnight; an end at midnight is written 24.00. */
export const clockSpan = (from: number, to: number, language: Language) =>
  unbroken(
    clockTime(from, language),
    to % 1440 === 0 ? clockTime(0, language).replace('00', '24') : clockTime(to, language),
  )

/** "13.00–15.00" in a zone; an end at midnight is written 24.00. */
export const timeSpan = (span: Span, zone: string, language: Language) =>
  clockSpan(localMinute(span.start, zone), localMinute(span.end, zone), language)

/** "torsdag 26 november kl. 13.00–15.00", "Thursday 26 November, 13:00–15:00" */
export function dayAndSpan(span: Span, zone: string, language: Language) {
  const day = dayName(localDate(span.start, zone), language)
  return `${day}${language === 'sv' ? ' kl.\u00a0' : ', '}${timeSpan(span, zone, language)}`
}

/** A length in minutes: "2 h 30 min". */
export function duration(minutes: number) {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return [hours > 0 ? `${hours}\u00a0h` : '', rest > 0 || hours === 0 ? `${rest}\u00a0min` : '']
    .filter(Boolean)
    .join(' ')
}

/** A distance for people: "800 m", "12 km", with a non-breaking space. */
export function distance(km: number) {
  return km < 1 ? `${Math.max(100, Math.round(km * 10) * 100)}\u00a0m` : `${Math.round(km)}\u00a0km`
}

const numbers = new Map<string, Intl.NumberFormat>()

/** "1 234,5" in Swedish, "1,234.5" in English; so many decimals. */
export function decimal(value: number, language: Language, digits = 0) {
  const key = `${language}|${digits}`
  const known = numbers.get(key)
  const made =
    known ??
    new Intl.NumberFormat(locales[language], { minimumFractionDigits: digits, maximumFractionDigits: digits })
  numbers.set(key, made)
  return made.format(value)
}

/** A share as "45 %", whole per cents, with a non-breaking space in Swedish. */
export const percent = (share: number, language: Language) =>
  `${decimal(share * 100, language)}${language === 'sv' ? '\u00a0' : ''}%`

/** Swedish crowns: "1 200 kr" in Swedish, "SEK 1,200" in English, with a non-breaking space. */
export const sek = (amount: number, language: Language) =>
  language === 'sv' ? `${decimal(amount, language)}\u00a0kr` : `SEK\u00a0${decimal(amount, language)}`
