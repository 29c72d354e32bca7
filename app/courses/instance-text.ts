import { decimal, sek } from '~/i18n/format'
import type { Language } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import type { Course, Instance } from './course'

/** "17 000 kr", "Ingen avgift"; empty where nobody has said. */
export function feeText({ fee, currency }: Pick<Instance, 'fee' | 'currency'>, language: Language): string {
  if (fee === null) return ''
  if (fee === 0) return textIn(language)('courseHere.noFee')
  return currency === 'SEK' ? sek(fee / 100, language) : `${decimal(fee / 100, language)}\u00a0${currency}`
}

/** What one must have studied, in the reader's language where it is said in it. */
export const eligibilityIn = (
  { eligibilitySv, eligibilityEn }: Pick<Course, 'eligibilitySv' | 'eligibilityEn'>,
  language: Language,
): string => (language === 'en' ? eligibilityEn || eligibilitySv : eligibilitySv)
