import { read } from '#db/connect.server'
import type { LocalDate } from '~/lib/time'
import { letsCentresHost } from './elsewhere-near'
import type { UniversityId } from './policy'
import { policyOn } from './policy-dates'
import * as store from './store.server'
import * as policies from './university-store.server'

/** The universities that let their exams be written at learning centres, by the rules of a day. Two statements. */
export async function universitiesElsewhere(today: LocalDate): Promise<Set<UniversityId>> {
  const db = read()
  const all = await store.listUniversities(db)
  const said = await policies.listOf(
    db,
    all.map(({ id }) => id),
  )
  return new Set(
    all.flatMap(({ id }) => {
      const policy = policyOn(said.get(id) ?? [], today)
      return policy && letsCentresHost(policy.rules) ? [id] : []
    }),
  )
}
