import type { Language } from '~/i18n/language'

const searches = {
  sv: 'https://www.antagning.se/se/search',
  en: 'https://www.universityadmissions.se/intl/search',
} as const

/**
 * Where one applies: the national search, asked for an application code (`LTU-83162`). Its Swedish and its English
 * site each have an address of their own. Null: there is no code, or one that is not theirs.
 */
export function antagningAddress(applicationCode: string, language: Language): string | null {
  const code = applicationCode.trim().toUpperCase()
  if (!/^[A-ZÅÄÖ]{2,5}-[A-Z0-9]{3,8}$/.test(code)) return null
  return `${searches[language]}?${new URLSearchParams({ freeText: code })}`
}
