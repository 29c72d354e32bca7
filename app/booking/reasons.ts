import { dayName, duration } from '~/i18n/format'
import type { Language } from '~/i18n/language'
import type { Text } from '~/i18n/text'
import type { Refusal } from '~/lib/result'
import type { LocalDate } from '~/lib/time'
import { type BoundsReason, boundsReasonText } from './partner-text'

/** Whoever is suspended at a centre may book there from a day on. */
export type Suspended = Refusal<'suspended'> & { until: LocalDate }

/** Why a booking, a move or a cancellation was refused, with the numbers its sentence needs. */
export type Reason =
  | Refusal<
      | 'closed'
      | 'busy'
      | 'places-only'
      | 'whole-only'
      | 'yours-already'
      | 'cancelled-already'
      | 'key-reused'
      | 'unconfirmed'
    >
  /** `yours`: by a booking of the one who asks. */
  | (Refusal<'taken'> & { yours?: boolean })
  | (Refusal<'too-late'> & { minutesBefore: number })
  | (Refusal<'too-early'> & { daysBefore: number })
  | (Refusal<'too-short' | 'too-few'> & { fewest: number })
  | (Refusal<'too-long' | 'too-many'> & { most: number })
  | (Refusal<'step'> & { stepMinutes: number })
  | (Refusal<'not-open-to-you'> & { audience: 'residents' | 'approved' })
  | (Refusal<'quota'> & { limit: 'open' | 'day' | 'week'; most: number })
  /** `until`: the first day on which they may book again. */
  | Suspended
  | (Refusal<'too-late-to-change'> & { minutesBefore: number })
  /** `retryAfterSeconds`: when asking again can help. */
  | (Refusal<'too-often'> & { retryAfterSeconds: number })
  /** Of another organisation's booking: what its agreement with the centre says. */
  | Refusal<'partner-ended' | 'not-shared'>
  | BoundsReason
  /** Of checking in, and of not having come. */
  | Refusal<'not-confirmed' | 'released' | 'not-begun' | 'here-already' | 'over'>
  | (Refusal<'not-yet'> & { minutesBefore: number })

/** The sentence for a refusal, in the reader's language. */
export function reasonText(reason: Reason, text: Text): string {
  switch (reason.because) {
    case 'taken':
      return text(reason.yours ? 'booking.reasons.yours-already' : 'booking.reasons.taken')
    case 'too-late':
      return reason.minutesBefore === 0
        ? text('booking.reasons.begun')
        : text('booking.reasons.too-late', { time: duration(reason.minutesBefore) })
    case 'too-early':
      return text('booking.reasons.too-early', { count: reason.daysBefore })
    case 'too-short':
      return text('booking.reasons.too-short', { time: duration(reason.fewest) })
    case 'too-long':
      return text('booking.reasons.too-long', { time: duration(reason.most) })
    case 'too-few':
      return text('booking.reasons.too-few', { count: reason.fewest })
    case 'too-many':
      return text('booking.reasons.too-many', { count: reason.most })
    case 'step':
      return text('booking.reasons.step', { count: reason.stepMinutes })
    case 'not-open-to-you':
      return text(`booking.reasons.${reason.audience}`)
    case 'quota':
      return reason.limit === 'open'
        ? text('booking.reasons.open', { count: reason.most })
        : text(`booking.reasons.${reason.limit}`, { time: duration(reason.most) })
    case 'too-late-to-change':
      return reason.minutesBefore === 0
        ? text('booking.reasons.begun-already')
        : text('booking.reasons.too-late-to-change', { time: duration(reason.minutesBefore) })
    case 'suspended':
      return text('booking.reasons.suspended', { day: dayName(reason.until, languageIn(text)) })
    case 'too-often':
      return text('booking.reasons.too-often', { count: Math.ceil(reason.retryAfterSeconds / 60) })
    case 'outside-agreement':
    case 'outside-hours':
    case 'quota-used':
      return boundsReasonText(reason, text)
    case 'not-yet':
      return text('booking.reasons.not-yet', { time: duration(reason.minutesBefore) })
    default:
      return text(`booking.reasons.${reason.because}`)
  }
}

/** Which language a dictionary speaks. */
const languageIn = (text: Text) => text('ui.code') as Language

const busySeconds = 2

/** What a page that says no is answered with: too often 429, too busy 503, a rule 409; and when to come again. */
export function refusedWith(reason: Reason): { status: number; headers?: Record<string, string> } {
  const wait =
    reason.because === 'too-often'
      ? reason.retryAfterSeconds
      : reason.because === 'busy'
        ? busySeconds
        : undefined
  if (wait === undefined) return { status: 409 }
  return { status: reason.because === 'busy' ? 503 : 429, headers: { 'retry-after': String(wait) } }
}
