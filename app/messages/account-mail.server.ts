import { read } from '#db/connect.server'
import { momentName } from '~/i18n/moment'
import { textIn } from '~/i18n/text'
import type { CodeId } from '~/identity/code'
import type { InvitationId } from '~/identity/invitation'
import { mayAccept } from '~/identity/invitation'
import type { LinkPurpose } from '~/identity/link'
import type { Person, PersonId } from '~/identity/person'
import {
  codeDigits,
  findAddressChange,
  findInvitation,
  findPerson,
  isNewestCode,
  linkText,
  resetLinkText,
} from '~/identity/steps.server'
import type { Id } from '~/lib/id'
import { later } from '~/lib/time'
import { paths } from '~/paths'
import { calledIn, type Writing } from './about.server'
import { type AboutAccount, type AccountKind, accountLetter } from './account-letter'
import { membershipEnded, officeEnded, suspended, suspensionLifted } from './centre-decisions.server'
import type { Mail } from './mail'
import { accountClosed, accountsMerged, mergeAsked } from './merge-letters.server'
import { kinds, type Message } from './message'

/** The mail about an account; null when it has become pointless, or nobody is there to read it. */
export async function accountMail(
  kind: Exclude<AccountKind, 'partner-invitation'>,
  message: Message,
  writing: Writing,
): Promise<Mail | null> {
  if (kind === 'invitation' || kind === 'office-invitation') return invitationMail(kind, message, writing)
  const person = await readerOf(kind, message)
  const about = person && (await writers[kind](person, message, writing))
  if (!about) return null
  const { language } = person
  return {
    to: { email: message.address ?? person.email, name: about.name },
    language,
    letter: accountLetter(kind, about, language),
    calendar: null,
  }
}

/** Whom it is about: also where it goes to an address that is not, or no longer, theirs. */
async function readerOf(kind: AccountKind, { personId, subjectId }: Message): Promise<Person | null> {
  if (personId) return findPerson(read(), personId)
  if (kind !== 'confirm-new-address') return findPerson(read(), subjectId as PersonId)
  const change = await findAddressChange(read(), subjectId as Id<'address-change'>)
  return change && findPerson(read(), change.personId)
}

type Write = (person: Person, message: Message, writing: Writing) => Promise<AboutAccount | null>

const codeOf = ({ detail }: Message) => (detail.codeId ?? '') as CodeId

const link = (
  purpose: LinkPurpose,
  { id, subjectId, goodUntil, createdAt, kind }: Message,
  { now }: Writing,
) =>
  linkText(
    purpose,
    {
      subjectId,
      id: id as string as Id<'link'>,
      until: goodUntil ?? later(createdAt, kinds[kind].goodForMs),
    },
    now,
  )

const confirmAddress: Write = async (person, message, writing) => {
  const codeId = codeOf(message)
  if (person.emailConfirmedAt || !(await isNewestCode(read(), person.id, codeId))) return null
  return {
    // Not a name that somebody else may have typed for whoever reads this.
    name: null,
    code: codeDigits(codeId, writing.now)[0],
    url: writing.origin + paths.confirmByLink(link('confirm-address', message, writing)),
  }
}

const signInCode: Write = async (person, message, { now, origin }) => {
  const codeId = codeOf(message)
  if (!(await isNewestCode(read(), person.id, codeId))) return null
  return { name: calledIn(person), code: codeDigits(codeId, now)[0], url: origin + paths.code() }
}

const accountExists: Write = async (person, _message, { origin }) => ({
  name: calledIn(person),
  url: origin + paths.signIn(),
  other: origin + paths.forgotten(),
})

const resetPassword: Write = async (person, { id, goodUntil, createdAt }, { now, origin }) => {
  const until = goodUntil ?? later(createdAt, kinds['reset-password'].goodForMs)
  const text = await resetLinkText(read(), person.id, { id: id as string as Id<'link'>, until }, now)
  return text ? { name: calledIn(person), url: origin + paths.resetByLink(text) } : null
}

/** What happened to the account, for its owner to know; where it was somebody else, a new password helps. */
const notice =
  (
    way: (origin: string) => string,
    facts: (message: Message, person: Person) => AboutAccount['facts'],
  ): Write =>
  async (person, message, { origin }) => ({
    name: calledIn(person),
    url: way(origin),
    facts: { when: momentName(happenedAt(message), person.language), ...facts(message, person) },
  })

/** It may have waited until there was somebody to tell it. */
const happenedAt = ({ goodUntil, createdAt, kind }: Message) =>
  goodUntil === null ? createdAt : later(goodUntil, -kinds[kind].goodForMs)

const said = (value: unknown) => (typeof value === 'string' ? value : '')
const newPassword = (origin: string) => origin + paths.forgotten()

const confirmNewAddress: Write = async (_person, message, writing) => ({
  // The address may have been mistyped, and be somebody else's.
  name: null,
  url: writing.origin + paths.changeAddressByLink(link('change-address', message, writing)),
})

const writers: Record<
  Exclude<AccountKind, 'invitation' | 'office-invitation' | 'partner-invitation'>,
  Write
> = {
  suspended,
  'suspension-lifted': suspensionLifted,
  'membership-ended': membershipEnded,
  'office-ended': officeEnded,
  'merge-asked': mergeAsked,
  'accounts-merged': accountsMerged,
  'account-closed': accountClosed,
  'confirm-address': confirmAddress,
  'account-exists': accountExists,
  'sign-in-code': signInCode,
  'reset-password': resetPassword,
  'password-changed': notice(newPassword, () => ({})),
  'new-device': notice(newPassword, ({ detail }) => ({ device: said(detail.device) })),
  'token-made': notice(
    (origin) => origin + paths.accountTokens(),
    ({ detail }) => ({ token: said(detail.name) }),
  ),
  'confirm-new-address': confirmNewAddress,
  'address-changed': notice(
    (origin) => origin + paths.centres(),
    ({ address }) => ({ email: address ?? '' }),
  ),
}

async function invitationMail(
  kind: 'invitation' | 'office-invitation',
  message: Message,
  writing: Writing,
): Promise<Mail | null> {
  const found = await findInvitation(read(), message.subjectId as InvitationId)
  if (!found || !mayAccept(found.invitation, writing.now).ok) return null
  const { invitation, where } = found
  const { language, email, role } = invitation
  const about: AboutAccount = {
    name: null,
    centre: where,
    url: writing.origin + paths.invitation(link('accept-invitation', message, writing)),
    facts: { role: textIn(language)(`identity.account.role.${role}`) },
  }
  return {
    to: { email, name: null },
    language,
    letter: accountLetter(kind, about, language),
    calendar: null,
  }
}
