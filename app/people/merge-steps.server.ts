import type { Db } from '#db/engine'
import type { CentreId } from '~/centres/centre'
import type { Text } from '~/i18n/text'
import { isMailedTo } from '~/identity/close-steps.server'
import type { SignedLink } from '~/identity/link'
import type { Person, PersonId } from '~/identity/person'
import { findPeople, findPerson } from '~/identity/steps.server'
import type { Instant } from '~/lib/time'
import {
  type AccountMerge,
  accountOf,
  agreedAt,
  type MergeId,
  type MergeState,
  mergeState,
  type Side,
  sides,
} from './merge'
import * as merges from './merge-store.server'
import { shownHere } from './shown-here'

export type MergeLink = SignedLink<'merge-accounts'>

/** The question that a link is about, and whose link it is. */
export interface Asked {
  merge: AccountMerge
  side: Side
  /** Whose link it is. */
  person: Person
}

/**
 * The question that a mailed link is about. A link counts for the account and the address that it was mailed to.
 * @returns null when there is none, or the link is not that of an owner any more
 */
export async function askedBy(db: Db, link: MergeLink): Promise<Asked | null> {
  const merge = await merges.find(db, link.subjectId as MergeId)
  if (!merge) return null
  for (const side of sides) {
    const person = await findPerson(db, accountOf(merge, side))
    if (person && isMailedTo(link, side, person)) return { merge, side, person }
  }
  return null
}

/** A question by its id; null when there is none. */
export const findMerge = merges.find

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
  /** The other account: what staff call its owner; null once it is closed. */
  other: { id: PersonId; who: string } | null
}

/** What a centre has asked about somebody, the last first. Two statements, one where it has asked nothing. */
export async function mergesHere(
  db: Db,
  centreId: CentreId,
  personId: PersonId,
  now: Instant,
  text: Text,
): Promise<MergeHere[]> {
  const all = await merges.about(db, centreId, personId)
  const otherOf = (merge: AccountMerge) => (merge.keptId === personId ? merge.closedId : merge.keptId)
  const people = all.length === 0 ? new Map<PersonId, Person>() : await findPeople(db, all.map(otherOf))
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
      other: other ? { id: other.id, who: shownHere(other, text) } : null,
    }
  })
}
