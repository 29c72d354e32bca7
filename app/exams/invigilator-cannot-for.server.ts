import { write } from '#db/connect.server'
import { logDeed } from '#db/staff-log.server'
import type { Staff } from '~/identity/membership'
import type { PersonId } from '~/identity/person'
import type { Busy, Refusal } from '~/lib/result'
import { type Instant, instant } from '~/lib/time'
import type { InvigilatorTimeId } from './invigilator'
import * as store from './invigilator-store.server'

const always = { start: instant(0), end: instant(Date.UTC(2200, 0, 1)) }

/**
 * Staff take away a time when an invigilator could at the centre. What they are on duty for stays theirs.
 * @returns `gone` for a time that is not theirs
 */
export function sayCannotFor(
  who: Staff,
  personId: PersonId,
  id: InvigilatorTimeId,
  now: Instant,
): Promise<{ ok: true } | Refusal<'gone'> | Busy> {
  return write(async (tx) => {
    const { centreId } = who
    const time = (await store.times(tx, centreId, always, personId)).find((one) => one.id === id)
    if (!time) return { ok: false, because: 'gone' } as const
    await store.removeTimes(tx, personId, [id])
    const deed = { centreId, personId: who.id, at: now, subjectId: personId }
    const before = { start: time.start, end: time.end }
    await logDeed(tx, { ...deed, action: 'remove-invigilator-time', before })
    return { ok: true } as const
  })
}
