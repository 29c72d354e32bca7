import { say, type Text } from '~/i18n/text'

/** What was typed, so that the form can be shown as it was. */
export const valuesOf = (form: FormData): Record<string, string> =>
  Object.fromEntries([...form].map(([name, value]) => [name, String(value)]))

/** Dictionary keys as sentences. */
export const sentencesOf = (errors: Record<string, string>, text: Text): Record<string, string> =>
  Object.fromEntries(Object.entries(errors).map(([field, key]) => [field, say(text, key)]))
