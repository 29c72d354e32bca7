import { dayAndSpan } from '~/i18n/format'
import type { Language } from '~/i18n/language'
import { untilIn } from '~/i18n/moment'
import { textIn } from '~/i18n/text'
import type { Instant } from '~/lib/time'
import { examWhen } from './host-text'
import type { ListedRequest } from './request-list-store.server'
import { type RequestState, turnOf } from './request-states'

/** States whose time a learner is told: somebody else's work or their own; other times only move the clock. */
const told = [
  'submitted',
  'offered',
  'waitlisted',
  'awaiting-university',
  'payment-due',
  'conflict',
  'material-expected',
  'handed-in',
  'interrupted',
  'sent',
] as const satisfies RequestState[]

/** How a request stands, in words: a line, what happens next, by when and whose turn it is. */
export function standingText(
  { state, answerBy }: { state: RequestState; answerBy: Instant | null },
  zone: string,
  language: Language,
) {
  const text = textIn(language)
  const says = told.find((one) => one === state)
  return {
    word: text(`ownExams.states.${state}.word`),
    line: text(`ownExams.states.${state}.line`),
    next: text(`ownExams.states.${state}.next`),
    by:
      says && answerBy !== null
        ? text(`ownExams.by.${says}`, { when: untilIn(answerBy, zone, language) })
        : null,
    turn: text(`ownExams.turn.${turnOf(state) ?? 'nobody'}`),
  }
}

type Timed = Pick<ListedRequest, 'startsAt' | 'endsAt' | 'timeZone' | 'date' | 'startMinute' | 'minutes'>

/** When somebody writes at the centre: "torsdag 10 december kl. 9.00–13.00", or the day alone. */
export const requestWhen = ({ startsAt, endsAt, timeZone, ...sitting }: Timed, language: Language) =>
  startsAt !== null && endsAt !== null
    ? dayAndSpan({ start: startsAt, end: endsAt }, timeZone, language)
    : examWhen({ ...sitting, startMinute: null }, language)
