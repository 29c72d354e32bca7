import type { Actor, RequestEvent, RequestState } from '~/exams/request-states'
import { dayMs, earlierOf, type Instant, later, minuteMs } from '~/lib/time'
import type { examRequestEvents, examRequests } from '../schema'

type Row = typeof examRequests.$inferInsert
type Step = [event: RequestEvent, to: RequestState, by: Actor, at: (row: Row) => Instant]

const start = ({ startsAt, stateAt }: Row) => startsAt ?? stateAt
const created = ({ createdAt }: Row) => createdAt
const answered = ({ createdAt }: Row) => later(createdAt, dayMs)
const ended = ({ endsAt, stateAt }: Row) => endsAt ?? stateAt

const asked: Step[] = [['submit', 'awaiting-university', 'learner', created]]
const wished: Step[] = [['submit', 'submitted', 'learner', created]]
const agreed: Step[] = [...asked, ['university-consents', 'confirmed', 'university', answered]]
const owing: Step[] = [...asked, ['university-consents', 'payment-due', 'university', answered]]
const expected: Step[] = [
  ...agreed,
  // Ten days before, and after the yes of those who were late.
  ['expect-material', 'material-expected', 'clock', (row) => later(created(row), 2 * dayMs)],
]
const ready: Step[] = [
  ...expected,
  ['have-material', 'ready', 'centre', (row) => earlierOf(later(created(row), 4 * dayMs), start(row))],
]
const seated: Step[] = [...ready, ['seat', 'seated', 'centre', (row) => later(start(row), -5 * minuteMs)]]
const handedIn: Step[] = [
  ...seated,
  ['hand-in', 'handed-in', 'centre', (row) => row.handedInAt ?? ended(row)],
]
const sent: Step[] = [...handedIn, ['send', 'sent', 'centre', ({ stateAt }) => stateAt]]

/** How the requests of the sample came to where they stand. */
const ways: Partial<Record<RequestState, Step[]>> = {
  submitted: wished,
  'awaiting-university': asked,
  confirmed: agreed,
  'payment-due': owing,
  'material-expected': expected,
  ready,
  'handed-in': handedIn,
  interrupted: [...seated, ['interrupt', 'interrupted', 'centre', ended]],
  'no-show': [...ready, ['miss', 'no-show', 'centre', (row) => later(start(row), 31 * minuteMs)]],
  sent,
  acknowledged: [...sent, ['acknowledge', 'acknowledged', 'university', ({ stateAt }) => stateAt]],
  offered: [...wished, ['centre-offers', 'offered', 'centre', answered]],
  waitlisted: [...wished, ['centre-waitlists', 'waitlisted', 'clock', created]],
  conflict: [...asked, ['time-collides', 'conflict', 'university', answered]],
  declined: [...wished, ['centre-declines', 'declined', 'centre', answered]],
  'cancelled-by-learner': [
    ...agreed,
    ['cancel', 'cancelled-by-learner', 'learner', ({ stateAt }) => stateAt],
  ],
}

/** The chain of a request, as its table has it. */
export function stepsTo(row: Row): (typeof examRequestEvents.$inferInsert)[] {
  const steps = ways[row.state as RequestState]
  if (!steps) throw new Error(`no way to ${row.state} in the sample`)
  return steps.map(([event, toState, by, at], index) => ({
    requestId: row.id,
    at: at(row),
    event,
    fromState: steps[index - 1]?.[1] ?? null,
    toState,
    by,
    personId: by === 'learner' ? row.personId : null,
  }))
}

/** The university's yes, at a time. */
export const consented = (universityOkAt: Instant) => ({
  universityOk: true,
  universityOkAt,
  universityOkBy: 'Tentamensservice',
})
