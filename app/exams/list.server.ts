import { read } from '#db/connect.server'
import type { CentreId } from '~/centres/centre'
import { holidaysOfYears } from '~/centres/closure-steps.server'
import type { LocalDate } from '~/lib/time'
import { type Example, outcomeOf } from './example'
import type { ExamRules } from './policy'
import { dated } from './policy-dates'
import * as store from './store.server'

/** The policies of a centre with the days on which each ends, first first. One statement. */
export const policiesOf = async (centreId: CentreId) => dated(await store.list(read(), centreId))

/** Every university, by its short name. One statement. */
export const examUniversities = () => store.listUniversities(read())

/** Tries rules on an example: what they would say, by the holidays of the years around it. No statement. */
export async function tryOut(rules: ExamRules, example: Example, place: { today: LocalDate; zone: string }) {
  const year = Number(example.date.slice(0, 4))
  // A long lead time or a run of days over the new year reaches into the years beside it.
  const holidays = await holidaysOfYears([year - 2, year - 1, year, year + 1])
  return outcomeOf(rules, example, { ...place, holidays })
}
