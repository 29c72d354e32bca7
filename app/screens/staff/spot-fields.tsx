import { useText } from '~/i18n/speech'
import { Check, Field, Select } from '~/ui/field'

interface SpotFieldsProps {
  spaces: { id: string; name: string; bookable: string }[]
  /** What stands there at first, or stood there when the form came back. */
  values: Record<string, string | undefined>
  errors: Record<string, string>
}

/** Where, when and how much, as staff type it; and a reason where the rules would say no. */
export function SpotFields({ spaces, values, errors }: SpotFieldsProps) {
  const text = useText()
  const clock = { type: 'time', step: 900, required: true, short: true } as const
  return (
    <>
      <Select
        label={text('day.spot.space')}
        name="lokal"
        options={spaces.map(({ id, name }) => ({ value: id, label: name }))}
        value={values.lokal}
        error={errors.lokal}
        required
      />
      <Field
        label={text('day.spot.date')}
        name="dag"
        type="date"
        value={values.dag}
        error={errors.dag}
        required
      />
      <div className="flex flex-wrap items-end gap-4">
        <Field label={text('day.spot.from')} name="fran" value={values.fran} error={errors.fran} {...clock} />
        <Field label={text('day.spot.to')} name="till" value={values.till} error={errors.till} {...clock} />
        <Field
          label={text('day.spot.places')}
          hint={text('day.spot.placesHint')}
          name="antal"
          type="number"
          inputMode="numeric"
          min={1}
          max={999}
          value={values.antal ?? '1'}
          error={errors.antal}
          required
          short
        />
      </div>
      {spaces.some(({ bookable }) => bookable === 'both') && (
        <Check label={text('day.spot.whole')} name="hela" checked={values.hela === 'ja'} />
      )}
      <Field
        label={text('day.spot.reason')}
        hint={text('day.spot.reasonHint')}
        name="skal"
        value={values.skal}
        error={errors.skal}
        maxLength={300}
        optional
      />
    </>
  )
}
