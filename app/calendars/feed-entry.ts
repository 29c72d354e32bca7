import type { BookingId } from '~/booking/booking'
import type { Language } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import type { Shows } from './feed'

/** What an entry is written from. */
interface Listed {
  id: BookingId
  reference: string
  spaceName: string
  centreName: string
  address: string | null
  town: string
  name: string
  alias: string
  protectedIdentity: boolean
}

/** The words of an entry: to its owner where and under which code, to staff also who comes. */
export function entryWords(booking: Listed, scope: Shows['scope'], language: Language) {
  const text = textIn(language)
  const { reference, spaceName, centreName, address, town } = booking
  const location = [centreName, address, town].filter(Boolean).join(', ')
  const description = text('booking.calendar.description', { reference })
  if (scope === 'own') return { summary: `${spaceName}, ${centreName}`, description, location }
  return { summary: `${spaceName} · ${reference} · ${calledAmongStaff(booking)}`, description, location }
}

/** Who is protected is never written by name. */
export const calledAmongStaff = ({
  name,
  alias,
  protectedIdentity,
}: Pick<Listed, 'name' | 'alias' | 'protectedIdentity'>) => (protectedIdentity ? alias : name)
