import type { HTMLInputTypeAttribute, ReactNode } from 'react'
import { useText } from '~/i18n/speech'

/** What every field has. */
interface Common {
  label: string
  name: string
  /** Under the label: what to write, or why it is asked. */
  hint?: ReactNode
  /** A whole sentence; absent when nothing is wrong. */
  error?: string
  required?: boolean
  /** Says beside the label that it may be left empty. */
  optional?: boolean
}

/** The id of a field, for links from an error summary. */
export const fieldId = (name: string) => `field-${name}`

/** Ties hint and error to what they are about. */
function about({ name, hint, error }: Pick<Common, 'name' | 'hint' | 'error'>) {
  const ids = [hint && `${fieldId(name)}-hint`, error && `${fieldId(name)}-error`].filter(Boolean)
  return {
    'aria-describedby': ids.length > 0 ? ids.join(' ') : undefined,
    'aria-invalid': error ? true : undefined,
  }
}

function Around({ label, name, hint, error, optional, children }: Common & { children: ReactNode }) {
  const text = useText()
  return (
    <div className="grid gap-1">
      <label htmlFor={fieldId(name)} className="font-semibold">
        {label}
        {optional && <span className="font-normal text-muted"> {text('ui.field.optional')}</span>}
      </label>
      <Hint name={name} hint={hint} />
      <Wrong name={name} error={error} />
      {children}
    </div>
  )
}

function Hint({ name, hint }: Pick<Common, 'name' | 'hint'>) {
  if (!hint) return null
  return (
    <div id={`${fieldId(name)}-hint`} className="max-w-text text-sm text-muted">
      {hint}
    </div>
  )
}

function Wrong({ name, error }: Pick<Common, 'name' | 'error'>) {
  const text = useText()
  if (!error) return null
  return (
    <p id={`${fieldId(name)}-error`} className="max-w-text font-semibold text-danger">
      <span className="sr-only">{text('ui.field.error')} </span>
      {error}
    </p>
  )
}

interface FieldProps extends Common {
  type?: HTMLInputTypeAttribute
  /** What stands there at first. */
  value?: string
  autoComplete?: string
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'url' | 'search'
  min?: string | number
  max?: string | number
  step?: string | number
  minLength?: number
  maxLength?: number
  spellCheck?: boolean
  /** Of a file: the kinds that are taken. */
  accept?: string
  /** Only as wide as a number or a code. */
  short?: boolean
}

/** One line: text, e-mail, password, date, number. */
export function Field(props: FieldProps) {
  const { label: _label, hint: _hint, error: _error, optional: _optional, value, short, ...input } = props
  return (
    <Around {...props}>
      <input
        {...input}
        {...about(props)}
        id={fieldId(props.name)}
        defaultValue={value}
        className={`control${short ? ' max-w-36' : ''}`}
      />
    </Around>
  )
}

/** Several lines. */
export function TextArea(props: Common & { value?: string; rows?: number; maxLength?: number }) {
  return (
    <Around {...props}>
      <textarea
        {...about(props)}
        id={fieldId(props.name)}
        name={props.name}
        required={props.required}
        rows={props.rows ?? 4}
        maxLength={props.maxLength}
        defaultValue={props.value}
        className="control"
      />
    </Around>
  )
}

export interface Option {
  value: string
  label: string
}

/** One of a list, folded. `empty` is the first line where nothing is chosen yet. */
export function Select(
  props: Common & {
    options: readonly Option[]
    value?: string
    empty?: string
    /** Of a form that it does not stand in. */
    form?: string
  },
) {
  return (
    <Around {...props}>
      <select
        {...about(props)}
        id={fieldId(props.name)}
        name={props.name}
        form={props.form}
        required={props.required}
        defaultValue={props.value}
        className="control"
      >
        {props.empty !== undefined && <option value="">{props.empty}</option>}
        {props.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Around>
  )
}

/** Yes or no. Sends `value` (`ja` unless told) when it is ticked. */
export function Check(props: Common & { checked?: boolean; value?: string }) {
  return (
    <div className="grid gap-1">
      <Wrong name={props.name} error={props.error} />
      <label className="flex min-h-11 items-start gap-3 py-2">
        <input
          {...about(props)}
          type="checkbox"
          id={fieldId(props.name)}
          name={props.name}
          value={props.value ?? 'ja'}
          required={props.required}
          defaultChecked={props.checked}
          className="mt-0.5 size-6 shrink-0 accent-primary"
        />
        <span className="font-semibold">{props.label}</span>
      </label>
      <Hint name={props.name} hint={props.hint} />
    </div>
  )
}

interface GroupProps {
  legend: string
  name: string
  options: readonly (Option & { hint?: string })[]
  hint?: ReactNode
  error?: string
  required?: boolean
  /** Beside each other where there is room. */
  across?: boolean
}

function Group(props: GroupProps & { type: 'radio' | 'checkbox'; chosen: readonly string[] }) {
  const { legend, name, options, hint, error, across, type, chosen } = props
  return (
    <fieldset {...about(props)} className="grid min-w-0 gap-1">
      <legend className="mb-1 font-semibold">{legend}</legend>
      <Hint name={name} hint={hint} />
      <Wrong name={name} error={error} />
      <div className={across ? 'flex flex-wrap gap-x-6' : 'grid'}>
        {options.map((option, at) => (
          <label key={option.value} className="flex min-h-11 items-start gap-3 py-2">
            <input
              type={type}
              id={at === 0 ? fieldId(name) : `${fieldId(name)}-${at}`}
              name={name}
              value={option.value}
              required={type === 'radio' && props.required}
              defaultChecked={chosen.includes(option.value)}
              className="mt-0.5 size-6 shrink-0 accent-primary"
            />
            <span>
              {option.label}
              {option.hint && <span className="block text-sm text-muted">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** One of a few, all in sight. */
export function Choices({ value, ...props }: GroupProps & { value?: string }) {
  return <Group {...props} type="radio" chosen={value === undefined ? [] : [value]} />
}

/** Any number of a few, all in sight. */
export function Checks({ values, ...props }: GroupProps & { values?: readonly string[] }) {
  return <Group {...props} type="checkbox" chosen={values ?? []} />
}
