import { write } from '#db/connect.server'
import type { Db } from '#db/engine'
import { note } from '#db/outbox.server'
import { logDeed } from '#db/staff-log.server'
import type { ExamOffice } from '~/identity/membership'
import type { Busy } from '~/lib/result'
import { type Instant, localDate } from '~/lib/time'
import type { SittingFacts, SittingId } from './sitting'
import { isWeighty, mayChange, type SittingChangeRefusal } from './sitting-rules'
import * as store from './sitting-store.server'
import { universityZone } from './university-policy'

/** What shall be different, and what was seen of the sitting. */
export interface SittingChange {
  id: SittingId
  changed: Partial<SittingFacts>
  /** Its `sequence` as the form was opened; null: it does not matter. */
  seen: number | null
}

/**
 * Changes a sitting of a university, its clock time too. What touches when, how or where it is written is a fact that
 * others hear of, with what it was before and after. Sent twice it is changed once.
 * @returns `gone`, `cancelled`, `over` for one that has been, `past` for a day that has been, `far` for one years ahead, or `meanwhile` when
 * somebody else has changed it
 */
export const changeSitting = (
  who: ExamOffice,
  change: SittingChange,
  now: Instant,
): Promise<{ ok: true } | SittingChangeRefusal | Busy> => write((tx) => changeIn(tx, who, change, now))

/** Tells the clock time of a sitting, once it is known or another time than was told. */
export const announceTime = (
  who: ExamOffice,
  id: SittingId,
  startMinute: number,
  now: Instant,
): Promise<{ ok: true } | SittingChangeRefusal | Busy> =>
  write((tx) => changeIn(tx, who, { id, changed: { startMinute }, seen: null }, now))

async function changeIn(tx: Db, who: ExamOffice, { id, changed, seen }: SittingChange, now: Instant) {
  const { universityId } = who
  const sitting = await store.findOwn(tx, universityId, id)
  const answer = mayChange(sitting, changed, seen, localDate(now, universityZone))
  if (!answer.ok || !sitting) return answer as Exclude<typeof answer, { ok: true }>
  const { before, after } = answer
  if (Object.keys(after).length === 0) return { ok: true } as const
  await store.change(tx, universityId, id, { ...after, sequence: sitting.sequence + 1 })
  const deed = { universityId, personId: who.id, at: now, subjectId: id }
  await logDeed(tx, { ...deed, action: 'change-exam-sitting', before, after })
  if (isWeighty(after)) {
    const detail = { universityId, by: who.id, before, after }
    await note(tx, { fact: 'exam-sitting-changed', subjectId: id, at: now, detail })
  }
  return { ok: true } as const
}
