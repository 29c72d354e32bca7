import i18next, { type TFunction } from 'i18next'
import { en, sv } from './dictionaries'
import type { Language } from './language'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof sv }
    returnNull: false
  }
}

const speech = i18next.createInstance()
speech.init({
  lng: 'sv',
  fallbackLng: false,
  initAsync: false,
  showSupportNotice: false,
  resources: { sv: { translation: sv }, en: { translation: en } },
  // React escapes what it prints; plain text (mail subjects, JSON) must not be escaped at all.
  interpolation: { escapeValue: false },
})

/** Says a sentence of the dictionary: `text('booking.title', { name })`. */
export type Text = TFunction

/** A sentence without values never changes, and pages say dozens: each is looked up once. */
function remembering(fixed: Text): Text {
  const said = new Map<string, string>()
  const words = (key: string, values?: Record<string, unknown>) => {
    const known = values === undefined ? said.get(key) : undefined
    if (known !== undefined) return known
    const found = (fixed as (key: string, values?: Record<string, unknown>) => string)(key, values)
    if (values === undefined && speech.exists(key)) said.set(key, found)
    return found
  }
  return words as Text
}

const texts = { sv: remembering(speech.getFixedT('sv')), en: remembering(speech.getFixedT('en')) }

/** The dictionary in one language. */
export const textIn = (language: Language): Text => texts[language]

/** The language of a dictionary: dates are not written by it. */
export const languageIn = (text: Text): Language => (text === texts.en ? 'en' : 'sv')

/** Says the sentence of a key that is only known at run time, as field errors are. */
export const say = (text: Text, key: string) => (text as (key: string) => string)(key)
