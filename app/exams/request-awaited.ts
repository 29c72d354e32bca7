import { type Actor, type RequestState, turnOf } from './request-states'

/** What has to happen next, by what a request waits for. */
export const awaitedThings = [
  'answer',
  'acceptance',
  'free-seat',
  'payment',
  'settlement',
  'material',
  'exam',
  'answers-sent',
  'receipt',
] as const
export type AwaitedThing = (typeof awaitedThings)[number]

const things: Partial<Record<RequestState, AwaitedThing>> = {
  submitted: 'answer',
  offered: 'acceptance',
  waitlisted: 'free-seat',
  'awaiting-university': 'answer',
  'payment-due': 'payment',
  conflict: 'settlement',
  'material-expected': 'material',
  ready: 'exam',
  seated: 'exam',
  'handed-in': 'answers-sent',
  interrupted: 'answers-sent',
  sent: 'receipt',
}

/** What a request waits for, and from whom; null where it is nobody's turn. */
export function awaitedIn(state: RequestState): { what: AwaitedThing; from: Exclude<Actor, 'clock'> } | null {
  const what = things[state]
  const from = turnOf(state)
  return what && from && from !== 'clock' ? { what, from } : null
}
