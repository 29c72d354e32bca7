import type { Change } from '~/centres/deed'
import { isDay, isNumber, saidAs } from '~/centres/deed-value'
import { clockTime, duration, fullDate } from '~/i18n/format'
import type { Language } from '~/i18n/language'
import { momentName } from '~/i18n/moment'
import { say, textIn } from '~/i18n/text'
import type { Instant } from '~/lib/time'

/** Null: it is said plainly. */
type Say = (value: unknown, language: Language) => string | null

const day: Say = saidAs(isDay, fullDate)

/** A word of the dictionary for each value. */
const word =
  (keyOf: (value: string) => string): Say =>
  (value, language) =>
    say(textIn(language), keyOf(String(value)))

/** How values are said that are not words, numbers, yes or no. */
const sayings: Record<string, Say> = {
  date: day,
  deadline: day,
  validFrom: day,
  startMinute: saidAs(isNumber, clockTime),
  minutes: saidAs(isNumber, (minutes) => duration(minutes)),
  expiresAt: saidAs(isNumber, (at, language: Language) => momentName(at as Instant, language)),
  format: word((one) => `sittings.formats.${one}`),
  materialWay: word((one) => `exams.words.${one}`),
  role: word((one) => `identity.account.role.${one}`),
  answer: word((one) => `offices.log.answers.${one}`),
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
  const said = sayings[field]?.(value, language) ?? null
  if (said !== null) return said
  if (typeof value === 'boolean') return textIn(language)(value ? 'day.log.yes' : 'day.log.no')
  return String(value)
}
