import type { ProfessionId } from '~/courses/course'
import type { Instant, LocalDate } from '~/lib/time'
import type { Db } from '../engine'
import * as tables from '../schema'
import { courseSavings } from './courses'
import { demandOn, firstLearner } from './demand'
import type { Sample } from './sample'

/** What people and employers of the sample want; its courses and people are there. */
export async function writeDemand(
  tx: Db,
  { accounts, learners }: Sample,
  today: LocalDate,
  midnight: Instant,
) {
  const own = firstLearner(accounts.map(({ person }) => person))
  const [wanted] = courseSavings(today, midnight)
    .map(({ course }) => course)
    .filter(
      ({ universityId, professions }) =>
        universityId === 'ltu' && professions.includes('nurse' as ProfessionId),
    )
  if (!wanted) return
  const { interests, calls, links, needs } = demandOn(midnight, [...own, ...learners], wanted)
  await tx.insert(tables.courseInterests).values(interests)
  await tx.insert(tables.courseCalls).values(calls)
  await tx.insert(tables.courseCallInterests).values(links)
  await tx.insert(tables.employerNeeds).values(needs)
}
