import { write } from '#db/connect.server'
import { logDeed } from '#db/staff-log.server'
import { openPlaces } from '~/availability/steps.server'
import { type ClosureId, firstDay } from '~/centres/closing'
import {
  changeClosureRule,
  findClosure,
  findClosureRule,
  removeClosures,
} from '~/centres/closure-steps.server'
import { centreName } from '~/centres/steps.server'
import type { Staff } from '~/identity/membership'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'

/**
 * Takes a closure away. One that a rule made stays away: the rule leaves that day out from now on.
 * @returns `gone` when there is none, or it is over
 */
export function openAgain(
  who: Staff,
  id: ClosureId,
  now: Instant,
): Promise<{ ok: true } | Refusal<'gone'> | Busy> {
  return write(async (tx) => {
    const closure = await findClosure(tx, who.centreId, id)
    const centre = await centreName(tx, who.centreId)
    if (!closure || !centre || closure.end <= now) return { ok: false, because: 'gone' } as const
    if (closure.holdId) await openPlaces(tx, closure.holdId)
    const rule = closure.ruleId ? await findClosureRule(tx, who.centreId, closure.ruleId) : null
    if (rule)
      await changeClosureRule(tx, { ...rule, except: [...rule.except, firstDay(closure, centre.timeZone)] })
    await removeClosures(tx, who.centreId, [id])
    const { spaceId, places, start, end, reason, ruleId } = closure
    await logDeed(tx, {
      centreId: who.centreId,
      personId: who.id,
      at: now,
      action: 'open-again',
      subjectId: id,
      before: { spaceId, places, start, end, reason, ruleId },
    })
    return { ok: true } as const
  })
}
