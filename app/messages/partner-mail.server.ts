import { read } from '#db/connect.server'
import type { PartnerId } from '~/booking/booking'
import type { Partner } from '~/booking/partner'
import { partnerOf } from '~/booking/steps.server'
import { centreName } from '~/centres/steps.server'
import type { Language } from '~/i18n/language'
import { findPerson, personByEmail } from '~/identity/steps.server'
import { paths } from '~/paths'
import { calledIn, type Writing } from './about.server'
import { accountLetter } from './account-letter'
import type { Addressing } from './addressing.server'
import type { Mail } from './mail'
import type { Message } from './message'

/** Tells the contact of an organisation that they can book for it. */
export const partnerContact: Addressing = async (tx, facts) => {
  const lists: Awaited<ReturnType<Addressing>> = []
  for (const { subjectId } of facts) {
    const partner = await partnerOf(tx, subjectId as PartnerId)
    const to = partner && { address: partner.contactEmail, personId: null, centreId: partner.centreId }
    lists.push(to ? [{ ...to, kind: 'partner-invitation' }] : [])
  }
  return lists
}

/** Whoever reads mail at the address of an organisation's contact. */
export interface Contact {
  /** What they are called; null where no name is to be written. */
  name: string | null
  email: string
  language: Language
}

/** The contact of an organisation as it is by now; null when there is no such organisation. */
export async function contactOf(id: PartnerId): Promise<Contact | null> {
  const partner = await partnerOf(read(), id)
  return partner && (await contactAs(partner)).contact
}

async function contactAs({ contactEmail: email, contactName, bounds }: Partner) {
  const id = await personByEmail(read(), email)
  const person = id && (await findPerson(read(), id))
  // Whoever has not confirmed the address may be anybody: the letter says nothing of them.
  const known = person?.emailConfirmedAt ? person : null
  const contact: Contact = known
    ? { name: calledIn(known), email, language: known.language }
    : { name: contactName, email, language: bounds.language }
  return { contact, hasAccount: Boolean(person) }
}

/** The letter that invites the contact; null when it has become pointless. */
export async function partnerMail(
  { subjectId, address }: Message,
  { origin }: Writing,
): Promise<Mail | null> {
  const partner = await partnerOf(read(), subjectId as PartnerId)
  const centre = partner && (await centreName(read(), partner.centreId))
  // It went to whoever was the contact when it was written, and they are not any more.
  if (!partner || !centre || partner.endedAt !== null || partner.contactEmail !== address) return null
  const { contact, hasAccount } = await contactAs(partner)
  const there = paths.partners()
  const about = {
    name: contact.name,
    centre: centre.name,
    organisation: partner.name,
    url: origin + (hasAccount ? there : paths.register(there)),
  }
  return {
    to: { email: contact.email, name: contact.name },
    language: contact.language,
    letter: accountLetter('partner-invitation', about, contact.language),
    calendar: null,
  }
}
