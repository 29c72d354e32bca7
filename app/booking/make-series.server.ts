import { createHash } from 'node:crypto'
import { write } from '#db/connect.server'
import { note } from '#db/outbox.server'
import { logDeed } from '#db/staff-log.server'
import { spaceWithCentre } from '~/centres/steps.server'
import type { Staff } from '~/identity/membership'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import { meant, type SeriesId } from './booking'
import { takenOnBy } from './partner-series-steps.server'
import type { Reason } from './reasons'
import { fitsSpace } from './rules'
import { mayBeSeries, type SeriesReason, type SeriesWish, spanOn } from './series'
import { bookDays } from './series-days.server'
import * as store from './series-store.server'

/**
 * Makes a series and books its days: those that are free, and, where the centre lets series go first and
 * it is wished, those where single bookings give way. The limits that learners have do not bind staff. The
 * same key again goes on with the same series. One for an organisation counts on its quota, and a day that
 * would pass it, or that lies outside its hours, is a gap.
 * @param key the sender's idempotency key, unique for this member of staff
 * @param reason what those read whose single bookings give way
 * @returns the id of the series; why it cannot be one; or `gone` when the space is not of this centre
 */
export async function makeSeries(
  who: Staff,
  wish: SeriesWish,
  key: string,
  reason: string,
  now: Instant,
): Promise<{ ok: true; id: SeriesId } | SeriesReason | Reason | Refusal<'gone'> | Busy> {
  const id = idOf(who, key)
  const answer = await write(async (tx) => {
    const verdict = mayBeSeries(wish.pattern)
    if (!verdict.ok) return verdict
    const found = await spaceWithCentre(tx, wish.spaceId)
    if (!found || found.space.centreId !== who.centreId) return { ok: false, because: 'gone' } as const
    const { space, configuration } = found
    const { centre } = configuration
    if (wish.first && !centre.desk.seriesFirst) return { ok: false, because: 'not-first' } as const
    const size = meant(space, {
      ...wish,
      ...spanOn(wish.pattern.from, wish.pattern, centre.timeZone),
      note: '',
    })
    const fits = fitsSpace(space, size)
    if (!fits.ok) return fits
    const theirs = await takenOnBy(tx, wish, who.centreId)
    if (!theirs.ok) return theirs
    const row = {
      ...wish,
      ...theirs.whose,
      id,
      centreId: centre.id,
      whole: size.whole,
      people: size.people,
      createdBy: who.id,
      createdAt: now,
    }
    if (!(await store.add(tx, row))) return { ok: true } as const
    await note(tx, { fact: 'series-booked', subjectId: id, at: now })
    const { pattern, title, spaceId } = wish
    const { guestName } = theirs.whose
    const deed = { centreId: centre.id, personId: who.id, at: now, subjectId: id }
    await logDeed(tx, { ...deed, action: 'make-series', after: { pattern, title, guestName, spaceId } })
    return { ok: true } as const
  })
  if (!answer.ok) return answer
  await bookDays(who, id, reason, now)
  return { ok: true, id }
}

/** The same key of the same person is the same series. */
const idOf = (who: Staff, key: string) =>
  createHash('sha256').update(`${who.id} ${key}`).digest('hex').slice(0, 32) as SeriesId
