import { say, type Text } from '~/i18n/text'
import { isBeforeExam, type RequestState } from './request-states'

/** Why something does not go with a session, and what can be done; `names` are those whom it is about. */
export const sessionRefusedText = (because: string, names: readonly string[], text: Text): string =>
  say(text, `examSessions.reasons.${because}`).replace('{{names}}', names.join(', '))

/** What a request's state means for whoever looks after the session. */
export function seatStateKey(state: RequestState) {
  if (state === 'conflict') return 'examSessions.states.conflict' as const
  if (state === 'seated') return 'examSessions.states.writing' as const
  if (!isBeforeExam(state)) return 'examSessions.states.over' as const
  if (state === 'material-expected') return 'examSessions.states.papers' as const
  const isSure = ['confirmed', 'rescheduled', 'ready'].includes(state)
  return isSure ? ('examSessions.states.sure' as const) : ('examSessions.states.waiting' as const)
}
