import { write } from '#db/connect.server'
import { logDeed } from '#db/staff-log.server'
import type { Staff } from '~/identity/membership'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import * as store from './dead-store.server'
import type { MessageId } from './message'
import { goodUntil } from './rules'

/**
 * Lets a message about their centre that could not be delivered be tried again from the beginning. It is
 * written anew when it is sent, and dropped when it is no longer so. Asked twice it is sent once.
 * @returns ok, or `gone` when there is no such message about this centre
 */
export function sendAgain(
  who: Staff,
  id: MessageId,
  now: Instant,
): Promise<{ ok: true } | Refusal<'gone'> | Busy> {
  return write(async (tx) => {
    const message = await store.findResting(tx, who.centreId, id)
    if (!message) return { ok: false, because: 'gone' } as const
    if (!message.isDead) return { ok: true } as const
    await store.revive(tx, id, now, goodUntil(message.kind, now))
    const deed = { centreId: who.centreId, personId: who.id, at: now, subjectId: id }
    await logDeed(tx, { ...deed, action: 'send-again', after: { letter: message.kind } })
    return { ok: true } as const
  })
}
