import type { Db } from '#db/engine'
import { note } from '#db/outbox.server'
import type { CentreId } from '~/centres/centre'
import { configurationOf } from '~/centres/steps.server'
import type { PersonId } from '~/identity/person'
import { newId } from '~/lib/id'
import type { Instant } from '~/lib/time'
import { isInForce } from './suspension'
import { countedSince, countMissed, isDeserved, suspensionAfter } from './suspension-rules'
import * as store from './suspension-store.server'

/** Until when somebody may not book at a centre; null when they may. One statement. */
export const suspendedUntil = store.until

/** As `suspendedUntil`, of several people. One statement. */
export const suspendedAmong = store.untilAmong

/** Whose a booking was; null: somebody without an account, who cannot be suspended. */
interface Missed {
  centreId: CentreId
  personId: PersonId | null
}

/**
 * Suspends somebody who has not come, when that was once too often for their centre, and has them told. In the
 * write of the no-show. Four statements, one where the centre suspends nobody.
 * @returns until when; null when they may go on booking, or were suspended before
 */
export async function suspendIfTooOften(
  tx: Db,
  { centreId, personId }: Missed,
  now: Instant,
): Promise<Instant | null> {
  const centre = personId && (await configurationOf(tx, centreId))?.centre
  if (!personId || !centre || centre.desk.noShowsMost === null) return null
  const { desk, timeZone } = centre
  const earlier = await store.of(tx, centreId, personId)
  const missed = await store.missed(tx, centreId, personId, countedSince(desk, now))
  const span = suspensionAfter(desk, missed, earlier, timeZone, now)
  if (!span) return null
  const count = countMissed(desk, missed, earlier, now)
  await store.add(tx, { ...span, id: newId(), centreId, personId, liftedAt: null }, '')
  const detail = { centreId, missed: count, days: desk.noShowDays }
  await note(tx, { fact: 'suspended', subjectId: personId, at: now, detail })
  return span.end
}

/**
 * Takes back a suspension that would not be without the no-show that was just taken back, and has them told.
 * @returns was there one?
 */
export async function forgive(tx: Db, { centreId, personId }: Missed, now: Instant): Promise<boolean> {
  if (!personId) return false
  const all = await store.of(tx, centreId, personId)
  const [last] = all.filter((one) => isInForce(one, now))
  const centre = last && (await configurationOf(tx, centreId))?.centre
  if (!last || !centre) return false
  const missed = await store.missed(tx, centreId, personId, countedSince(centre.desk, last.start))
  if (isDeserved(centre.desk, missed, all, last)) return false
  await store.remove(tx, last.id)
  await note(tx, { fact: 'suspension-lifted', subjectId: personId, at: now, detail: { centreId } })
  return true
}
