import type { Language } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import type { Letter } from './letter'
import type { MessageKind } from './message'

/** The kinds that are about an account and how one gets into it. */
export type AccountKind = Extract<
  MessageKind,
  | 'confirm-address'
  | 'account-exists'
  | 'sign-in-code'
  | 'reset-password'
  | 'password-changed'
  | 'new-device'
  | 'token-made'
  | 'confirm-new-address'
  | 'address-changed'
  | 'invitation'
  | 'membership-ended'
  | 'office-invitation'
  | 'office-ended'
  | 'suspended'
  | 'suspension-lifted'
  | 'partner-invitation'
  | 'merge-asked'
  | 'accounts-merged'
  | 'account-closed'
>

/** What a letter about an account is written from. */
export interface AboutAccount {
  /** What the reader is called; null where no name is to be written. */
  name: string | null
  /** Six digits. */
  code?: string | undefined
  /** Where the one thing to do is done. */
  url: string
  /** What happened, where and when, as far as it is known. */
  facts?: Partial<Record<(typeof terms)[number], string>>
  /** Of an invitation: the centre, or the university. */
  centre?: string
  /** The organisation that its reader shall book for. */
  organisation?: string
  /** Another way, after what is said last. */
  other?: string
  /** How to reach the centre. */
  ways?: string
}

/** Kinds whose reader may have no account: they learn why the letter came to them at all. */
const toStrangers = new Set<AccountKind>([
  'confirm-address',
  'confirm-new-address',
  'invitation',
  'office-invitation',
  'partner-invitation',
])

const terms = ['when', 'why', 'until', 'device', 'token', 'role', 'email', 'account', 'answerBy'] as const

/** The letter about an account. */
export function accountLetter(kind: AccountKind, about: AboutAccount, language: Language): Letter {
  const text = textIn(language)
  const { name, code, url, facts = {}, centre = '', organisation = '', other, ways } = about
  const said = { centre, organisation }
  const lead = text(`letters.${kind}.lead`, said)
  return {
    subject: text(`letters.${kind}.subject`, said),
    preview: lead,
    heading: text(`letters.${kind}.heading`, said),
    lead: [...(name ? [text('messages.hello', { name })] : []), lead],
    ...(code ? { code } : {}),
    facts: terms.flatMap((term) => {
      const value = facts[term]
      return value ? [{ term: text(`letters.terms.${term}`), value }] : []
    }),
    action: { label: text(`letters.${kind}.action`), url },
    after: [
      {
        text: text(`letters.${kind}.after`),
        ...(other ? { link: { label: text('letters.forgotten'), url: other } } : {}),
      },
      ...(ways ? [{ text: text('messages.contact', { centre, ways }) }] : []),
    ],
    ...(toStrangers.has(kind) ? { why: text('letters.whyAddress') } : {}),
  }
}
