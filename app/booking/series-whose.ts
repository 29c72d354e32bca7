import type { Text } from '~/i18n/text'
import type { Person } from '~/identity/person'
import { shownName } from '~/identity/shown-name'
import type { Series } from './series'

/** Whose a series is, to staff: as it was written when it was made, else as whoever has it is called now. */
export const whoseText = (
  { guestName }: Pick<Series, 'guestName'>,
  owner: Pick<Person, 'name' | 'alias' | 'protectedIdentity'> | null,
  text: Text,
): string => guestName || (owner && shownName(owner, 'staff', text)) || ''
