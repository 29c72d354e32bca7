import type { Text } from '~/i18n/text'
import type { Person } from './person'

/**
 * "Studerande 7K4P", in the reader's language. Only the code is kept; accounts that were made before that
 * was so keep the Swedish word with it, which is not said twice.
 */
export const aliasText = ({ alias }: Pick<Person, 'alias'>, text: Text): string =>
  text('identity.alias', { code: alias.split(' ').at(-1) ?? alias })

/**
 * The name by which somebody is shown, null where they are not to be named at all.
 * Somebody with protected identity (skyddade personuppgifter) is an alias on the lists of staff and
 * nobody to other learners.
 */
export function shownName(
  person: Pick<Person, 'name' | 'alias' | 'protectedIdentity'>,
  to: 'self' | 'staff' | 'learner',
  text: Text,
): string | null {
  if (to === 'self' || !person.protectedIdentity) return person.name
  return to === 'staff' ? aliasText(person, text) : null
}
