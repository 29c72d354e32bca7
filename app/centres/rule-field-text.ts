import { duration } from '~/i18n/format'
import type { Text } from '~/i18n/text'
import type { BookingRules } from './booking-rules'
import type { Layer } from './hours'
import { durations, type RuleField } from './rules-form'

/** What a rule says, in words: "4 h", "ingen gräns", "alla". */
export function ruleValueText(field: RuleField, rules: BookingRules, text: Text): string {
  const value = rules[field]
  if (value === null) return text('capacity.rules.noLimit')
  if (field === 'audience') return text(`capacity.rules.audiences.${rules.audience.who}`)
  if (field === 'approval') return text(rules.approval ? 'capacity.rules.yes' : 'capacity.rules.no')
  if (field === 'layers') return layersText(rules.layers, text)
  if (field === 'stepMinutes' || durations.includes(field)) return duration(Number(value))
  return String(value)
}

/** Layers of the hours, in words. */
export const layersText = (chosen: readonly Layer[], text: Text) =>
  chosen.length === 3
    ? text('capacity.rules.layersAll')
    : chosen.map((layer) => text(`centres.layers.${layer}`).toLowerCase()).join(', ')
