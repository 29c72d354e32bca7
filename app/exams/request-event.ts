import type { CalendarEvent } from '~/lib/icalendar'
import type { Instant } from '~/lib/time'
import type { ExamRequest } from './request'
import { isOver, type RequestState } from './request-states'

/** States in which somebody's own calendar has the exam: the seat is theirs, or was. */
export const calendarStates = [
  'confirmed',
  'rescheduled',
  'conflict',
  'material-expected',
  'ready',
  'seated',
  'handed-in',
  'left-without-answer',
  'interrupted',
  'sent',
  'acknowledged',
  'closed',
] as const satisfies RequestState[]

const sure: readonly RequestState[] = calendarStates

type Timed = Pick<ExamRequest, 'id' | 'state' | 'stateAt' | 'sequence' | 'startsAt' | 'endsAt'>

/**
 * A request as an entry of a calendar, under a name that it keeps; null while its clock time is to come. Nothing of why
 * somebody writes longer, and nobody's name.
 */
export function requestEvent(
  { id, state, stateAt, sequence, startsAt, endsAt }: Timed,
  said: Pick<CalendarEvent, 'zone' | 'summary' | 'description' | 'location' | 'url'>,
): CalendarEvent | null {
  if (startsAt === null || endsAt === null) return null
  return {
    ...said,
    uid: `${id}@larplats`,
    sequence,
    start: startsAt as Instant,
    end: endsAt,
    stamp: stateAt,
    status: isOver(state)
      ? 'cancelled'
      : sure.includes(state) && state !== 'conflict'
        ? 'confirmed'
        : 'tentative',
  }
}
