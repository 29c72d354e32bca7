import { useText } from '~/i18n/speech'
import { Check, Checks, TextArea } from '~/ui/field'
import { Lines } from '~/ui/lines'
import { supports } from './policy'
import type { Typed } from './typed-fields'

interface SupportFieldsProps {
  typed: Typed
  /** Extended time or a room of their own is asked for already: consent is needed whatever is ticked here. */
  isNeeded: boolean
}

/** What somebody needs, what it is used for and who sees it: health data in effect, so their yes is asked for. */
export function SupportFields({ typed, isNeeded }: SupportFieldsProps) {
  const text = useText()
  const { values, errors } = typed
  const isOpen = isNeeded || Boolean(values.stod || values.detalj || errors.samtycke || errors.detalj)
  // What is chosen among centres stands in the address: here is what it does not say.
  const options = supports.filter((one) => one !== 'extended-time' && one !== 'separate-room')
  return (
    <details open={isOpen}>
      <summary className="min-h-11 cursor-pointer py-2 text-lg font-bold text-primary">
        {text('seats.request.needsTitle')}
      </summary>
      <div className="grid gap-5 pt-2">
        <p>{text('seats.request.needsLead')}</p>
        <Checks
          name="stod"
          legend={text('seats.request.needs')}
          options={options.map((value) => ({ value, label: text(`exams.words.${value}`) }))}
          values={(values.stod ?? '').split(',')}
        />
        <TextArea
          name="detalj"
          label={text('seats.request.detail')}
          value={values.detalj}
          error={errors.detalj}
          rows={2}
          maxLength={500}
          optional
        />
        <section aria-labelledby="samtycke" className="grid gap-3 rounded-md bg-surface p-4">
          <h2 id="samtycke" className="text-lg">
            {text('seats.request.consentTitle')}
          </h2>
          <p>{text('seats.request.purpose')}</p>
          <Lines
            lines={[
              text('seats.request.sees.centre'),
              text('seats.request.sees.invigilator'),
              text('seats.request.sees.university'),
            ]}
          />
          <Check
            name="samtycke"
            label={text('seats.request.consent')}
            checked={values.samtycke === 'ja'}
            error={errors.samtycke}
          />
        </section>
      </div>
    </details>
  )
}
