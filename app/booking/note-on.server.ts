import { write } from '#db/connect.server'
import { logDeed } from '#db/staff-log.server'
import type { Staff } from '~/identity/membership'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import type { BookingId } from './booking'
import * as store from './presence-store.server'

/** Writes what staff want to remember about a booking; the learner never sees it. `gone` when it is not at this centre. */
export function noteOn(
  who: Staff,
  id: BookingId,
  staffNote: string,
  now: Instant,
): Promise<{ ok: true } | Refusal<'gone'> | Busy> {
  return write(async (tx) => {
    const booking = await store.findAt(tx, who.centreId, id)
    if (!booking) return { ok: false, because: 'gone' } as const
    if (booking.staffNote === staffNote) return { ok: true } as const
    await store.changeNote(tx, id, staffNote)
    await logDeed(tx, {
      centreId: who.centreId,
      personId: who.id,
      at: now,
      action: 'change-note',
      subjectId: id,
      before: { staffNote: booking.staffNote },
      after: { staffNote },
    })
    return { ok: true } as const
  })
}
