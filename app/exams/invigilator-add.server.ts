import { write } from '#db/connect.server'
import { logDeed } from '#db/staff-log.server'
import type { Staff } from '~/identity/membership'
import type { PersonId } from '~/identity/person'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import * as store from './invigilator-store.server'
import type { UniversityId } from './policy'

/**
 * Puts somebody who works at the centre into its register of invigilators, or changes what stands there of them.
 * @returns `not-member` for somebody who neither works nor invigilates at the centre
 */
export function addInvigilator(
  who: Staff,
  personId: PersonId,
  { training, note }: { training: UniversityId[]; note: string },
  now: Instant,
): Promise<{ ok: true } | Refusal<'not-member'> | Busy> {
  return write(async (tx) => {
    const { centreId } = who
    const members = await store.membersOf(tx, centreId)
    if (!members.some((one) => one.personId === personId))
      return { ok: false, because: 'not-member' } as const
    const before = await store.find(tx, centreId, personId)
    await store.put(tx, { centreId, personId, training, note, createdAt: now })
    await logDeed(tx, {
      centreId,
      personId: who.id,
      at: now,
      action: 'add-invigilator',
      subjectId: personId,
      ...(before && { before: { training: before.training, note: before.note } }),
      after: { training, note },
    })
    return { ok: true } as const
  })
}
