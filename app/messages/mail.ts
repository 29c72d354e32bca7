import type { Language } from '~/i18n/language'
import type { Letter } from './letter'

/** A letter to somebody, ready to be drawn and sent. */
export interface Mail {
  to: { email: string; name: string | null }
  language: Language
  letter: Letter
  /** What the reader's calendar is to do (iTIP, RFC 5546); several entries at once can only be published to it. */
  calendar: { method: 'REQUEST' | 'CANCEL' | 'PUBLISH'; file: string } | null
}
