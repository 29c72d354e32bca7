import { read, write } from '#db/connect.server'
import type { SignedLink } from '~/identity/link'
import type { Learner } from '~/identity/person'
import type { Refusal } from '~/lib/result'
import { type Instant, later, minuteMs } from '~/lib/time'
import type { Booking, BookingId } from './booking'
import { mayCheckIn } from './presence-rules'
import { arrive } from './presence-steps.server'
import * as store from './presence-store.server'
import type { Reason } from './reasons'

/** Bookings that begin so soon are shown to whoever comes too early, minutes. */
const shownBefore = 240

/**
 * The learner's bookings that the picture at the door is about, by start: what goes on there and what
 * begins within four hours.
 */
export const listHere = (who: Learner, here: SignedLink<'check-in'>, now: Instant): Promise<Booking[]> =>
  store.ofPersonAt(read(), who.id, here.subjectId, now, later(now, shownBefore * minuteMs))

/**
 * A learner checks in by the picture at the door, which shows that they are there: to a booking of their
 * own, or to one whose code they type. Twice is as good as once.
 * @param which whoever is signed in and their booking, or the code alone
 * @returns the booking; a refusal; or `gone` when it is no booking of theirs here
 */
export function checkInHere(
  here: SignedLink<'check-in'>,
  which: { who: Learner; id: BookingId } | { reference: string },
  now: Instant,
): Promise<{ ok: true; booking: Booking } | Reason | Refusal<'gone'>> {
  return write(async (tx) => {
    const booking =
      'reference' in which
        ? await store.findByReference(tx, here.subjectId, which.reference)
        : await store.findOfPersonAt(tx, which.who.id, here.subjectId, which.id)
    if (!booking) return { ok: false, because: 'gone' } as const
    const verdict = mayCheckIn(booking, 'learner', now)
    if (!verdict.ok) return verdict
    if (booking.checkedInAt !== null) return { ok: true, booking } as const
    return arrive(tx, booking, 'learner', now)
  })
}
