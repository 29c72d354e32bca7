import type { Language } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import type { Busy, Refusal } from '~/lib/result'
import type { StepRefusal } from './request-states'

/** Why something cannot be done with one's own request, and what can be done instead. */
export const ownRefusalText = (
  { because }: StepRefusal | Refusal<'too-late' | 'gone' | 'too-often'> | Busy,
  language: Language,
) => textIn(language)(`ownExams.reasons.${because}`)
