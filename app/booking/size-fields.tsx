import { isBookedByPlace, isBookedWhole, type Space } from '~/centres/space'
import { useText } from '~/i18n/speech'
import { Field, Select } from '~/ui/field'

interface SizeFieldsProps {
  space: Pick<Space, 'bookable' | 'places' | 'seats' | 'rules'>
  /** The most places that are free from the start. */
  free: number
  /** What was chosen before: a number of places, or `hela`. */
  size?: string
  people?: string
  errors: Record<string, string>
}

/** How much of a space: so many places, or all of it and for how many people. Offers only what may be booked. */
export function SizeFields({ space, free, size, people, errors }: SizeFieldsProps) {
  const text = useText()
  const { fewestPeople } = space.rules
  const whole = isBookedWhole(space) && free === space.places
  const peopleField = (
    <Field
      label={text('booking.form.people')}
      hint={[
        fewestPeople > 1 && text('booking.form.peopleHint', { count: fewestPeople }),
        text('booking.form.peopleMost', { count: space.seats }),
      ]
        .filter(Boolean)
        .join(' ')}
      name="people"
      type="number"
      inputMode="numeric"
      min={1}
      max={space.seats}
      value={people ?? String(Math.max(fewestPeople, 1))}
      error={errors.people}
      short
    />
  )
  if (!isBookedByPlace(space)) {
    return (
      <>
        <input type="hidden" name="size" value="hela" />
        {peopleField}
      </>
    )
  }
  const options = Array.from({ length: free }, (_, at) => ({
    value: String(at + 1),
    label: text('centres.places', { count: at + 1 }),
  }))
  return (
    <>
      <Select
        label={text('booking.form.size')}
        name="size"
        options={whole ? [...options, { value: 'hela', label: text('booking.form.whole') }] : options}
        value={options.some(({ value }) => value === size) || (whole && size === 'hela') ? size : '1'}
        error={errors.size}
      />
      {whole && peopleField}
    </>
  )
}
