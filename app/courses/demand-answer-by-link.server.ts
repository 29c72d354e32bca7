import { write } from '#db/connect.server'
import type { SignedLink } from '~/identity/link'
import type { Instant } from '~/lib/time'
import type { CallId } from './demand'
import { type Answered, answerCall, answerPace } from './demand-answer-steps.server'
import * as store from './demand-call-store.server'
import type { CallAnswer, CallReply } from './demand-rules'

/**
 * A university answers by the link that was mailed to it, without an account. Letters are read and followed by several:
 * the same answer again changes nothing.
 * @param seen the answer that stood there when whoever answers looked; undefined: whatever it was
 */
export async function answerCallByLink(
  link: SignedLink<'answer-course-call'>,
  reply: CallReply,
  seen: CallAnswer | null | undefined,
  now: Instant,
): Promise<Answered> {
  const id = link.subjectId as CallId
  const paced = await answerPace.take(id)
  if (!paced.ok) return { ok: false, because: 'too-many' }
  return write(async (tx) => answerCall(tx, await store.find(tx, id), reply, { by: null, seen }, now))
}
