import type { ComponentProps } from 'react'
import type { RequestState } from '~/exams/request-states'
import { isOver } from '~/exams/request-states'
import { useText } from '~/i18n/speech'
import { Status } from '~/ui/status'

type Kind = ComponentProps<typeof Status>['kind']

const kinds: Partial<Record<RequestState, Kind>> = {
  submitted: 'requested',
  conflict: 'late',
  waitlisted: 'waiting',
  offered: 'offered',
  'awaiting-university': 'requested',
  'payment-due': 'requested',
  'no-show': 'no-show',
  'refused-entry': 'declined',
  declined: 'declined',
}

/** How a request stands, as word, shape and colour, for staff. */
export function ExamState({ state }: { state: RequestState }) {
  const text = useText()
  return (
    <Status kind={kinds[state] ?? (isOver(state) ? 'cancelled' : 'confirmed')}>
      {text(`examDesk.states.${state}`)}
    </Status>
  )
}
