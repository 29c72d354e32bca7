import { useText } from '~/i18n/speech'
import { Field, Select } from '~/ui/field'
import { type ExampleField, exampleFields } from './example-form'
import { educations } from './policy'
import { about, type Typed } from './typed-fields'

/** What stands behind one word until it is asked for, or wrong. */
const folded = exampleFields.filter((name) => name !== 'dag' && name !== 'kommun')

interface ExampleFieldsProps {
  typed: Typed
  municipalities: readonly { code: string; name: string }[]
  universities: readonly { id: string; name: string }[]
}

/** Somebody and an exam, to try rules with. */
export function ExampleFields({ typed, municipalities, universities }: ExampleFieldsProps) {
  const text = useText()
  const field = (name: ExampleField) => ({
    ...about(typed, name),
    label: text(`exams.example.fields.${name}`),
  })
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2 sm:items-end">
        <Field {...field('dag')} type="date" required />
        <Select
          {...field('kommun')}
          options={municipalities.map(({ code, name }) => ({ value: code, label: name }))}
          empty={text('exams.example.otherMunicipality')}
        />
      </div>
      <details open={folded.some((name) => typed.errors[name])}>
        <summary className="min-h-11 cursor-pointer py-2 font-semibold">{text('exams.example.more')}</summary>
        <div className="grid gap-4 pt-2 sm:grid-cols-2 sm:items-end">
          <Field {...field('start')} />
          <Field {...field('langd')} />
          <Field {...field('extra')} />
          <Field {...field('forsok')} inputMode="numeric" />
          <Select
            {...field('utbildning')}
            options={educations.map((value) => ({ value, label: text(`exams.terms.${value}`) }))}
          />
          <Select
            {...field('larosate')}
            options={universities.map(({ id, name }) => ({ value: id, label: name }))}
            empty={text('exams.example.otherUniversity')}
          />
          <Field {...field('program')} />
          <Field {...field('sista')} type="date" />
        </div>
      </details>
    </>
  )
}
