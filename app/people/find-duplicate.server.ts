import { read } from '#db/connect.server'
import { centreName } from '~/centres/steps.server'
import type { Text } from '~/i18n/text'
import type { Staff } from '~/identity/membership'
import type { PersonId } from '~/identity/person'
import type { Instant } from '~/lib/time'
import { findPeople, type ListedPerson } from './find-people.server'
import * as register from './register-store.server'
import { shownHere } from './shown-here'

/**
 * Somebody of this staff member's centre, and which other account there may be theirs: those found by a question,
 * or the one that was picked. Eight statements at most.
 * @returns null when the centre does not know the person, or whoever was picked
 */
export async function findDuplicate(
  who: Staff,
  personId: PersonId,
  { question, picked }: { question: string; picked: PersonId | null },
  now: Instant,
  text: Text,
) {
  const { centreId } = who
  const one = async (id: PersonId): Promise<ListedPerson | null> => {
    const row = await register.find(read(), centreId, id)
    return row && { id: row.id, who: shownHere(row, text), email: row.protectedIdentity ? '' : row.email }
  }
  const [centre, person] = [await centreName(read(), centreId), await one(personId)]
  const other = picked && (await one(picked))
  if (!centre || !person || (picked && (!other || other.id === person.id))) return null
  const found = question && !other ? await findPeople(who, question, now, text) : null
  return {
    centre,
    person,
    other,
    found: found?.people.filter(({ id }) => id !== person.id) ?? [],
    more: found?.more ?? false,
  }
}
