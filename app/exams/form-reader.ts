import { cleanLine } from '~/lib/clean'
import type { FieldErrors } from '~/lib/form'
import { type TimeBefore, timeUnits } from './policy'

/** Reads fields of a form one by one and gathers what is wrong with them. */
export interface FormReader {
  form: FormData
  /** The first fault of each field, as dictionary keys. */
  errors: FieldErrors
  fault: (name: string, because: string) => void
  /** What is typed in one line; longer than `most` is a fault. */
  line: (name: string, most?: number) => string
  all: (name: string) => string[]
  /** A whole number from `least` (0) to `most`, with "kr" or "min" behind it if one likes; null: empty, or a fault. */
  number: (name: string, most: number, least?: number) => number | null
  /** A count in `name` and its unit in `name-unit`; null: empty, or a fault. */
  time: (name: string) => TimeBefore | null
}

const mostUnits = 999

/** A reader of this form. */
export function formReader(form: FormData): FormReader {
  const errors: FieldErrors = {}
  const fault = (name: string, because: string) => {
    errors[name] ??= `exams.errors.${because}`
  }
  const line = (name: string, most = 200) => {
    const typed = cleanLine(String(form.get(name) ?? ''))
    if (typed.length > most) fault(name, 'long')
    return typed
  }
  const number = (name: string, most: number, least = 0) => {
    const typed = line(name)
    if (typed === '') return null
    const found = /^(\d{1,6})(?:\s*(?:kr|min|sek|:-))?\.?$/i.exec(typed.replace(/(\d)\s(?=\d{3}\b)/g, '$1'))
    const value = found ? Number(found[1]) : Number.NaN
    if (value >= least && value <= most) return value
    fault(name, 'number')
    return null
  }
  const time = (name: string): TimeBefore | null => {
    const count = number(name, mostUnits)
    const unit = timeUnits.find((one) => one === line(`${name}-unit`))
    return count === null ? null : { count, unit: unit ?? 'days' }
  }
  return { form, errors, fault, line, all: (name) => form.getAll(name).map(String), number, time }
}
