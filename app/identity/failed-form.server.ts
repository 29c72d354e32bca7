import { data } from '@remix-run/node'
import { languageOf } from '~/i18n/language'
import { say, textIn } from '~/i18n/text'
import type { FieldErrors } from '~/lib/form'
import type { FailedForm } from './failed-form'
import { type Reason, reasonText, statusOf } from './reasons'

/** 422 for fields that could not be read. */
export function failedFields(request: Request, form: FormData, errors: FieldErrors) {
  const text = textIn(languageOf(request))
  const said = Object.entries(errors).map(([field, key]) => [field, say(text, key)])
  const failed: FailedForm = { errors: Object.fromEntries(said), values: typed(form) }
  return data(failed, { status: 422 })
}

/** The answer for a refusal; `field` is the one it is about, `''` for none. */
export function refusedForm(request: Request, form: FormData, reason: Reason, field = '') {
  const sentence = reasonText(reason, textIn(languageOf(request)))
  const failed: FailedForm = { errors: { [field]: sentence }, values: typed(form) }
  const wait = reason.because === 'busy' ? 5 : reason.retryAfterSeconds
  const headers = wait ? { 'retry-after': String(wait) } : undefined
  return data(failed, { status: statusOf(reason), headers })
}

function typed(form: FormData): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [name, value] of form) {
    if (typeof value === 'string' && !/password/i.test(name)) values[name] = value
  }
  return values
}
