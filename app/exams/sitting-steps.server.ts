import type { Db } from '#db/engine'
import { policyOn } from './policy-dates'
import type { SittingId, SittingInFull } from './sitting'
import * as sittings from './sitting-store.server'
import * as policies from './university-store.server'

/** A sitting with whose it is, and its university's rules of its day; null when there is none. Two statements at most. */
export async function sittingOf(db: Db, id: SittingId): Promise<SittingInFull | null> {
  const found = await sittings.find(db, id)
  if (!found) return null
  const { universityId } = found
  const of = universityId ? await policies.list(db, universityId) : []
  return { ...found, policy: policyOn(of, found.date) }
}
