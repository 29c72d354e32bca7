import type { ReactNode } from 'react'
import { useText } from '~/i18n/speech'
import { Check, Checks, Field, type Option, Select } from '~/ui/field'
import { timeUnits } from './policy'

/** What stands in a form, and what is wrong with it. */
export interface Typed {
  values: Record<string, string>
  errors: Record<string, string>
}

/** What a field needs to show what stands in it. */
export const about = ({ values, errors }: Typed, name: string) => ({
  name,
  value: values[name] ?? '',
  error: errors[name],
})

interface Named {
  typed: Typed
  name: string
  label: string
  hint?: string
}

/** A number and its unit. */
export function TimeField({ typed, name, label, hint, hours }: Named & { hours?: boolean }) {
  const text = useText()
  const units = timeUnits.filter((unit) => hours || unit !== 'hours')
  return (
    <fieldset className="grid min-w-0 gap-1">
      <legend className="font-semibold">{label}</legend>
      {hint && <p className="max-w-text text-sm text-muted">{hint}</p>}
      <div className="grid grid-cols-[7rem_minmax(0,12rem)] items-end gap-3">
        <Field {...about(typed, name)} label={text('exams.form.count')} inputMode="numeric" />
        <Select
          {...about(typed, `${name}-unit`)}
          label={text('exams.form.unit')}
          options={units.map((value) => ({ value, label: text(`exams.units.${value}`) }))}
          value={typed.values[`${name}-unit`] || 'days'}
        />
      </div>
    </fieldset>
  )
}

/** One line that is a number: kronor, minutes. */
export function NumberField({ typed, ...rest }: Named) {
  return <Field {...about(typed, rest.name)} {...rest} inputMode="numeric" short />
}

/** One of a few, or not set. */
export function ChoiceField({ typed, options, ...rest }: Named & { options: readonly Option[] }) {
  const text = useText()
  return <Select {...about(typed, rest.name)} {...rest} options={options} empty={text('exams.form.unset')} />
}

/** Any of a few. */
export function ListField({
  typed,
  name,
  label,
  hint,
  options,
  across,
}: Named & { options: readonly Option[]; across?: boolean }) {
  return (
    <Checks
      name={name}
      legend={label}
      hint={hint}
      options={options}
      values={(typed.values[name] ?? '').split(',')}
      error={typed.errors[name]}
      across={across}
    />
  )
}

/** Yes, when ticked. */
export function CheckField({ typed, name, label }: Named) {
  return <Check name={name} label={label} checked={typed.values[name] === 'ja'} />
}

/** A part of the form under a heading of its own. */
export function FormPart({
  id,
  title,
  lead,
  children,
}: {
  id: string
  title: string
  lead?: string
  children: ReactNode
}) {
  return (
    <section aria-labelledby={id} className="grid grid-cols-[minmax(0,1fr)] gap-5 border-t-2 border-ink pt-5">
      <div className="grid gap-1">
        <h2 id={id}>{title}</h2>
        {lead && <p className="max-w-text text-muted">{lead}</p>}
      </div>
      {children}
    </section>
  )
}
