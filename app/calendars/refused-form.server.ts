import { data } from '@remix-run/node'
import { languageOf } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import type { FailedForm } from '~/identity/failed-form'
import { type Reason, reasonText, statusOf } from './reasons'

/** The form as it was, with the sentence of a refusal; `field` is the one it is about, `''` for none. */
export function refusedForm(
  request: Request,
  form: FormData,
  reason: Reason & { retryAfterSeconds?: number },
  field = '',
) {
  const values: Record<string, string> = {}
  for (const [name, value] of form) if (typeof value === 'string') values[name] = value
  const failed: FailedForm = { errors: { [field]: reasonText(reason, textIn(languageOf(request))) }, values }
  const wait = reason.because === 'busy' ? 5 : reason.retryAfterSeconds
  return data(failed, {
    status: statusOf(reason),
    headers: wait ? { 'retry-after': String(wait) } : undefined,
  })
}
