import { write } from '#db/connect.server'
import { note } from '#db/outbox.server'
import type { Staff } from '~/identity/membership'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import type { AnswersWay, HostingId } from './hosting'
import { hostingOf } from './hosting-steps.server'
import * as store from './hosting-store.server'
import * as lockers from './locker-store.server'
import { advanceAll, keepDeed } from './material-deed-steps.server'

/** How answers go back. */
export interface Sending {
  way: AnswersWay
  /** Of post: what it is followed by. */
  tracking: string
}

/**
 * Says that the answers are on their way, or lie in the locker; the university is told, with a link by which it says that
 * it has them. Source: DOMAIN 1.6, "handed_in ─scan/upload/post→ sent".
 * @returns `no-answers` when they are said to be uploaded and nothing is; `nobody` when nobody has handed in
 */
export function sendAnswers(
  who: Staff,
  id: HostingId,
  { way, tracking }: Sending,
  now: Instant,
): Promise<{ ok: true } | Refusal<'gone' | 'no-answers' | 'nobody'> | Busy> {
  return write(async (tx) => {
    const keeper = { side: 'centre', who } as const
    const found = await hostingOf(tx, keeper, id)
    if (!found) return { ok: false, because: 'gone' } as const
    const files = await lockers.list(tx, id)
    if (way === 'upload' && !files.some(({ kind }) => kind === 'answers'))
      return { ok: false, because: 'no-answers' } as const
    const moved = await advanceAll(tx, keeper, found, 'send', ['handed-in', 'interrupted'], now)
    if (moved === 0)
      return found.hosting.sentAt === null
        ? ({ ok: false, because: 'nobody' } as const)
        : ({ ok: true } as const)
    await store.change(tx, id, { answersWay: way, tracking, sentAt: now, acknowledgedAt: null })
    const detail = { way, tracking }
    await keepDeed(tx, keeper, found, { action: 'sent', deed: 'send-exam-answers', detail }, now)
    await note(tx, { fact: 'exam-answers-sent', subjectId: id, at: now })
    return { ok: true } as const
  })
}
