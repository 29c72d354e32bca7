import { write } from '#db/connect.server'
import { logDeed } from '#db/staff-log.server'
import type { Manager } from '~/identity/membership'
import type { Busy } from '~/lib/result'
import type { Instant } from '~/lib/time'
import { daysOf, type RecordClass, type RetentionDays, recordClasses } from './retention'
import * as store from './retention-store.server'

/** Says how long a centre keeps each class of records. The next night goes by it. */
export function setRetention(who: Manager, days: RetentionDays, now: Instant): Promise<{ ok: true } | Busy> {
  return write(async (tx) => {
    const before = daysOf(await store.said(tx, who.centreId))
    for (const recordClass of recordClasses.filter((one) => before[one] !== days[one])) {
      await store.set(tx, who.centreId, recordClass, days[recordClass])
      await logDeed(tx, {
        centreId: who.centreId,
        personId: who.id,
        at: now,
        action: 'set-exam-retention',
        subjectId: recordClass satisfies RecordClass,
        before: { keepDays: before[recordClass] },
        after: { keepDays: days[recordClass] },
      })
    }
    return { ok: true } as const
  })
}
