import { type BookingRules, plainRules } from '~/centres/booking-rules'
import type { Change, LoggedDeed } from '~/centres/deed'
import { plainDesk } from '~/centres/desk-rules'
import { ruleValueText } from '~/centres/rule-field-text'
import { type RuleField, ruleFields } from '~/centres/rules-form'
import { clockTime } from '~/i18n/format'
import type { Language } from '~/i18n/language'
import { type Text, textIn } from '~/i18n/text'

/** What the settings of a desk are called. */
export const deskFields = new Set(Object.keys(plainDesk))

const isRuleField = (field: string): field is RuleField => ruleFields.some((one) => one === field)

/** Is it a booking rule that was changed? Where one is missing, what stands above it counts. */
export const isRuleOf = ({ field }: Pick<Change, 'field'>, { action }: Pick<LoggedDeed, 'action'>) =>
  action === 'change-rules' && isRuleField(field)

/** A booking rule in words; the municipalities of residents with it. */
export function ruleText(field: string, value: unknown, text: Text): string {
  if (value === undefined || !isRuleField(field)) return text('day.log.inherited')
  const rules = { ...plainRules, [field]: value } as BookingRules
  const { audience } = rules
  const said = ruleValueText(field, rules, text)
  return field === 'audience' && audience.who === 'residents'
    ? `${said} (${audience.municipalities.join(', ')})`
    : said
}

/** A setting of the desk in words; null where it is said as anything else. */
export function deskValueText(field: string, value: unknown, language: Language): string | null {
  if (value === null) return textIn(language)('day.settings.off')
  if (field.startsWith('quiet') && typeof value === 'number') return clockTime(value, language)
  return null
}
