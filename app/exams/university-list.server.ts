import { read } from '#db/connect.server'
import { holidaysOfYears } from '~/centres/closure-steps.server'
import type { ExamOffice } from '~/identity/membership'
import { dated } from './policy-dates'
import { type UniversityExample, universityOutcome } from './university-example'
import type { UniversityRules } from './university-policy'
import * as store from './university-store.server'

/** The policies of a university with the days on which each ends, first first. One statement. */
export const ownPolicies = async ({ universityId }: ExamOffice) =>
  dated(await store.list(read(), universityId))

/** What the university that somebody answers for is called. One statement. */
export async function ownUniversity({ universityId }: ExamOffice) {
  const found = await store.find(read(), universityId)
  if (!found) throw new Error(`there is no university ${universityId}`)
  return found
}

/** Tries rules on a sitting, by the holidays of the years around it. No statement. */
export async function tryUniversityRules(rules: UniversityRules, example: UniversityExample) {
  const year = Number(example.date.slice(0, 4))
  const holidays = await holidaysOfYears([year - 2, year - 1, year, year + 1])
  return universityOutcome(rules, example, { holidays, eves: null })
}
