import type { Text } from '~/i18n/text'

/** Why a record was skipped, in words; a code that has none yet, as it is. */
export function problemText(because: string, text: Text): string {
  const key = `courseImport.because.${because}`
  const said = (text as (key: string) => string)(key)
  return said === key ? because : said
}
