import { readEdit } from '~/courses/edit-form'
import { mostOf } from '~/courses/edit-limits'
import { rowsIn, typedOf } from '~/courses/edit-meeting-rows'
import { decimal } from '~/i18n/format'
import { languageIn, type Text } from '~/i18n/text'

/** Reads the form of a course: what it says, or each wrong field with its sentence, and what was typed. */
export function readCourseForm(form: FormData, text: Text) {
  const rows = rowsIn(form)
  const { typed, errors: meetingErrors } = typedOf(rows)
  form.set('meetings', typed)
  const read = readEdit(form)
  const keys = { ...(read.ok ? {} : renamed(read.errors)), ...meetingErrors }
  const errors = Object.fromEntries(
    Object.entries(keys).map(([field, key]) => [field, faultText(field, key, text)]),
  )
  const values = Object.fromEntries(
    [...form.keys()].map((name) => [name, form.getAll(name).map(String).join(',')]),
  )
  return {
    facts: read.ok && Object.keys(errors).length === 0 ? read.facts : null,
    errors,
    values,
    rows,
  }
}

/** A meeting that cannot be read stands on a row of its own. */
const renamed = (errors: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(errors).map(([field, key]) => {
      const part = key.endsWith('.longNote') ? 'note' : key.endsWith('.longTown') ? 'town' : 'from'
      return [field.replace(/^meetings\.(\d+)$/, `meeting-$1-${part}`), key]
    }),
  )

/** The sentence of a fault, with what it counts. */
export function faultText(field: string, key: string, text: Text): string {
  const most = mostOf(field, key.split('.').at(-1) ?? '')
  const values: Record<string, string> = most === null ? {} : { most: decimal(most, languageIn(text)) }
  return (text as (key: string, values: Record<string, string>) => string)(key, values)
}
