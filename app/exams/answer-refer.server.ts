import { write } from '#db/connect.server'
import type { SignedLink } from '~/identity/link'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import { type Advanced, advance } from './advance-steps.server'
import type { RequestId } from './request'
import * as store from './request-store.server'

/** More often nobody is told that somebody else answers. */
const refersMost = 3

/**
 * Whoever reads an exam office's mail says who else answers: the learner is told whom to turn to, and the request stays.
 * The same again changes nothing.
 * @param contact as the learner reads it, at most 200 characters
 * @returns `too-many` when it has been said often enough; `not-now` when the request does not wait for an answer
 */
export function referByLink(
  link: SignedLink<'answer-exam'>,
  contact: string,
  now: Instant,
): Promise<Advanced | Refusal<'gone' | 'too-many'> | Busy> {
  return write(async (tx) => {
    const request = await store.find(tx, link.subjectId as RequestId)
    if (!request) return { ok: false, because: 'gone' } as const
    const before = (await store.listEvents(tx, request.id)).filter(
      ({ event }) => event === 'university-refers',
    )
    if (before.at(-1)?.detail?.contact === contact) return { ok: true, request } as const
    if (before.length >= refersMost) return { ok: false, because: 'too-many' } as const
    const step = { event: 'university-refers', by: 'university', personId: null, now } as const
    return advance(tx, request, { ...step, to: request.state, detail: { contact } })
  })
}
