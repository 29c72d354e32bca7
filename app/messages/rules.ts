import type { Booking } from '~/booking/booking'
import { answerableUntil } from '~/booking/offer-rules'
import { dayMs, hourMs, type Instant, later, minuteMs } from '~/lib/time'
import { type BookingKind, kinds, type Message, type MessageKind } from './message'

/** How long after the first, second … failure it is tried again; after the last it is dead. */
const delays = [1, 5, 15, 60, 180, 360, 720, 1440].map((minutes) => minutes * minuteMs)

/** So many are sent at once, each on a line of its own; with the patience for each, less than a lease. */
export const batchMost = 5

/** So long one worker has a message to itself: longer than any mail server is waited for. */
export const leaseMs = 3 * minuteMs

/**
 * When a message is tried again that failed for the `attempts`th time; null: not any more.
 * @param chance 0 to 1: up to a tenth is put on, so that not all come back at once
 */
export function nextTry(attempts: number, now: Instant, chance: number): Instant | null {
  const delay = delays[attempts - 1]
  return delay === undefined ? null : later(now, Math.round(delay * (1 + chance / 10)))
}

/** Is it still of use to whoever gets it? */
export const isStillGood = ({ goodUntil }: Pick<Message, 'goodUntil'>, now: Instant) =>
  goodUntil === null || now < goodUntil

/** Until when a message about a fact is of use. */
export const goodUntil = (kind: MessageKind, at: Instant): Instant => later(at, kinds[kind].goodForMs)

/** Does the reader get it? What must be told cannot be turned off. */
export const isWanted = (kind: MessageKind, muted: ReadonlySet<string>) =>
  kinds[kind].must || !muted.has(kind)

/**
 * Is what a message is to say of a booking still so? One that was cancelled before we came to tell that it
 * was made needs only the one message, and a reminder of a time that it has left needs none.
 * @param about the start that a reminder is about
 */
export function isStillSo(
  kind: BookingKind,
  booking: Pick<Booking, 'state' | 'start' | 'end' | 'answerBy'>,
  about: { start?: Instant },
  now: Instant,
): boolean {
  const { state, start, end } = booking
  switch (kind) {
    case 'booked':
    case 'moved':
    case 'moved-by-centre':
      return (state === 'confirmed' || state === 'requested') && now < end
    case 'approved':
      return state === 'confirmed' && now < end
    case 'requested':
      return state === 'requested' && now < start
    case 'reminder':
      return state === 'confirmed' && now < start && about.start === start
    case 'offered':
      return state === 'offered' && now < answerableUntil(booking)
    case 'declined':
      return state === 'declined'
    default:
      return state === 'cancelled'
  }
}

/** What a mail server said, without the addresses in it: those of people with protected identity are nobody's to read. */
export const withoutAddresses = (text: string) => text.replace(/[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g, '…')

/** What a mail server's answer was about. */
export interface MailFailure {
  /** The reply code (RFC 5321, 4.2); undefined when it never came to one. */
  responseCode?: number | undefined
  /** What we had said to it. */
  command?: string | undefined
}

/** A no to us, whatever the message: we spoke out of turn, or must sign in first. */
const notAboutTheMessage = [503, 530]

/** Was it a no to this very message, so that asking again is no use? A no to us all is for the operator to mend. */
export const isForGood = ({ responseCode = 0, command = '' }: MailFailure) =>
  responseCode >= 500 &&
  !notAboutTheMessage.includes(responseCode) &&
  (command === 'RCPT TO' || command === 'DATA')

/** How often one reader may be told of one thing in letters of one kind. */
export interface LetterPace {
  pauseMs: number
  aDay: number
}

/** Kinds whose fact somebody else can bring about as often as they like. */
export const letterPaces: Partial<Record<MessageKind, LetterPace>> = {
  // What was cancelled by mistake is set right within the hour.
  'course-ended': { pauseMs: hourMs, aDay: 2 },
  'course-call-answered': { pauseMs: dayMs, aDay: 1 },
  'employer-need-decided': { pauseMs: hourMs, aDay: 2 },
}

/**
 * When a reader may be told anew of a thing that they have been told of.
 * @param told when letters of the kind about it went out
 */
export function notBefore(told: readonly Instant[], { pauseMs, aDay }: LetterPace, now: Instant): Instant {
  const latest = [...told].sort((a, b) => b - a)
  const [last, full] = [latest[0], latest[aDay - 1]]
  const waits = [now, ...(last ? [later(last, pauseMs)] : []), ...(full ? [later(full, dayMs)] : [])]
  return Math.max(...waits) as Instant
}

/** How long told facts and sent messages are kept: long enough to answer "I never got it". */
export const keptMs = 60 * dayMs
