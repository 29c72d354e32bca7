import type { SittingInFull } from './sitting'
import type { UniversityRules } from './university-policy'

type Said = Pick<SittingInFull, 'contactEmail' | 'typed'> & {
  policy: { rules: Pick<UniversityRules, 'mailbox'> } | null
}

/**
 * Where the exam office of a sitting is reached: the sitting's own mailbox, else its university's; null: nobody has
 * said. What a learner typed counts only while the university has not said where it is reached: or they would name a
 * mailbox of their own, and answer for the university.
 */
export function mailboxOf({ contactEmail, typed, policy }: Said): string | null {
  const own = policy?.rules.mailbox ?? null
  return typed ? (own ?? contactEmail) : (contactEmail ?? own)
}

/** Do these lead to one mailbox, as most programs for mail read them: capitals and what follows a plus do not count? */
export const isSameMailbox = (one: string, other: string): boolean =>
  plainAddress(one) === plainAddress(other)

const plainAddress = (email: string) => email.toLowerCase().replace(/\+[^@]*@/, '@')

/** Is that mailbox one that the learner has named, so that nobody knows whose it is? */
export const isLearnersWord = (sitting: Said): boolean =>
  sitting.typed && !sitting.policy?.rules.mailbox && sitting.contactEmail !== null
