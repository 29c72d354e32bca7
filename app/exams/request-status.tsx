import type { ComponentProps } from 'react'
import { Status } from '~/ui/status'
import { type Actor, type RequestState, turnOf } from './request-states'

type Kind = ComponentProps<typeof Status>['kind']

const kinds: Record<RequestState, Kind> = {
  submitted: 'requested',
  offered: 'offered',
  waitlisted: 'waiting',
  'awaiting-university': 'requested',
  'payment-due': 'late',
  confirmed: 'confirmed',
  rescheduled: 'confirmed',
  conflict: 'late',
  'material-expected': 'confirmed',
  ready: 'confirmed',
  seated: 'confirmed',
  'handed-in': 'confirmed',
  'left-without-answer': 'no-show',
  interrupted: 'no-show',
  'refused-entry': 'no-show',
  'no-show': 'no-show',
  sent: 'confirmed',
  acknowledged: 'confirmed',
  closed: 'confirmed',
  declined: 'declined',
  expired: 'declined',
  'cancelled-unpaid': 'cancelled',
  'cancelled-by-learner': 'cancelled',
  'cancelled-by-centre': 'cancelled',
  'cancelled-by-university': 'cancelled',
  purged: 'cancelled',
}

/** A request's state as word and shape. */
export const RequestStatus = ({ state, word }: { state: RequestState; word: string }) => (
  <Status kind={kinds[state]}>{word}</Status>
)

const turns: Record<Actor, Kind> = {
  learner: 'late',
  centre: 'requested',
  university: 'requested',
  clock: 'confirmed',
}

/** Whose turn it is, as word and shape. */
export function TurnStatus({ state, word }: { state: RequestState; word: string }) {
  const turn = turnOf(state)
  return <Status kind={turn ? turns[turn] : 'cancelled'}>{word}</Status>
}
