import { type Language, languageCookie } from './language'

/** The `Set-Cookie` that keeps a reader's choice of language for a year. */
export const rememberLanguage = (language: Language, secure: boolean) =>
  `${languageCookie}=${language}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly${secure ? '; Secure' : ''}`
