import { write } from '#db/connect.server'
import type { Person } from '~/identity/person'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import type { HostingId } from './hosting'
import { hostingOf } from './hosting-steps.server'
import * as store from './hosting-store.server'
import type { Keeper } from './locker-keeper'
import { advanceAll, keepDeed } from './material-deed-steps.server'

/** A name that stays in the locker; of somebody with protected identity their alias. */
const calledIn = ({ name, alias, protectedIdentity }: Person) => (protectedIdentity ? alias : name)

/**
 * The university has the answers: said by its exam office, by whoever follows the link, or by staff who were told so.
 * Mails are clicked twice: the second time changes nothing.
 * @returns `not-sent` while nothing has been sent
 */
export function acknowledgeAnswers(
  keeper: Keeper,
  id: HostingId,
  now: Instant,
): Promise<{ ok: true } | Refusal<'gone' | 'not-sent'> | Busy> {
  return write(async (tx) => {
    const found = await hostingOf(tx, keeper, id)
    if (!found) return { ok: false, because: 'gone' } as const
    if (found.hosting.sentAt === null) return { ok: false, because: 'not-sent' } as const
    const moved = await advanceAll(tx, keeper, found, 'acknowledge', ['sent'], now)
    if (moved === 0 && found.hosting.acknowledgedAt !== null) return { ok: true } as const
    const acknowledgedBy = keeper.side === 'link' ? (found.contact ?? '') : calledIn(keeper.who)
    await store.change(tx, id, { acknowledgedAt: now, acknowledgedBy })
    const deed = { action: 'acknowledged', deed: 'acknowledge-exam-answers' } as const
    await keepDeed(tx, keeper, found, deed, now)
    return { ok: true } as const
  })
}
