import type { Id } from '~/lib/id'
import type { Instant } from '~/lib/time'

/** What a link in a mail can do, for whoever holds it, without signing in: one thing each. */
export const linkPurposes = [
  /** The subject is a person … */
  'confirm-address',
  'reset-password',
  /** … an address change … */
  'change-address',
  /** … an invitation … */
  'accept-invitation',
  /** … a question whether two accounts are one person; its id says which of the two, and its address … */
  'merge-accounts',
  /** … a booking … */
  'cancel-booking',
  'answer-offer',
  /** … an exam session; its id is one of the sittings of the university that reads. */
  'exam-report',
  /** … the hosting of an exam; its id says which mailbox it was sent to. */
  'exam-locker',
  /** A request for an exam seat, for the exam office of its university. */
  'answer-exam',
  /** A search for courses that its owner wants to hear of no more. */
  'stop-course-search',
  /** A message from a study group, for whoever got it to leave the group. */
  'leave-course-group',
  /** Shown as a picture at a centre: a space or a centre. Whoever has it is there, or was a moment ago. */
  'check-in',
] as const
export type LinkPurpose = (typeof linkPurposes)[number]

/** What a link says of itself. */
export interface LinkFacts {
  /** The id of what it is about. */
  subjectId: string
  /** Tells it from other links about the same; what was done through it is done once. */
  id: Id<'link'>
  /** When it runs out. */
  until: Instant
}

declare const proof: unique symbol

/** A link that we have made ourselves, for this purpose, and that has not run out. Only `openLink` makes one; verbs demand it. */
export type SignedLink<Purpose extends LinkPurpose> = LinkFacts & { readonly [proof]: Purpose }
