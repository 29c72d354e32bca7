import type { CentreId } from '~/centres/centre'
import type { PersonId } from '~/identity/person'
import type { Id } from '~/lib/id'
import type { Span } from '~/lib/span'
import { dayMs, hourMs, type Instant, type LocalDate, minuteMs } from '~/lib/time'

export type MessageId = Id<'message'>

/**
 * Every kind of message: `must` ones cannot be turned off, and after `goodForMs` since the fact one is
 * no use to anybody and is dropped rather than sent.
 */
export const kinds = {
  // Accounts: as long as what the letter carries.
  'confirm-address': { must: true, goodForMs: dayMs },
  'account-exists': { must: true, goodForMs: dayMs },
  'sign-in-code': { must: true, goodForMs: 10 * minuteMs },
  'reset-password': { must: true, goodForMs: hourMs },
  'password-changed': { must: true, goodForMs: 7 * dayMs },
  'new-device': { must: true, goodForMs: 3 * dayMs },
  'token-made': { must: true, goodForMs: 7 * dayMs },
  'confirm-new-address': { must: true, goodForMs: dayMs },
  'address-changed': { must: true, goodForMs: 7 * dayMs },
  invitation: { must: true, goodForMs: 14 * dayMs },
  'office-invitation': { must: true, goodForMs: 14 * dayMs },
  'office-ended': { must: true, goodForMs: 7 * dayMs },
  'membership-ended': { must: true, goodForMs: 7 * dayMs },
  'merge-asked': { must: true, goodForMs: 7 * dayMs },
  'accounts-merged': { must: true, goodForMs: 7 * dayMs },
  'account-closed': { must: true, goodForMs: 7 * dayMs },
  // What a centre decides about somebody.
  suspended: { must: true, goodForMs: 7 * dayMs },
  'suspension-lifted': { must: true, goodForMs: 7 * dayMs },
  'partner-invitation': { must: true, goodForMs: 14 * dayMs },
  /** To the exam office of a university. */
  'exam-report': { must: true, goodForMs: 14 * dayMs },
  // Papers and answers of exams: to universities and centres.
  'exam-material-wanted': { must: true, goodForMs: 14 * dayMs },
  'exam-material-late': { must: true, goodForMs: 3 * dayMs },
  'exam-material-missing': { must: true, goodForMs: 3 * dayMs },
  'exam-answers-sent': { must: true, goodForMs: 14 * dayMs },
  // Those who watch exams.
  /** To an invigilator: what is theirs to watch, at another time now, or not any more. */
  'exam-duty': { must: true, goodForMs: 7 * dayMs },
  /** To a centre: an invigilator cannot come. */
  'exam-duty-desk': { must: true, goodForMs: 3 * dayMs },
  // Bookings.
  booked: { must: false, goodForMs: 3 * dayMs },
  requested: { must: false, goodForMs: 3 * dayMs },
  /** All the times of a series that somebody has booked for themselves. */
  'series-booked': { must: false, goodForMs: 3 * dayMs },
  /** All the times of a series that somebody has cancelled at once. */
  'series-cancelled': { must: false, goodForMs: 3 * dayMs },
  approved: { must: false, goodForMs: 3 * dayMs },
  declined: { must: true, goodForMs: 7 * dayMs },
  moved: { must: false, goodForMs: 3 * dayMs },
  'moved-by-centre': { must: true, goodForMs: 7 * dayMs },
  cancelled: { must: false, goodForMs: 3 * dayMs },
  'cancelled-by-centre': { must: true, goodForMs: 7 * dayMs },
  offered: { must: true, goodForMs: 7 * dayMs },
  'offer-declined': { must: false, goodForMs: 3 * dayMs },
  'offer-lapsed': { must: true, goodForMs: 3 * dayMs },
  /** When, and whether at all, is a choice of its own. */
  reminder: { must: false, goodForMs: dayMs },
  // Courses.
  /** A course that somebody studies or has saved is cancelled, or its university has taken it away. */
  'course-ended': { must: true, goodForMs: 14 * dayMs },
  /** A last day of application, a meeting or an exam of what somebody studies is near. */
  'course-reminder': { must: false, goodForMs: 3 * dayMs },
  /** What is new in the searches that somebody wants to hear of. */
  'course-news': { must: false, goodForMs: 7 * dayMs },
  /** Somebody of a study group has written. */
  'course-greeting': { must: false, goodForMs: 7 * dayMs },
  /** To a university: several people want something. */
  'course-call': { must: true, goodForMs: 14 * dayMs },
  /** To those who wished, and whoever asked for them. */
  'course-call-answered': { must: true, goodForMs: 14 * dayMs },
  /** To the mailbox of an employer. */
  'employer-need': { must: true, goodForMs: 7 * dayMs },
  'employer-need-decided': { must: true, goodForMs: 14 * dayMs },
  // Exams.
  /** How somebody's request for an exam seat stands. */
  'exam-news': { must: true, goodForMs: 7 * dayMs },
  /** That an exam, or the last moment for something, is near. */
  'exam-reminder': { must: false, goodForMs: dayMs },
  /** To the exam office of a university: somebody wants to write its exam elsewhere, and what became of it. */
  'exam-question': { must: true, goodForMs: 14 * dayMs },
  /** To a centre: a request for an exam seat waits for its staff. */
  'exam-desk': { must: false, goodForMs: 7 * dayMs },
  /** To those who work at a centre. */
  'day-list': { must: false, goodForMs: dayMs },
} as const satisfies Record<string, { must: boolean; goodForMs: number }>
export type MessageKind = keyof typeof kinds

/** Kinds that can be turned off one by one. Of reminders it is chosen when they come. */
export const optionalKinds = (Object.keys(kinds) as MessageKind[]).filter(
  (kind) => !kinds[kind].must && kind !== 'reminder',
)

/** Kinds that everybody gets whom they concern. */
export const mustKinds = (Object.keys(kinds) as MessageKind[]).filter((kind) => kinds[kind].must)

/** One thing to tell one reader. */
export interface Message {
  id: MessageId
  kind: MessageKind
  /** An account, whose address is looked up when it is sent … */
  personId: PersonId | null
  /** … or an address that is not the account's. */
  address: string | null
  /** The id of what it is about. */
  subjectId: string
  /** What the subject itself does not remember. */
  detail: Record<string, unknown>
  /** The centre whose staff see it when it cannot be delivered. */
  centreId: CentreId | null
  createdAt: Instant
  goodUntil: Instant | null
  /** How often it has been tried, this time included. */
  attempts: number
}

/** Kinds that only those who work at a centre get. */
export const staffKinds: ReadonlySet<MessageKind> = new Set(['day-list', 'exam-desk'])

/** Who is to be told a fact, and in which kind of message. */
export interface Addressed extends Pick<Message, 'kind' | 'personId' | 'address' | 'centreId'> {
  /** What only this reader is told of the fact, besides what it says itself. */
  detail?: Record<string, unknown>
  /** Where the fact says better than the kind how long the message is of use. */
  goodUntil?: Instant
}

/** The kinds that tell a learner how their booking stands. */
export type BookingKind = Extract<
  MessageKind,
  | 'booked'
  | 'requested'
  | 'approved'
  | 'declined'
  | 'moved'
  | 'moved-by-centre'
  | 'cancelled'
  | 'cancelled-by-centre'
  | 'offered'
  | 'offer-declined'
  | 'offer-lapsed'
  | 'reminder'
>

/** What a day list says of its day: which, and from when to when it lasts there. */
export type Day = Span & { date: LocalDate }
