import { isStaffed } from '~/availability/opening'
import type { Configuration } from '~/centres/configuration'
import type { DeskRules } from '~/centres/desk-rules'
import { type Instant, later, laterOf, minuteMs } from '~/lib/time'
import type { Booking } from './booking'
import type { Reason } from './reasons'

/** How long before the start somebody may be checked in, minutes. */
const opensBefore = { learner: 15, staff: 240 } as const
/** How long after the end staff may still mend the list, minutes. */
const mendableAfter = 720

type Timed = Pick<Booking, 'state' | 'start' | 'end' | 'checkedInAt'>
export type Verdict = { ok: true } | Reason

const yes = { ok: true } as const

/**
 * May somebody be checked in to this booking now? Staff may let in who came after the place was
 * released, if it is still free: that the claims decide.
 * @param by who says that they came
 */
export function mayCheckIn(booking: Timed, by: keyof typeof opensBefore, now: Instant): Verdict {
  if (booking.state === 'cancelled' || booking.state === 'declined')
    return { ok: false, because: 'cancelled-already' }
  if (booking.state === 'requested' || booking.state === 'offered')
    return { ok: false, because: 'not-confirmed' }
  if (now >= later(booking.end, by === 'staff' ? mendableAfter * minuteMs : 0))
    return { ok: false, because: 'over' }
  if (booking.state === 'no-show' && by === 'learner') return { ok: false, because: 'released' }
  const minutesBefore = opensBefore[by]
  if (now < later(booking.start, -minutesBefore * minuteMs))
    return { ok: false, because: 'not-yet', minutesBefore }
  return yes
}

/** May staff say that nobody came? */
export function mayMissing(booking: Timed, now: Instant): Verdict {
  if (booking.state === 'cancelled' || booking.state === 'declined')
    return { ok: false, because: 'cancelled-already' }
  if (booking.state === 'requested' || booking.state === 'offered')
    return { ok: false, because: 'not-confirmed' }
  if (booking.checkedInAt !== null) return { ok: false, because: 'here-already' }
  if (now < booking.start) return { ok: false, because: 'not-begun' }
  if (now >= later(booking.end, mendableAfter * minuteMs)) return { ok: false, because: 'over' }
  return yes
}

/**
 * When a booking that nobody comes to is released; null: not by itself. The desk's time runs from the
 * start, but never from before the desk began its day: while nobody is checked in, nobody has not come
 * (docs/decisions/0017).
 * @param deskSince when the first one was checked in at the centre on this day; null: nobody has been
 */
export function releasedAt(
  booking: Pick<Booking, 'start' | 'end'>,
  { noShowMinutes }: Pick<DeskRules, 'noShowMinutes'>,
  deskSince: Instant | null,
): Instant | null {
  if (noShowMinutes === null || deskSince === null || booking.end <= deskSince) return null
  return later(laterOf(booking.start, deskSince), noShowMinutes * minuteMs)
}

/** Were staff there when it began, and are they now? Else there was nobody to come to. */
export function isAtDesk(
  configuration: Configuration,
  { spaceId, start }: Pick<Booking, 'spaceId' | 'start'>,
  now: Instant,
): boolean {
  const space = configuration.spaces.find(({ id }) => id === spaceId)
  return !!space && isStaffed(configuration, space, start) && isStaffed(configuration, space, now)
}

/** How somebody stands at the desk: `unanswered` waits for an answer, `left` was here. */
export type Standing = 'coming' | 'late' | 'here' | 'left' | 'missing' | 'unanswered'

/** How whoever booked stands now. Who never came and was not said to be missing is still late when it ends. */
export function standingOf(booking: Timed, now: Instant): Standing {
  if (booking.state === 'no-show') return 'missing'
  if (booking.state === 'requested' || booking.state === 'offered') return 'unanswered'
  if (booking.checkedInAt !== null) return now < booking.end ? 'here' : 'left'
  return now < booking.start ? 'coming' : 'late'
}

/** Where a booking stands on the day's page: who has come early is already there. */
export function groupOf(booking: Timed, now: Instant): 'now' | 'later' | 'over' {
  if (now >= booking.end || booking.state === 'no-show') return 'over'
  return now >= booking.start || booking.checkedInAt !== null ? 'now' : 'later'
}
