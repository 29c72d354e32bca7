import { write } from '#db/connect.server'
import { logDeed } from '#db/staff-log.server'
import type { Manager } from '~/identity/membership'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import { changeSpace } from './change-steps.server'
import type { PlannedPlace, SpaceId } from './space'
import { configurationOf } from './steps.server'

/** Puts the places of a space on a plan; none of them: numbered in a row. `gone` when there is no such space. */
export function changePlan(
  who: Manager,
  id: SpaceId,
  plan: PlannedPlace[],
  now: Instant,
): Promise<{ ok: true } | Refusal<'gone'> | Busy> {
  return write(async (tx) => {
    const configuration = await configurationOf(tx, who.centreId)
    const space = configuration?.spaces.find((one) => one.id === id)
    if (!space) return { ok: false, because: 'gone' } as const
    await changeSpace(tx, who.centreId, id, { plan })
    await logDeed(tx, {
      centreId: who.centreId,
      personId: who.id,
      at: now,
      action: 'change-plan',
      subjectId: id,
      before: { plan: space.plan },
      after: { plan },
    })
    return { ok: true } as const
  })
}
