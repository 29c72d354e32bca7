import type { Language } from '~/i18n/language'

/** What a message says, before it is drawn as HTML or written as text. In the reader's language. */
export interface Letter {
  subject: string
  /** Shown by mail programs beside the subject. */
  preview: string
  heading: string
  /** Paragraphs before the facts. */
  lead: string[]
  /** A code to be typed, large. */
  code?: string
  facts: { term: string; value: string }[]
  /** What is best read in rows, as the bookings of a day. */
  table?: { caption: string; head: string[]; rows: string[][] }
  /** The one clear thing to do, where there is one. */
  action: { label: string; url: string } | null
  /** Several things of which one may be chosen, as other times. */
  choices?: { title: string; links: { label: string; url: string }[] }
  /** Paragraphs after the action; a link is put after its text. */
  after: { text: string; link?: { label: string; url: string } }[]
  /** The same in another language, below, where nobody knows which one the reader reads. */
  below?: {
    language: Language
    /** What the language is called in itself. */
    title: string
    letter: Pick<Letter, 'heading' | 'lead' | 'facts' | 'action' | 'after' | 'why'>
  }
  /** Why the reader gets it, where they may have no account. */
  why?: string
  /** Of a letter that can be turned off: where. */
  preferences?: string
}
