import { write } from '#db/connect.server'
import { note } from '#db/outbox.server'
import { logDeed } from '#db/staff-log.server'
import type { ExamOffice } from '~/identity/membership'
import type { Busy, Refusal } from '~/lib/result'
import { type Instant, localDate } from '~/lib/time'
import type { SittingId } from './sitting'
import { mayCancel } from './sitting-rules'
import * as store from './sitting-store.server'
import { universityZone } from './university-policy'

/**
 * Cancels a sitting of a university. It stays written, and is a fact that others hear of. Twice is once.
 * @returns `gone`, or `over` for one that has been
 */
export function cancelSitting(
  who: ExamOffice,
  id: SittingId,
  now: Instant,
): Promise<{ ok: true } | Refusal<'gone' | 'over'> | Busy> {
  const { universityId } = who
  return write(async (tx) => {
    const answer = mayCancel(await store.findOwn(tx, universityId, id), localDate(now, universityZone))
    if (!answer.ok) return answer
    if (!answer.isNew) return { ok: true } as const
    const { date, startMinute, sequence } = answer.sitting
    await store.change(tx, universityId, id, { cancelledAt: now, sequence: sequence + 1 })
    const detail = { universityId, by: who.id, before: { date, startMinute }, after: null }
    await note(tx, { fact: 'exam-sitting-cancelled', subjectId: id, at: now, detail })
    const deed = { universityId, personId: who.id, at: now, subjectId: id }
    await logDeed(tx, { ...deed, action: 'cancel-exam-sitting' })
    return { ok: true } as const
  })
}
