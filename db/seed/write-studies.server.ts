import type { Instant, LocalDate } from '~/lib/time'
import type { Db } from '../engine'
import * as tables from '../schema'
import { courseSavings } from './courses'
import type { Sample } from './sample'
import { studiesOn } from './studies'

/** What people of the sample study, have saved and say to each other; its courses, centres and people are there. */
export async function writeStudies(
  tx: Db,
  { accounts, learners }: Sample,
  today: LocalDate,
  midnight: Instant,
) {
  const { ties, saved, searches, greetings } = studiesOn(
    today,
    midnight,
    { accounts: accounts.map(({ person }) => person), learners },
    courseSavings(today, midnight),
  )
  // Nothing that is there already is news.
  const [last] = await tx.select().from(tables.courseChanges)
  const seen = last?.number ?? 0
  await tx.insert(tables.courseTies).values(ties)
  await tx.insert(tables.courseSaved).values(saved)
  await tx.insert(tables.courseSearches).values(searches.map((one) => ({ ...one, seen })))
  await tx.insert(tables.courseGreetings).values(greetings)
}
