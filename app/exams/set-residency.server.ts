import { write } from '#db/connect.server'
import { logDeed } from '#db/staff-log.server'
import type { Staff } from '~/identity/membership'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import { feeOf } from './fee-rules'
import { unsetRules } from './policy'
import type { RequestId } from './request'
import { settingFor } from './request-facts.server'
import * as store from './request-store.server'

export type ResidencySet = { ok: true } | Refusal<'gone' | 'no-group' | 'answered' | 'reason'> | Busy

/**
 * Staff say which residency group somebody belongs to, and why: where they are registered may be protected, or they have
 * just moved. What it costs follows. Only before the centre has answered: what one said yes to stays.
 * Source: DOMAIN section 5 (protected identity: "registered municipality cannot be used as proof of residency; staff
 * override, reason logged").
 * @param group its name; null: none, an outsider
 */
export function setResidency(
  who: Staff,
  id: RequestId,
  { group, reason }: { group: string | null; reason: string },
  now: Instant,
): Promise<ResidencySet> {
  return write(async (tx) => {
    if (reason.trim() === '') return { ok: false, because: 'reason' } as const
    const request = await store.findAt(tx, who.centreId, id)
    if (!request) return { ok: false, because: 'gone' } as const
    if (
      request.centreOk !== null ||
      !['submitted', 'waitlisted', 'awaiting-university'].includes(request.state)
    )
      return { ok: false, because: 'answered' } as const
    const rules = (await settingFor(tx, request)).rules ?? unsetRules
    const terms = group === null ? rules.others : rules.groups.find(({ name }) => name === group)
    if (!terms) return { ok: false, because: 'no-group' } as const
    const fee = feeOf(terms, request.education, request.attempt)
    const changed = {
      ...request,
      residencyGroup: group,
      residencyBy: who.id,
      residencyReason: reason,
      fee: fee.is === 'fee' || fee.is === 'either' ? fee.amount : null,
    }
    await store.change(tx, changed)
    await logDeed(tx, {
      centreId: who.centreId,
      personId: who.id,
      at: now,
      action: 'set-exam-residency',
      subjectId: id,
      before: { group: request.residencyGroup, fee: request.fee },
      after: { group, fee: changed.fee },
      reason,
    })
    return { ok: true } as const
  })
}
