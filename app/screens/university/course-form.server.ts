import { readEdit } from '~/courses/edit-form'
import { rowsIn, typedOf } from '~/courses/edit-meeting-rows'
import { say, type Text } from '~/i18n/text'

/** Reads the form of a course: what it says, or each wrong field with its sentence, and what was typed. */
export function readCourseForm(form: FormData, text: Text) {
  const rows = rowsIn(form)
  const { typed, errors: meetingErrors } = typedOf(rows)
  form.set('meetings', typed)
  const read = readEdit(form)
  const keys = { ...(read.ok ? {} : renamed(read.errors)), ...meetingErrors }
  const errors = Object.fromEntries(Object.entries(keys).map(([field, key]) => [field, say(text, key)]))
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
    Object.entries(errors).map(([field, key]) => [
      field.replace(/^meetings\.(\d+)$/, 'meeting-$1-from'),
      key,
    ]),
  )
