import type { Db } from '#db/engine'
import type { CentreId } from '~/centres/centre'
import { holidaysOfYears } from '~/centres/closure-steps.server'
import type { Configuration } from '~/centres/configuration'
import { configurationOf } from '~/centres/steps.server'
import { type ExamRules, unsetRules } from './policy'
import { policyOn } from './policy-dates'
import type { ExamRequest } from './request'
import type { DeadlineFacts } from './request-deadlines'
import type { SittingId, SittingInFull } from './sitting'
import { sittingOf } from './sitting-steps.server'
import * as store from './store.server'
import type { UniversityRules } from './university-policy'

/** A sitting at a centre, and all by which requests for it are answered. */
export interface Setting {
  sitting: SittingInFull
  configuration: Configuration
  /** Null: the centre has set none for that day. */
  rules: ExamRules | null
  university: UniversityRules | null
  zone: string
  holidays: DeadlineFacts['holidays']
}

/** Holidays of the years around a day: long lead times and runs of days reach into the years beside it. */
export const holidaysAround = (date: string) => {
  const year = Number(date.slice(0, 4))
  return holidaysOfYears([year - 2, year - 1, year, year + 1])
}

/** Reads a sitting at a centre with what both have said for its day; null when one of them is not there. Four statements. */
export async function settingOf(db: Db, sittingId: SittingId, centreId: CentreId): Promise<Setting | null> {
  const sitting = await sittingOf(db, sittingId)
  const configuration = sitting && (await configurationOf(db, centreId))
  if (!sitting || !configuration) return null
  const policy = policyOn(await store.list(db, centreId), sitting.date)
  return {
    sitting,
    configuration,
    rules: policy?.rules ?? null,
    university: sitting.policy?.rules ?? null,
    zone: configuration.centre.timeZone,
    holidays: await holidaysAround(sitting.date),
  }
}

/** As `settingOf`, of a request, whose sitting and centre are there. */
export async function settingFor(db: Db, request: Pick<ExamRequest, 'id' | 'sittingId' | 'centreId'>) {
  const setting = await settingOf(db, request.sittingId, request.centreId)
  if (!setting) throw new Error(`exam request ${request.id} has no sitting or no centre`)
  return setting
}

/** By what the deadlines of a request are counted. */
export const deadlineFacts = (
  { sitting, rules, university, zone, holidays }: Setting,
  request: DeadlineFacts['request'],
): DeadlineFacts => ({ request, sitting, rules: rules ?? unsetRules, university, zone, holidays })
