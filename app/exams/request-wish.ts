import type { CentreId } from '~/centres/centre'
import type { Refusal } from '~/lib/result'
import type { LocalDate } from '~/lib/time'
import type { HostRefusal } from './host-rules'
import type { Education, supports, UniversityId } from './policy'
import type { SittingFormat, SittingId } from './sitting'
import type { ElsewhereRefusal } from './university-rules'

export type SupportNeed = (typeof supports)[number]

/** An exam that is in no list, as a learner knows it. */
export interface TypedSitting {
  /** Null: a university that is not in the system. */
  universityId: UniversityId | null
  universityName: string
  courseCode: string
  courseName: string
  examCode: string
  date: LocalDate
  /** Wall clock; null: not told yet. */
  startMinute: number | null
  minutes: number
  format: SittingFormat
  tool: string
  /** The exam office's mailbox of the function: it answers from there, without an account; null: its university's own. */
  contactEmail: string | null
}

/** What a learner asks for: a sitting that is listed, or one that they type; at a centre. */
export interface RequestWish {
  sitting: { id: SittingId } | TypedSitting
  centreId: CentreId
  education: Education
  /** Empty: single courses. */
  programme: string
  /** 1 the first time. */
  attempt: number
  extraMinutes: number
  separateRoom: boolean
  /** What else they need (health data in effect): kept apart, seen by staff who arrange it. */
  needs: SupportNeed[]
  needsDetail: string
  /** They have read what it is used for, and said yes. */
  consents: boolean
  tool: string
  note: string
  /** The start they were shown, wall clock; null: whichever fits. */
  startMinute: number | null
  /** They would rather wait than be refused when it is full. */
  waits: boolean
}

/** Does a wish tell of support needs, so that it takes consent? */
export const needsConsent = ({
  extraMinutes,
  separateRoom,
  needs,
  needsDetail,
}: Pick<RequestWish, 'extraMinutes' | 'separateRoom' | 'needs' | 'needsDetail'>) =>
  extraMinutes > 0 || separateRoom || needs.length > 0 || needsDetail !== ''

/**
 * Why an exam cannot be typed: too many in a day, since each sends mail to an address that the learner chose; the
 * mailbox has told this learner that it is not the right one, is their own, or none is known; or it is years ahead.
 */
export type TypedRefusal = Refusal<
  'too-many-typed' | 'not-recipient' | 'own-mailbox' | 'no-mailbox' | 'too-far' | 'unconfirmed'
>

/** So many exams may be typed in a day. */
export const typedMost = 5

/** Why a request cannot be made. */
export type RequestRefusal =
  | HostRefusal
  | ElsewhereRefusal
  | Refusal<'gone' | 'asked-already' | 'overlaps' | 'consent' | 'over' | 'key-reused'>
  | TypedRefusal
  /** It would be at another clock time than they were shown. */
  | (Refusal<'other-time'> & { minute: number })

/** What a wish was, told from others under the same key. */
export const requestWishText = (wish: RequestWish): string => JSON.stringify(wish)
