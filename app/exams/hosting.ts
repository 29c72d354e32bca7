import type { CentreId } from '~/centres/centre'
import type { PersonId } from '~/identity/person'
import type { Id } from '~/lib/id'
import { type Instant, wallTime } from '~/lib/time'
import type { answerWays, materialWays } from './policy'
import type { RequestState } from './request-states'
import type { Sitting, SittingId } from './sitting'

export type HostingId = Id<'exam-hosting'>

export const materialStates = ['not-yet', 'expected', 'received', 'ready'] as const
export type MaterialState = (typeof materialStates)[number]
export type MaterialWay = (typeof materialWays)[number]
export type AnswersWay = (typeof answerWays)[number]

/** What a centre does for one sitting: its papers in, the answers out. */
export interface Hosting {
  id: HostingId
  sittingId: SittingId
  centreId: CentreId
  material: MaterialState
  /** Null: nobody has said. */
  materialWay: MaterialWay | null
  /** When the papers must be there. */
  dueAt: Instant | null
  /** Who of the staff opens papers; none: everybody who works there. */
  openers: PersonId[]
  receivedAt: Instant | null
  readyAt: Instant | null
  /** How many sets are printed and counted; null: none, or it is digital. */
  copies: number | null
  /** When both sides were told that the papers are late. */
  alarmedAt: Instant | null
  answersWay: AnswersWay | null
  tracking: string
  sentAt: Instant | null
  acknowledgedAt: Instant | null
  /** Who said so: an account's name, or the mailbox whose link was followed. */
  acknowledgedBy: string
  createdAt: Instant
}

/** States of somebody for whom there has to be a set of papers. */
export const writingStates = [
  'payment-due',
  'confirmed',
  'rescheduled',
  'conflict',
  'material-expected',
  'ready',
] as const satisfies RequestState[]

/** States of somebody who has been there, or was expected. */
export const writtenStates = [
  'seated',
  'handed-in',
  'left-without-answer',
  'interrupted',
  'refused-entry',
  'no-show',
  'sent',
  'acknowledged',
  'closed',
] as const satisfies RequestState[]

/** Everything that is written in the log of a locker, its chain of custody. Never changed, never taken away. */
export const custodyActions = [
  'asked',
  'late',
  'uploaded',
  'removed',
  'opened',
  /** Somebody wanted to open it before its time. */
  'refused',
  'openers',
  /** Sealed post: how many, and where it is kept. */
  'post-in',
  'ready',
  'lost',
  'sent',
  'acknowledged',
  'erased',
] as const
export type CustodyAction = (typeof custodyActions)[number]

/** When a sitting is written on campus; null while its clock time is still to come. */
export const campusSpan = ({
  date,
  startMinute,
  minutes,
  timeZone,
}: Pick<Sitting, 'date' | 'startMinute' | 'minutes' | 'timeZone'>) =>
  startMinute === null
    ? null
    : { start: wallTime(date, startMinute, timeZone), end: wallTime(date, startMinute + minutes, timeZone) }
