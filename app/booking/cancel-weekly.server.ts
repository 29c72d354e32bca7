import { change, read, write } from '#db/connect.server'
import type { Db } from '#db/engine'
import { note } from '#db/outbox.server'
import { rulesOf } from '~/centres/steps.server'
import type { Learner } from '~/identity/person'
import type { Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import type { BookingId, SeriesId } from './booking'
import { comingWeeks } from './find-weekly.server'
import { mayAskAgain } from './pace.server'
import type { Reason } from './reasons'
import { mayCancel } from './rules'
import * as series from './series-store.server'
import { endBooking } from './steps.server'
import * as store from './store.server'
import { findOwn } from './weekly-store.server'

/**
 * Cancels what is left of a learner's own series, each booking in a write of its own; all are told in one letter. What it is
 * too late to cancel stays.
 * @returns how many were cancelled; a refusal; or `gone` when it is not theirs or not there
 */
export async function cancelWeekly(
  who: Learner,
  id: SeriesId,
  now: Instant,
): Promise<{ ok: true; cancelled: number } | Reason | Refusal<'gone'>> {
  const pace = await mayAskAgain(who)
  if (!pace.ok) return pace
  const found = await findOwn(read(), who.id, id)
  if (!found) return { ok: false, because: 'gone' }
  let cancelled = 0
  for (const booking of await comingWeeks(read(), who, found, now)) {
    const answer = await write((tx) => cancelWeek(tx, who, booking.id, now))
    if (answer.ok) cancelled += 1
  }
  if (cancelled > 0)
    await change(async (tx) => {
      // Staff see that nobody goes on with it.
      await series.change(tx, id, { endedAt: now })
      await note(tx, { fact: 'series-cancelled', subjectId: id, at: now, detail: { cancelledAt: now } })
    })
  return { ok: true, cancelled }
}

async function cancelWeek(tx: Db, who: Learner, id: BookingId, now: Instant) {
  const booking = await store.find(tx, who.id, id)
  if (!booking) return { ok: false, because: 'gone' } as const
  const verdict = mayCancel(booking, await rulesOf(tx, booking.spaceId), now)
  if (!verdict.ok) return verdict
  await endBooking(tx, booking, 'learner', now, 'cancelled-in-series')
  return { ok: true } as const
}
