import { expect, test } from 'vitest'
import { languageText } from './search-facet-text'

test.each([
  ['sv', 'sv', 'Svenska'],
  ['en', 'en', 'English'],
  ['sma', 'sv', 'Sydsamiska'],
  ['qqq', 'sv', 'Qqq'],
  ['[object Object]', 'sv', '[object Object]'],
  ['', 'en', ''],
] as const)('the language %j in %s is %j', (code, language, name) => {
  expect(languageText(code, language)).toBe(name)
})
