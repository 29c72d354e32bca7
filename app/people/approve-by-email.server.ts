import { write } from '#db/connect.server'
import { limit, type TooMany } from '#db/limits.server'
import { logDeed } from '#db/staff-log.server'
import type { Staff } from '~/identity/membership'
import { confirmedByEmail } from '~/identity/steps.server'
import type { Busy } from '~/lib/result'
import type { Instant } from '~/lib/time'
import * as approvals from './approval-store.server'

const tries = limit('approve-by-email', { points: 60, seconds: 3600 })

/**
 * Approves whoever has shown that an address is theirs, known here or not. The answer does not tell whether
 * there is an account; the list of the approved does, to the centre's own staff, who are counted.
 * @param email in small letters
 * @returns ok, whether there is an account or not; or `too-many`
 */
export async function approveByEmail(
  who: Staff,
  email: string,
  now: Instant,
): Promise<{ ok: true } | TooMany | Busy> {
  const few = await tries.take(who.id)
  if (!few.ok) return few
  return write(async (tx) => {
    const { centreId } = who
    const person = await confirmedByEmail(tx, email)
    if (!person || !(await approvals.add(tx, centreId, person.id))) return { ok: true } as const
    const deed = { centreId, personId: who.id, at: now, subjectId: person.id }
    await logDeed(tx, {
      ...deed,
      action: 'approve-learner',
      before: { approved: false },
      after: { approved: true },
    })
    return { ok: true } as const
  })
}
