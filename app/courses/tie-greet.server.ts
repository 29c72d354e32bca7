import { write } from '#db/connect.server'
import { note } from '#db/outbox.server'
import type { Learner } from '~/identity/person'
import { newId } from '~/lib/id'
import type { Busy, Refusal } from '~/lib/result'
import { dayMs, homeZone, type Instant, later, localDate } from '~/lib/time'
import type { InstanceId } from './course'
import * as greetings from './tie-greeting-store.server'
import { groupOf, isHandleOf } from './tie-group-steps.server'
import { type GreetingFault, mayGreet, reportedMs, unansweredMost, unansweredTo } from './tie-rules'

/**
 * Writes to another of one's study group. The reader is told by a letter of ours that says who, and leads here: neither
 * sees the other's address.
 * @param handle what the reader is called in addresses
 */
export function greet(
  who: Learner,
  instanceId: InstanceId,
  wish: { handle: string; text: string },
  now: Instant,
): Promise<{ ok: true } | Refusal<GreetingFault> | Busy> {
  return write(async (tx) => {
    const group = await groupOf(tx, who, instanceId, localDate(now, homeZone))
    if (!group) return { ok: false, because: 'gone' } as const
    const { course, others, isIn } = group
    const reader = others.find(({ personId }) => isHandleOf(wish.handle, personId, course.id))
    const thread = reader
      ? await greetings.between(tx, [who.id, reader.personId], course.id, unansweredMost)
      : []
    const answer = mayGreet({
      writerIsFound: isIn,
      readerIsFound: reader !== undefined,
      writerIsReported: await greetings.isReported(tx, who.id, later(now, -reportedMs)),
      sentToday: await greetings.countSince(tx, who.id, later(now, -dayMs)),
      unanswered: unansweredTo(thread, who.id),
    })
    if (!answer.ok || !reader) return answer.ok ? ({ ok: false, because: 'gone' } as const) : answer
    const id = newId<'course-greeting'>()
    const { personId: toId, instanceId: theirs } = reader
    const row = { id, instanceId: theirs, fromId: who.id, toId, text: wish.text, createdAt: now }
    await greetings.add(tx, { ...row, reportedAt: null })
    await note(tx, { fact: 'course-greeted', subjectId: id, at: now })
    return { ok: true as const }
  })
}
