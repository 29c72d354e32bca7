import { useLanguage } from '~/i18n/speech'
import { patternText } from './pattern-text'
import type { Pattern } from './series'

/** "tis, tors 13.00–15.00, varannan vecka, 1 sep – 15 dec 2026" */
export function PatternInWords({ pattern }: { pattern: Pattern }) {
  return <>{patternText(pattern, useLanguage())}</>
}
