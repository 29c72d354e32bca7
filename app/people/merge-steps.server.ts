import type { Db } from '#db/engine'
import { isMailedTo } from '~/identity/close-steps.server'
import type { SignedLink } from '~/identity/link'
import type { Person } from '~/identity/person'
import { findPerson } from '~/identity/steps.server'
import { type AccountMerge, accountOf, type MergeId, type Side, sides } from './merge'
import * as merges from './merge-store.server'

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
