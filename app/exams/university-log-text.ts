import type { Change } from '~/centres/deed'
import { clockTime, duration, fullDate } from '~/i18n/format'
import type { Language } from '~/i18n/language'
import { momentName } from '~/i18n/moment'
import { say, textIn } from '~/i18n/text'
import type { Instant, LocalDate } from '~/lib/time'

type Say = (value: never, language: Language) => string

/** How values are said that are not words, numbers, yes or no. */
const sayings: Record<string, Say> = {
  date: (date: LocalDate, language) => fullDate(date, language),
  deadline: (date: LocalDate, language) => fullDate(date, language),
  validFrom: (date: LocalDate, language) => fullDate(date, language),
  startMinute: (minute: number, language) => clockTime(minute, language),
  minutes: (minutes: number) => duration(minutes),
  expiresAt: (at: Instant, language) => momentName(at, language),
  format: (one: string, language) => say(textIn(language), `sittings.formats.${one}`),
  materialWay: (one: string, language) => say(textIn(language), `exams.words.${one}`),
  role: (one: string, language) => say(textIn(language), `identity.account.role.${one}`),
  answer: (one: string, language) => say(textIn(language), `offices.log.answers.${one}`),
}

/** What a deed changed, a line for each field: "Börjar kl.: 9.00 → 13.00". A field without a word says nothing. */
export const deedLines = (changes: readonly Change[], language: Language): string[] =>
  changes.flatMap(({ field, before, after }) => {
    const label = labelOf(field, language)
    const [was, is] = [valueText(field, before, language), valueText(field, after, language)]
    if (label === null || (was === null && is === null)) return []
    if (after === undefined) return [`${label}: ${was}`]
    return [
      was === null ? `${label}: ${is}` : `${label}: ${was} → ${is ?? textIn(language)('day.log.nothing')}`,
    ]
  })

/** What a field is called, of a sitting or in the log; null when the dictionaries have no word for it. */
function labelOf(field: string, language: Language): string | null {
  const keys = [`offices.log.fields.${field}`, `sittings.fields.${field}`, `day.log.fields.${field}`]
  for (const key of keys) {
    const found = say(textIn(language), key)
    if (found !== key) return found
  }
  return null
}

/** Null: nothing is, or was, there. */
function valueText(field: string, value: unknown, language: Language): string | null {
  if (value === undefined || value === null || value === '') return null
  const saying = sayings[field]
  if (saying) return saying(value as never, language)
  if (typeof value === 'boolean') return textIn(language)(value ? 'day.log.yes' : 'day.log.no')
  return String(value)
}
