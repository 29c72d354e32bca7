import { useText } from '~/i18n/speech'
import { Check, Choices, Field, Select, TextArea } from '~/ui/field'
import { materialWays } from './policy'
import { type SittingFacts, sittingFormats } from './sitting'
import { about, FormPart, type Typed } from './typed-fields'

/** Everything a sitting consists of, part by part. */
export function SittingFields({ typed }: { typed: Typed }) {
  const text = useText()
  const field = (name: keyof SittingFacts) => ({
    ...about(typed, name),
    label: text(`sittings.fields.${name}`),
  })
  return (
    <>
      <FormPart id="tentan" title={text('sittings.parts.what')}>
        <Field {...field('courseCode')} short />
        <Field {...field('courseName')} />
        <Field {...field('examCode')} hint={text('sittings.hints.examCode')} optional short />
      </FormPart>
      <FormPart id="nar" title={text('sittings.parts.when')}>
        <Field {...field('date')} type="date" />
        <Field {...field('startMinute')} hint={text('sittings.hints.startMinute')} short />
        <Field {...field('minutes')} hint={text('sittings.hints.minutes')} short />
      </FormPart>
      <FormPart id="hur" title={text('sittings.parts.how')}>
        <Choices
          name="format"
          legend={text('sittings.fields.format')}
          options={sittingFormats.map((value) => ({ value, label: text(`sittings.formats.${value}`) }))}
          value={typed.values.format}
          error={typed.errors.format}
        />
        <Field {...field('tool')} optional />
        <TextArea {...field('demands')} rows={2} maxLength={500} optional />
        <TextArea {...field('aids')} rows={2} maxLength={500} optional />
      </FormPart>
      <FormPart id="annan-ort" title={text('sittings.parts.elsewhere')} lead={text('sittings.hints.policy')}>
        <Check
          name="campusOnly"
          label={text('sittings.fields.campusOnly')}
          checked={typed.values.campusOnly === 'ja'}
        />
        <Field {...field('deadline')} type="date" optional />
        <Field {...field('minutesEarlier')} inputMode="numeric" short optional />
        <Field {...field('minutesLater')} inputMode="numeric" short optional />
        <Field {...field('stayMinutes')} inputMode="numeric" short optional />
        <Select
          {...field('materialWay')}
          options={materialWays.map((value) => ({ value, label: text(`exams.words.${value}`) }))}
          empty={text('exams.form.unset')}
        />
      </FormPart>
      <FormPart id="kontakt" title={text('sittings.parts.contact')}>
        <Field {...field('contactEmail')} hint={text('sittings.hints.contactEmail')} type="email" optional />
        <Field {...field('contactPhone')} type="tel" optional />
        <TextArea {...field('note')} hint={text('sittings.hints.note')} rows={3} maxLength={1000} optional />
      </FormPart>
    </>
  )
}
