import type { z } from 'zod'

/** What is wrong with which field: dictionary keys. The field `''` is the form as a whole. */
export type FieldErrors = Record<string, string>

export type Reading<T> =
  | { ok: true; value: T }
  | { ok: false; because: 'fields'; errors: FieldErrors; values: Record<string, string> }

/**
 * Reads a form by a schema whose messages are dictionary keys. Fields that come several times become
 * a list where the schema wants one.
 * @returns the value, or each wrong field's first error and what was typed, so that the form can be
 * shown as it was; passwords are left out
 */
export function readForm<Schema extends z.ZodObject>(
  schema: Schema,
  form: FormData,
): Reading<z.output<Schema>> {
  const typed: Record<string, string | string[]> = {}
  for (const name of Object.keys(schema.shape)) {
    if (!form.has(name)) continue
    const all = form.getAll(name).flatMap((value) => (typeof value === 'string' ? [withoutNul(value)] : []))
    typed[name] = all.length > 1 || wantsList(schema, name) ? all : (all[0] ?? '')
  }
  const read = schema.safeParse(typed)
  if (read.success) return { ok: true, value: read.data }
  const values = Object.entries(typed).filter(([name]) => !/password/i.test(name))
  return {
    ok: false,
    because: 'fields',
    errors: fieldErrors(read.error),
    values: Object.fromEntries(values.map(([name, value]) => [name, String(value)])),
  }
}

/** No keyboard types it, and not every database can keep it. */
const withoutNul = (text: string) => text.replaceAll('\0', '')

/** The first error of each field. */
export function fieldErrors(error: z.ZodError): FieldErrors {
  const errors: FieldErrors = {}
  for (const issue of error.issues) errors[issue.path.join('.')] ??= keyOf(issue.message)
  return errors
}

/** Messages that the schema did not choose are zod's own English. */
const keyOf = (message: string) =>
  /^[a-z][A-Za-z]*(\.\w+)+$/.test(message) ? message : 'ui.errors.unreadable'

function wantsList(schema: z.ZodObject, name: string): boolean {
  const field = schema.shape[name] as { type?: string; def?: { innerType?: { type?: string } } } | undefined
  return field?.type === 'array' || field?.def?.innerType?.type === 'array'
}
