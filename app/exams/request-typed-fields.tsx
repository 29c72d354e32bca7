import { useText } from '~/i18n/speech'
import { Choices, Field, Select } from '~/ui/field'
import { about, type Typed } from './typed-fields'

interface TypedExamFieldsProps {
  typed: Typed
  universities: readonly { id: string; name: string }[]
}

/** An exam that is in no list, as a learner knows it. */
export function TypedExamFields({ typed, universities }: TypedExamFieldsProps) {
  const text = useText()
  return (
    <>
      <Select
        {...about(typed, 'larosate')}
        label={text('seats.own.university')}
        options={universities.map(({ id, name }) => ({ value: id, label: name }))}
        empty={text('seats.own.other')}
      />
      <Unlisted typed={typed} />
      <div className="grid gap-5 sm:grid-cols-2 sm:items-end">
        <Field {...about(typed, 'kurskod')} label={text('seats.own.code')} spellCheck={false} />
        <Field {...about(typed, 'provkod')} label={text('seats.own.exam')} spellCheck={false} optional />
      </div>
      <Field {...about(typed, 'kurs')} label={text('seats.own.course')} />
      <Field {...about(typed, 'dag')} label={text('seats.own.date')} type="date" />
      <div className="grid gap-5 sm:grid-cols-2 sm:items-end">
        <Field
          {...about(typed, 'start')}
          label={text('seats.own.start')}
          hint={text('seats.own.startHint')}
        />
        <Field
          {...about(typed, 'langd')}
          label={text('seats.own.length')}
          hint={text('seats.own.lengthHint')}
        />
      </div>
      <Choices
        name="form"
        legend={text('seats.own.format')}
        options={[
          { value: 'papper', label: text('seats.own.paper') },
          { value: 'digital', label: text('seats.own.digital') },
        ]}
        value={typed.values.form || 'papper'}
        error={typed.errors.form}
        across
      />
      <Field
        {...about(typed, 'verktyg')}
        label={text('seats.own.tool')}
        hint={text('seats.own.toolHint')}
        optional
      />
    </>
  )
}

/** Of a university that is in no list; folded while one is chosen that is, and nothing of it has gone wrong. */
function Unlisted({ typed }: Pick<TypedExamFieldsProps, 'typed'>) {
  const text = useText()
  const { values, errors } = typed
  const isAsked = ['larosatenamn', 'brevlada'].some((name) => values[name] || errors[name])
  const fields = (
    <>
      <Field
        {...about(typed, 'larosatenamn')}
        label={text('seats.own.name')}
        hint={text('seats.own.nameHint')}
      />
      <Field
        {...about(typed, 'brevlada')}
        label={text('seats.own.mailbox')}
        hint={text('seats.own.mailboxHint')}
        type="email"
        spellCheck={false}
      />
    </>
  )
  if (!values.larosate || isAsked) return fields
  return (
    <details>
      <summary className="inline-block py-2.5 text-primary underline">{text('seats.own.unlisted')}</summary>
      <div className="grid gap-5 pt-2">{fields}</div>
    </details>
  )
}
