import type { Text } from '~/i18n/text'
import type { Person } from '~/identity/person'
import { aliasText, shownName } from '~/identity/shown-name'

/** What staff call somebody: their name, or the alias of somebody with protected identity. */
export const shownHere = (person: Pick<Person, 'name' | 'alias' | 'protectedIdentity'>, text: Text): string =>
  shownName(person, 'staff', text) ?? aliasText(person, text)
