import type { Db } from '#db/engine'
import { limit } from '#db/limits.server'
import { note } from '#db/outbox.server'
import type { PersonId } from '~/identity/person'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import type { CallInFull } from './demand-call'
import * as store from './demand-call-store.server'
import { type CallAnswer, type CallReply, whatAnswers } from './demand-rules'

/** Whoever has the letter of a call may change their mind, though not all day long. Those who wished hear of it once a day (docs/decisions/0040). */
export const answerPace = limit('course-call-answers', { points: 12, seconds: 24 * 3600 })

export type Answered =
  | { ok: true; changed: boolean }
  | Refusal<'gone' | 'answered-meanwhile' | 'over' | 'too-many'>
  | Busy

/** Writes what a university says of a call, in the caller's write; another answer than before is told to those who wished. */
export async function answerCall(
  tx: Db,
  call: CallInFull | null,
  reply: CallReply,
  { by, seen }: { by: PersonId | null; seen: CallAnswer | null | undefined },
  now: Instant,
): Promise<Answered> {
  if (!call) return { ok: false, because: 'gone' }
  const verdict = whatAnswers(call, reply, seen, now)
  if (!verdict.ok) return verdict
  if (verdict.change === 'nothing') return { ok: true, changed: false }
  const isNew = verdict.change === 'answer'
  // Other words are of the answer that was given then.
  await store.answer(tx, call.id, reply, by, isNew ? now : (call.answeredAt ?? now))
  if (isNew)
    await note(tx, {
      fact: 'course-call-answered',
      subjectId: call.id,
      at: now,
      detail: { at: now, answer: reply.answer },
    })
  return { ok: true, changed: true }
}
