import { patternText } from '~/booking/pattern-text'
import type { Pattern } from '~/booking/series'
import { ruleText } from '~/centres/closure-rule-text'
import type { ClosureRule } from '~/centres/closure-rules'
import type { Change, LoggedDeed } from '~/centres/deed'
import { isDay, isTexts, saidAs } from '~/centres/deed-value'
import type { Stretch } from '~/centres/season'
import type { PlannedPlace } from '~/centres/space'
import type { Language } from '~/i18n/language'
import { say, textIn } from '~/i18n/text'
import type { LocalDate } from '~/lib/time'
import { planText, weekText } from './change-parts-text'
import { deskFields, deskValueText, isRuleOf, ruleText as rulesText } from './change-rules-text'
import { dayText, momentText } from './log-time'

/** Whose log it is, and who reads it. */
export interface Reader {
  language: Language
  zone: string
}

type How = [reader: Reader, change: Change]
/** Null: it is said plainly. */
type Say = (value: unknown, ...how: How) => string | null

/** A word of the dictionary for each value. */
const word =
  (keyOf: (value: string) => string): Say =>
  (value, { language }) =>
    say(textIn(language), keyOf(String(value)))

const list = (one: (value: string, language: Language) => string): Say =>
  saidAs(isTexts, (values, { language }: Reader) => values.map((value) => one(value, language)).join(', '))

const day: Say = saidAs(isDay, (date, { language }: Reader) => dayText(date, language))

const isPattern = (value: unknown): value is Pattern =>
  typeof value === 'object' && value !== null && 'weekdays' in value
const isRule = (value: unknown): value is ClosureRule =>
  typeof value === 'object' && value !== null && 'kind' in value
const isWeek = (value: unknown): value is Stretch[][] =>
  Array.isArray(value) && value.every((stretches) => Array.isArray(stretches))
const isPlan = (value: unknown): value is PlannedPlace[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'object' && one !== null && 'place' in one)

/** How values are said that are not words, numbers, yes or no, or a moment. */
const sayings: Record<string, Say> = {
  state: word((one) => `booking.states.${one}`),
  examState: word((one) => `examDay.states.${one}`),
  deviation: word((one) => `examDay.kinds.${one}`),
  tagState: word((one) => `people.tags.states.${one}`),
  role: word((one) => `identity.account.role.${one}`),
  kind: word((one) => `centres.kinds.${one}`),
  bookable: word((one) => `centres.bookable.${one}`),
  layer: word((one) => `centres.layers.${one}`),
  scope: word((one) => `series.scope.${one}`),
  features: list((one, language) => say(textIn(language), `centres.features.${one}`)),
  dates: list((one, language) => dayText(one as LocalDate, language)),
  date: day,
  validFrom: day,
  validTo: day,
  expiresOn: day,
  pattern: saidAs(isPattern, (pattern, { language }: Reader) => patternText(pattern, language)),
  rule: saidAs(isRule, (rule, { language }: Reader) => ruleText(rule, language)),
  days: saidAs(isWeek, (days, ...how: How) => weekText(days, ...how)),
  plan: saidAs(isPlan, (plan, ...how: How) => planText(plan, ...how)),
}

/** Numbers, and names of spaces that a joined one consists of. */
const plainly = (value: unknown, { language, zone }: Reader): string => {
  const text = textIn(language)
  if (value === null || value === '') return text('day.log.nothing')
  if (typeof value === 'boolean') return text(value ? 'day.log.yes' : 'day.log.no')
  if (typeof value === 'number' && value > 1e11) return momentText(value, zone, language)
  return Array.isArray(value) ? value.join(', ') || text('day.log.nothing') : String(value)
}

/** Only ids, which say nothing to anybody, or what stands elsewhere in the row. */
const isSilent = ({ field, before, after }: Change, { about }: Pick<LoggedDeed, 'about'>) =>
  ['ruleId', 'goesOnAs', 'retired'].includes(field) ||
  (field === 'spaceId' && (after ?? before) === about) ||
  (field === 'picture' && after === undefined)

/**
 * A change as the log says it: "Till: 23 nov 12.00 → 23 nov 13.00"; without the arrow where it was only
 * there before, or only afterwards. Null for what is nothing to read.
 */
export function changeText(
  change: Change,
  deed: Pick<LoggedDeed, 'action' | 'about'>,
  reader: Reader,
): string | null {
  const { field, before, after } = change
  if (isSilent(change, deed)) return null
  const text = textIn(reader.language)
  const label = labelOf(change, deed, reader)
  if (label === null) return null
  if (field === 'picture') return `${label}: ${text(before ? 'day.log.replaced' : 'day.log.added')}`
  const mayBeNone = isRuleOf(change, deed) || deed.action === 'change-desk'
  const said = (value: unknown) => valueText(value, change, deed, reader)
  if ((before ?? after ?? null) === null && !mayBeNone) return null
  if (after === undefined && !mayBeNone) return `${label}: ${said(before)}`
  // Nothing there before is not worth an arrow: what is there now says it.
  if ((before ?? '') === '' && !mayBeNone) return `${label}: ${said(after)}`
  return `${label}: ${said(before)} → ${said(after)}`
}

function valueText(value: unknown, change: Change, deed: Pick<LoggedDeed, 'action'>, reader: Reader): string {
  if (isRuleOf(change, deed)) return rulesText(change.field, value, textIn(reader.language))
  if (deed.action === 'change-desk') {
    const said = deskValueText(change.field, value, reader.language)
    if (said !== null) return said
  }
  const isThere = value !== null && value !== undefined && value !== ''
  const said = isThere ? sayings[change.field]?.(value, reader, change) : null
  return said ?? plainly(value ?? null, reader)
}

/** What a field is called; null when the dictionary has no word for it. */
function labelOf(change: Change, deed: Pick<LoggedDeed, 'action'>, { language }: Reader): string | null {
  const { field } = change
  const ofDesk = deed.action === 'change-desk' && deskFields.has(field)
  const key = isRuleOf(change, deed)
    ? `capacity.rules.fields.${field}`
    : ofDesk
      ? `day.settings.${field}`
      : `day.log.fields.${field}`
  const found = say(textIn(language), key)
  return found === key ? null : found.replace(/\?$/, '')
}
