import { sek } from '~/i18n/format'
import type { Language } from '~/i18n/language'
import { untilIn } from '~/i18n/moment'
import { textIn } from '~/i18n/text'
import type { CancelTerms } from './cancel-rules'

/** What cancelling costs now, in a sentence. */
export function cancelText(
  { freeUntil, isLate, fee }: CancelTerms,
  zone: string,
  language: Language,
): string {
  const text = textIn(language)
  if (freeUntil === null) return text('ownExams.cancel.free')
  const when = untilIn(freeUntil, zone, language)
  if (!isLate) return text('ownExams.cancel.freeUntil', { when })
  if (fee === null) return text('ownExams.cancel.lateUnknown', { when })
  if (fee === 0) return text('ownExams.cancel.lateFree', { when })
  return text('ownExams.cancel.late', { when, amount: sek(fee, language) })
}
