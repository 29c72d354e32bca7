import { read, write } from '#db/connect.server'
import type { Db } from '#db/engine'
import { limit, type TooMany } from '#db/limits.server'
import { note } from '#db/outbox.server'
import { logDeed } from '#db/staff-log.server'
import type { Staff } from '~/identity/membership'
import type { Person, PersonId } from '~/identity/person'
import { findPerson, worksAt } from '~/identity/steps.server'
import { newId } from '~/lib/id'
import type { Busy, Refusal } from '~/lib/result'
import { type Instant, later } from '~/lib/time'
import { type AccountMerge, mergeOpenMs } from './merge'
import { type AskReason, mayAskToMerge } from './merge-rules'
import * as merges from './merge-store.server'
import * as register from './register-store.server'

/** So that nobody is asked again and again, whichever centre asks. */
const ofAccount = limit('merge-account', { points: 3, seconds: 7 * 24 * 3600 })
const ofCentre = limit('merge-centre', { points: 20, seconds: 24 * 3600 })

interface Pair {
  keptId: PersonId
  closedId: PersonId
}

/**
 * Has the owners of two accounts asked, each at their own address, whether they are one person. Nothing else
 * happens before both have said yes.
 * @param pair two whom the centre of this staff member knows: which account stays, and which is closed
 * @returns the question; why it is not asked; `too-many`; or `gone` when the centre does not know both
 */
export async function askToMerge(
  who: Staff,
  pair: Pair,
  now: Instant,
): Promise<{ ok: true; merge: AccountMerge } | AskReason | Refusal<'gone'> | TooMany | Busy> {
  // Whom a centre does not know, its staff cannot use up the limit of.
  const verdict = await judge(read(), who, pair, now)
  if (!verdict.ok) return verdict
  const few = await count(who, pair)
  if (!few.ok) return few
  return write(async (tx) => {
    const again = await judge(tx, who, pair, now)
    if (!again.ok) return again
    const merge = questionOf(who, pair, now)
    await merges.add(tx, merge)
    await note(tx, { fact: 'merge-asked', subjectId: merge.id, at: now })
    const { centreId } = who
    const after = { kept: named(again.kept), closed: named(again.closed) }
    const deed = { centreId, personId: who.id, at: now, subjectId: pair.keptId }
    await logDeed(tx, { ...deed, action: 'ask-to-merge', after })
    return { ok: true, merge } as const
  })
}

async function count({ centreId }: Staff, { keptId, closedId }: Pair): Promise<{ ok: true } | TooMany> {
  const here = await ofCentre.take(centreId)
  if (!here.ok) return here
  const kept = await ofAccount.take(keptId)
  return kept.ok ? ofAccount.take(closedId) : kept
}

/** As the log may tell accounts of one name apart. */
const named = ({ email, alias, protectedIdentity }: Person) => (protectedIdentity ? alias : email)

async function judge(db: Db, { centreId }: Staff, { keptId, closedId }: Pair, now: Instant) {
  const gone = { ok: false, because: 'gone' } as const
  for (const id of [keptId, closedId]) if (!(await register.find(db, centreId, id))) return gone
  const [kept, closed] = [await findPerson(db, keptId), await findPerson(db, closedId)]
  if (!kept || !closed) return gone
  const open = await merges.openAt(db, centreId, now)
  const verdict = mayAskToMerge(kept, closed, open, await worksAt(db, closedId, centreId))
  return verdict.ok ? ({ ok: true, kept, closed } as const) : verdict
}

const questionOf = ({ centreId }: Staff, pair: Pair, now: Instant): AccountMerge => ({
  ...pair,
  id: newId(),
  centreId,
  askedAt: now,
  expiresAt: later(now, mergeOpenMs),
  keptAgreedAt: null,
  closedAgreedAt: null,
  endedAt: null,
  endedBecause: null,
  mergedAt: null,
})
