import { read, write } from '#db/connect.server'
import type { Db } from '#db/engine'
import { logDeed } from '#db/staff-log.server'
import type { CentreId } from '~/centres/centre'
import { configurationOf } from '~/centres/steps.server'
import type { Staff } from '~/identity/membership'
import type { PersonId } from '~/identity/person'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import { removeApproval } from '~/people/steps.server'
import { byIds } from './affected-store.server'
import type { BookingId } from './booking'
import * as store from './person-store.server'
import { type Broken, brokenWithoutApproval } from './standing'
import { type Affects, unseen } from './standing-steps.server'

/**
 * Takes back that somebody may book where this staff member's centre asks for approval. What they have booked
 * there stays valid; what staff have not seen of it stops it.
 * @param seen bookings that were listed to the one who takes it back
 * @returns ok; `affects` with the bookings; or `gone` when they are not approved
 */
export function takeBackApproval(
  who: Staff,
  personId: PersonId,
  seen: readonly BookingId[],
  now: Instant,
): Promise<{ ok: true } | Refusal<'gone'> | Affects | Busy> {
  return write(async (tx) => {
    const { centreId } = who
    const stop = unseen(await brokenFor(tx, centreId, personId, now), seen)
    if (!(await removeApproval(tx, centreId, personId))) return { ok: false, because: 'gone' } as const
    if (stop) return stop
    const deed = { centreId, personId: who.id, at: now, subjectId: personId }
    const change = { before: { approved: true }, after: { approved: false } }
    await logDeed(tx, { ...deed, ...change, action: 'take-back-approval' })
    return { ok: true } as const
  })
}

/** The coming bookings that somebody could not make without the approval of the centre. Three statements. */
export const brokenByTakingBack = (who: Staff, personId: PersonId, now: Instant): Promise<Broken[]> =>
  brokenFor(read(), who.centreId, personId, now)

async function brokenFor(db: Db, centreId: CentreId, personId: PersonId, now: Instant) {
  const configuration = await configurationOf(db, centreId)
  const ids = await store.liveIdsAt(db, centreId, personId, now)
  return configuration ? brokenWithoutApproval(configuration, await byIds(db, centreId, ids)) : []
}
