import { write } from '#db/connect.server'
import { logDeed } from '#db/staff-log.server'
import type { ExamOffice } from '~/identity/membership'
import { idOf } from '~/lib/id'
import type { Busy, Refusal } from '~/lib/result'
import { type Instant, localDate } from '~/lib/time'
import type { SittingFacts, SittingId } from './sitting'
import { isSameSitting, mayList } from './sitting-rules'
import * as store from './sitting-store.server'
import { universityZone } from './university-policy'

/**
 * Lists a sitting of a university. Sent twice under one key it is listed once.
 * @param key what the form was given as it was opened
 * @returns its id; or `past`, or `far` for a day years ahead; or `listed`, with the id of the one that is this sitting already
 */
export function addSitting(
  who: ExamOffice,
  facts: SittingFacts,
  key: string,
  now: Instant,
): Promise<
  { ok: true; id: SittingId } | Refusal<'past' | 'far'> | (Refusal<'listed'> & { id: SittingId }) | Busy
> {
  const id = idOf<'exam-sitting'>('sitting', who.universityId, key)
  return write(async (tx) => {
    if (await store.findOwn(tx, who.universityId, id)) return { ok: true, id } as const
    const answer = mayList(facts.date, localDate(now, universityZone))
    if (!answer.ok) return answer
    const there = await store.listOn(tx, who.universityId, [facts.date])
    const same = there.find((one) => one.cancelledAt === null && isSameSitting(one, facts))
    if (same) return { ok: false, because: 'listed', id: same.id } as const
    await store.add(tx, who.universityId, [{ ...facts, id }], { createdAt: now, createdBy: who.id })
    const { courseCode, date, startMinute } = facts
    await logDeed(tx, {
      universityId: who.universityId,
      personId: who.id,
      at: now,
      action: 'list-exam-sitting',
      subjectId: id,
      after: { courseCode, date, startMinute },
    })
    return { ok: true, id } as const
  })
}
