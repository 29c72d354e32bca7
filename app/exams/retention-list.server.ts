import { read } from '#db/connect.server'
import type { CentreId } from '~/centres/centre'
import type { Manager } from '~/identity/membership'
import { dayBounds, type Instant, type LocalDate, localDate } from '~/lib/time'
import { daysOf, keptFrom, type RecordClass, recordClasses, unacknowledgedDays } from './retention'
import * as expired from './retention-expired-store.server'
import * as store from './retention-store.server'

/** Which records of a class a centre keeps no longer. */
export const expiredOf = (
  centreId: CentreId,
  recordClass: RecordClass,
  days: number,
  today: LocalDate,
  zone: string,
): expired.Expired => {
  const before = keptFrom(days, today)
  return {
    centreId,
    recordClass,
    before,
    beforeAt: dayBounds(before, zone).start,
    unacknowledgedBefore: keptFrom(Math.max(days, unacknowledgedDays), today),
  }
}

const purgesShown = 30

/**
 * How long a centre keeps what, and what the next night would erase by that: how many, and how old the oldest. Nine
 * statements.
 * @param tried other days than those that hold, to see what they would do; null: those that hold
 */
export async function retentionOf(
  { centreId }: Manager,
  tried: Partial<Record<RecordClass, number>> | null,
  now: Instant,
) {
  const known = await store.centreWithDays(read(), centreId)
  if (!known) return null
  const { centre } = known
  const holding = daysOf(known.said)
  const days = { ...holding, ...tried }
  const today = localDate(now, centre.timeZone)
  const classes = []
  for (const recordClass of recordClasses) {
    const which = expiredOf(centreId, recordClass, days[recordClass], today, centre.timeZone)
    classes.push({ recordClass, days: days[recordClass], ...(await expired.countExpired(read(), which)) })
  }
  return { centre, classes }
}

/** What has been erased, the latest first. One statement. */
export const purgesAt = ({ centreId }: Manager) => store.listPurges(read(), centreId, purgesShown)
