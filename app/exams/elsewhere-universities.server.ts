import { read } from '#db/connect.server'
import type { LocalDate } from '~/lib/time'
import { letsCentresHost } from './elsewhere-near'
import type { UniversityId } from './policy'
import { policyOn } from './policy-dates'
import * as policies from './university-store.server'

/** Those of some universities that let their exams be written at learning centres, by the rules of a day. One statement. */
export async function universitiesElsewhere(
  ids: readonly UniversityId[],
  today: LocalDate,
): Promise<Set<UniversityId>> {
  const said = await policies.listOf(read(), ids)
  return new Set(
    ids.filter((id) => {
      const policy = policyOn(said.get(id) ?? [], today)
      return policy !== null && letsCentresHost(policy.rules)
    }),
  )
}
