import { write } from '#db/connect.server'
import type { Db } from '#db/engine'
import { note } from '#db/outbox.server'
import { closeAccount, hasRole } from '~/identity/close-steps.server'
import type { Person } from '~/identity/person'
import { findPerson } from '~/identity/steps.server'
import type { Busy, Refusal } from '~/lib/result'
import type { Instant } from '~/lib/time'
import { carryCourses } from './carry-courses-store.server'
import * as carry from './carry-store.server'
import { type AccountMerge, accountOf, agreedAt, otherSide } from './merge'
import { type AgreeReason, mayAgree, surplusWaits } from './merge-rules'
import { askedBy, type MergeLink } from './merge-steps.server'
import * as merges from './merge-store.server'

/**
 * Says yes for the account that a link was mailed to. When the other owner has, too, the two become one in this
 * write: all that is booked, waited for and decided is the kept account's, limits or not, and the other is closed.
 * @returns whether they are one now; why it cannot be said any more; or `gone` when there is nothing to answer
 */
export function agreeToMerge(
  link: MergeLink,
  now: Instant,
): Promise<{ ok: true; merged: boolean } | AgreeReason | Refusal<'gone'> | Busy> {
  return write(async (tx) => {
    const asked = await askedBy(tx, link)
    if (!asked) return { ok: false, because: 'gone' } as const
    const { merge, side, person } = asked
    const verdict = mayAgree(merge, side, await hasRole(tx, person.id), now)
    if (!verdict.ok) return verdict
    if (agreedAt(merge, side) === null) await merges.agree(tx, merge.id, side, now)
    if (agreedAt(merge, otherSide(side)) === null) return { ok: true, merged: false } as const
    const other = await findPerson(tx, accountOf(merge, otherSide(side)))
    const [kept, closed] = side === 'kept' ? [person, other] : [other, person]
    if (!kept?.emailConfirmedAt || !closed?.emailConfirmedAt || (await hasRole(tx, closed.id))) {
      // What has changed about the other account is not for this reader to know.
      await merges.end(tx, merge.id, 'stopped', now)
      return { ok: true, merged: false } as const
    }
    await unite(tx, merge, kept, closed, now)
    return { ok: true, merged: true } as const
  })
}

async function unite(tx: Db, merge: AccountMerge, kept: Person, closed: Person, now: Instant) {
  const way = { from: closed.id, to: kept.id }
  await carry.carryBookings(tx, way)
  const open = await carry.openWaits(tx, way)
  await carry.carryWaits(tx, way, surplusWaits(open.to, open.from))
  await carry.carryStanding(tx, way)
  await carry.carryExams(tx, way)
  await carryCourses(tx, way)
  await carry.carryMail(tx, way)
  await carry.dropOwn(tx, closed.id)
  await closeAccount(tx, closed, kept.id)
  await merges.finish(tx, merge, now)
  const detail = { centreId: merge.centreId, from: closed.email }
  await note(tx, { fact: 'accounts-merged', subjectId: kept.id, at: now, detail })
}
