import { read } from '#db/connect.server'
import type { Text } from '~/i18n/text'
import type { Staff } from '~/identity/membership'
import type { Person, PersonId } from '~/identity/person'
import { findPeople } from '~/identity/steps.server'
import type { Instant } from '~/lib/time'
import { type AccountMerge, agreedAt, type MergeId, type MergeState, mergeState, sides } from './merge'
import * as merges from './merge-store.server'
import { shownHere } from './shown-here'

/** A question about somebody, as staff of the centre that asked see it. */
export interface MergeHere {
  id: MergeId
  state: MergeState
  askedAt: Instant
  expiresAt: Instant
  mergedAt: Instant | null
  /** How many of the two have said yes. */
  yes: number
  /** Is this the account that stays? */
  isKept: boolean
  /** The other account: what staff call its owner, and its address; null once it is closed. */
  other: { id: PersonId; who: string } | null
}

/** What the centre of this staff member has asked about somebody, the last first. Two statements, one where it has asked nothing. */
export async function listMerges(
  { centreId }: Staff,
  personId: PersonId,
  now: Instant,
  text: Text,
): Promise<MergeHere[]> {
  const all = await merges.about(read(), centreId, personId)
  const otherOf = (merge: AccountMerge) => (merge.keptId === personId ? merge.closedId : merge.keptId)
  const people = all.length === 0 ? new Map<PersonId, Person>() : await findPeople(read(), all.map(otherOf))
  return all.map((merge) => {
    const other = people.get(otherOf(merge))
    return {
      id: merge.id,
      state: mergeState(merge, now),
      askedAt: merge.askedAt,
      expiresAt: merge.expiresAt,
      mergedAt: merge.mergedAt,
      yes: sides.filter((side) => agreedAt(merge, side) !== null).length,
      isKept: merge.keptId === personId,
      other: other ? { id: other.id, who: toldApart(other, text) } : null,
    }
  })
}

const toldApart = (person: Person, text: Text) =>
  person.protectedIdentity ? shownHere(person, text) : `${shownHere(person, text)} (${person.email})`
