import { read, write } from '#db/connect.server'
import type { TooMany } from '#db/limits.server'
import { note } from '#db/outbox.server'
import { logDeed } from '#db/staff-log.server'
import type { Manager } from '~/identity/membership'
import { mayInviteTo } from '~/identity/steps.server'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import type { PartnerId } from './booking'
import * as store from './partner-store.server'

/**
 * Sends the contact of an organisation the letter about how to book once more.
 * @returns `ended`, `too-many` letters, or `gone`
 */
export async function invitePartner(
  who: Manager,
  id: PartnerId,
  now: Instant,
): Promise<{ ok: true } | Refusal<'gone' | 'ended'> | TooMany | Busy> {
  const found = await store.find(read(), who.centreId, id)
  if (!found) return { ok: false, because: 'gone' }
  if (found.endedAt !== null) return { ok: false, because: 'ended' }
  const few = await mayInviteTo(who.id, found.contactEmail)
  if (!few.ok) return few
  return write(async (tx) => {
    await note(tx, { fact: 'partner-invited', subjectId: id, at: now })
    await logDeed(tx, {
      centreId: who.centreId,
      personId: who.id,
      at: now,
      action: 'invite-partner',
      subjectId: id,
      after: { contactEmail: found.contactEmail },
    })
    return { ok: true } as const
  })
}
