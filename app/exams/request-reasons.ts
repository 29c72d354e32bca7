import { clockTime } from '~/i18n/format'
import type { Language } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import type { Busy, Refusal } from '~/lib/result'
import type { Host } from './host-rules'
import { hostRefusalText } from './host-text'
import type { RequestRefusal } from './request-wish'
import type { ElsewhereRefusal } from './university-rules'

type Terms = Pick<Host, 'deadline' | 'deadlineOwner'>

/** Why an exam cannot be written elsewhere at all, and what can be done instead. */
export const elsewhereText = ({ because }: ElsewhereRefusal, language: Language) =>
  textIn(language)(`seats.no.${because}`)

/** Why a request was not taken, and what can be done instead. */
export function requestRefusalText(
  answer: RequestRefusal | Refusal<'too-often'> | Busy,
  terms: Terms,
  language: Language,
): string {
  const text = textIn(language)
  switch (answer.because) {
    case 'other-time':
      return text('seats.no.other-time', { time: clockTime(answer.minute, language) })
    case 'sitting-cancelled':
    case 'campus-only':
    case 'not-elsewhere':
    case 'digital-not-elsewhere':
    case 'gone':
    case 'asked-already':
    case 'overlaps':
    case 'consent':
    case 'over':
    case 'key-reused':
    case 'too-many-typed':
    case 'not-recipient':
    case 'own-mailbox':
    case 'no-mailbox':
    case 'too-far':
    case 'unconfirmed':
    case 'too-often':
    case 'busy':
      return text(`seats.no.${answer.because}`)
    default:
      return hostRefusalText(answer, terms, language)
  }
}
