import type { BookingId } from '~/booking/booking'
import type { Language } from '~/i18n/language'
import { type Text, textIn } from '~/i18n/text'
import type { Person } from '~/identity/person'
import { aliasText, shownName } from '~/identity/shown-name'
import type { Shows } from './feed'

/** What an entry is written from. */
interface Listed {
  id: BookingId
  reference: string
  spaceName: string
  centreName: string
  address: string | null
  town: string
  person: Pick<Person, 'name' | 'alias' | 'protectedIdentity'> | null
  guestName: string
}

/** The words of an entry: to its owner where and under which code, to staff also who comes. */
export function entryWords(booking: Listed, scope: Shows['scope'], language: Language) {
  const text = textIn(language)
  const { reference, spaceName, centreName, address, town } = booking
  const location = [centreName, address, town].filter(Boolean).join(', ')
  const description = text('booking.calendar.description', { reference })
  if (scope === 'own') return { summary: `${spaceName}, ${centreName}`, description, location }
  return {
    summary: `${spaceName} · ${reference} · ${calledAmongStaff(booking, text)}`,
    description,
    location,
  }
}

/** Who comes: never by name who is protected, and a guest by the name that staff wrote down. */
export const calledAmongStaff = ({ person, guestName }: Pick<Listed, 'person' | 'guestName'>, text: Text) =>
  person ? (shownName(person, 'staff', text) ?? aliasText(person, text)) : guestName
