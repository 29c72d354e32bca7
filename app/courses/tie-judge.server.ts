import { write } from '#db/connect.server'
import { logDeed } from '#db/staff-log.server'
import type { Staff } from '~/identity/membership'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import type { GreetingId } from './tie'
import * as greetings from './tie-greeting-store.server'
import * as ties from './tie-store.server'

/**
 * What staff say of a message that was reported: nothing was wrong with it, or its writer is out of every study group
 * and stays out for half a year. Nobody is named: staff see the name that the writer chose. Refuses `gone`.
 */
export function judge(
  who: Staff,
  id: GreetingId,
  verdict: 'right' | 'wrong',
  now: Instant,
): Promise<{ ok: true } | Refusal<'gone'> | Busy> {
  return write(async (tx) => {
    const found = await greetings.findReportedAt(tx, who.centreId, id)
    if (!found) return { ok: false, because: 'gone' } as const
    const deed = { centreId: who.centreId, personId: who.id, at: now, subjectId: id }
    const learner = (await ties.shownNames(tx, [found.fromId])).get(found.fromId) ?? ''
    if (verdict === 'right') {
      await greetings.setReported(tx, id, null)
      await logDeed(tx, { ...deed, action: 'clear-greeting', after: { learner } })
    } else {
      await ties.hide(tx, found.fromId)
      await logDeed(tx, { ...deed, action: 'remove-from-group', after: { learner } })
    }
    return { ok: true as const }
  })
}
