import { read, write } from '#db/connect.server'
import type { SignedLink } from '~/identity/link'
import { spendLink } from '~/identity/steps.server'
import type { Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import type { Booking, BookingId } from './booking'
import type { Reason } from './reasons'
import { mayCancel } from './rules'
import { bookingToTell, endBooking } from './steps.server'

/** What a mailed link to cancel is about, and whether it can still be done. `null` when the booking is no more. */
export async function findByLink(link: SignedLink<'cancel-booking'>, now: Instant) {
  const found = await bookingToTell(read(), link.subjectId as BookingId)
  if (!found) return null
  const change = mayCancel(found.booking, found.rules, now)
  return { ...found, change }
}

/**
 * Cancels the booking that a mailed link is about, as its owner would.
 * @returns the booking, cancelled; a refusal of the rules; `link-spent` when the link has done so before;
 * or `gone`
 */
export function cancelByLink(
  link: SignedLink<'cancel-booking'>,
  now: Instant,
): Promise<{ ok: true; booking: Booking } | Reason | Refusal<'gone'> | Refusal<'link-spent'>> {
  return write(async (tx) => {
    const found = await bookingToTell(tx, link.subjectId as BookingId)
    if (!found) return { ok: false, because: 'gone' } as const
    const verdict = mayCancel(found.booking, found.rules, now)
    if (!verdict.ok) return verdict
    if (!(await spendLink(tx, link))) return { ok: false, because: 'link-spent' } as const
    return { ok: true, booking: await endBooking(tx, found.booking, 'learner', now) } as const
  })
}
