import { createContext, type ReactNode, useContext } from 'react'
import type { Language } from './language'
import { type Text, textIn } from './text'

const Speech = createContext<Language>('sv')

/** Everything inside speaks this language. */
export function SpeechProvider({ language, children }: { language: Language; children: ReactNode }) {
  return <Speech.Provider value={language}>{children}</Speech.Provider>
}

/** The language of the page. */
export const useLanguage = (): Language => useContext(Speech)

/** The dictionary in the language of the page. */
export const useText = (): Text => textIn(useContext(Speech))
