import { duration } from '~/i18n/format'
import { useText } from '~/i18n/speech'
import type { Text } from '~/i18n/text'
import { Field, type Option, Select } from '~/ui/field'
import type { BookingRules } from './booking-rules'
import { layersText, ruleValueText } from './rule-field-text'
import { durations, layerChoices, limits, type RuleField, ruleFields } from './rules-form'

interface RuleFieldsProps {
  values: Record<string, string>
  errors: Record<string, string>
  /** Of a space: the rules of its centre, which hold where nothing is said. */
  under: BookingRules | null
}

/** Every booking rule, each with what it is now and, in a space, what it would be without. */
export function RuleFields({ values, errors, under }: RuleFieldsProps) {
  const text = useText()
  return ruleFields.map((field) => {
    const about = {
      name: field,
      label: text(`capacity.rules.fields.${field}`),
      value: values[field] ?? '',
      error: errors[field],
    }
    const options = optionsOf(field, text)
    const inherited = under && ruleValueText(field, under, text)
    if (options)
      return (
        <div key={field} className="grid gap-3">
          <Select
            {...about}
            options={options}
            {...(inherited !== null && { empty: text('capacity.rules.inherit', { value: inherited }) })}
          />
          {field === 'audience' && (
            <Field
              name="municipalities"
              label={text('capacity.rules.fields.municipalities')}
              value={values.municipalities}
              optional
            />
          )}
        </div>
      )
    const hints = [
      durations.includes(field) && text('capacity.rules.hints.duration'),
      limits.includes(field) && text('capacity.rules.hints.limit'),
      inherited !== null && text('capacity.rules.from', { value: inherited }),
    ].filter(Boolean)
    return <Field key={field} {...about} hint={hints.length > 0 ? hints.join(' ') : undefined} short />
  })
}

/** What may be chosen; null where it is typed. */
function optionsOf(field: RuleField, text: Text): Option[] | null {
  if (field === 'audience')
    return (['anyone', 'residents', 'approved'] as const).map((value) => ({
      value,
      label: text(`capacity.rules.audiences.${value}`),
    }))
  if (field === 'stepMinutes')
    return [15, 30, 60].map((step) => ({ value: String(step), label: duration(step) }))
  if (field === 'approval')
    return [
      { value: 'nej', label: text('capacity.rules.no') },
      { value: 'ja', label: text('capacity.rules.yes') },
    ]
  if (field === 'layers')
    return layerChoices.map((some) => ({ value: some.join(), label: layersText(some, text) }))
  return null
}
