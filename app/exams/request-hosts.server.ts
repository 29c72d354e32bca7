import { read } from '#db/connect.server'
import type { CentreId, Municipality } from '~/centres/centre'
import { configurationOf } from '~/centres/steps.server'
import type { Learner } from '~/identity/person'
import { type Instant, later, localDate, wallTime } from '~/lib/time'
import { type Asker, askOf } from './host-ask'
import { hostOf } from './host-rules'
import { hostsNear } from './list-hosts.server'
import { policyOn } from './policy-dates'
import { holidaysAround } from './request-facts.server'
import type { AskerSaid } from './request-form'
import * as requests from './request-store.server'
import { hallOf } from './seat-steps.server'
import type { SittingInFull } from './sitting'
import * as store from './store.server'

type Asking = Pick<Learner, 'municipalityCode' | 'protectedIdentity'>

/**
 * Who asks, as centres' rules ask: where somebody with an account is registered stands there and nowhere else, as when
 * they send the request.
 */
export const askerOf = (said: AskerSaid, who: Asking | null): Asker => ({
  ...said,
  municipality: who ? (who.protectedIdentity ? null : who.municipalityCode) : said.municipality,
  hidden: who?.protectedIdentity ?? false,
})

/** Every centre with what it can do for an exam, those near a municipality first. Eight statements. */
export const hostsFor = async (
  sitting: SittingInFull,
  said: AskerSaid,
  who: Asking | null,
  near: Municipality | null,
  now: Instant,
) => hostsNear(askOf(sitting, askerOf(said, who), await holidaysAround(sitting.date)), near, now)

/** What one centre can do for a learner's exam, by what counts when the request is sent; null when it is not there. */
export async function hostAt(
  sitting: SittingInFull,
  said: AskerSaid,
  who: Learner,
  centreId: CentreId,
  now: Instant,
) {
  const db = read()
  const configuration = await configurationOf(db, centreId)
  if (!configuration) return null
  const { centre } = configuration
  const zone = centre.timeZone
  const policy = policyOn(await store.list(db, centreId), sitting.date)
  const attempt = Math.max(said.attempt, (await requests.attemptsAt(db, who.id, sitting.courseCode)) + 1)
  const holidays = await holidaysAround(sitting.date)
  const ask = askOf(sitting, { ...askerOf(said, who), attempt }, holidays)
  const start = wallTime(sitting.date, ask.startMinute ?? 8 * 60, zone)
  const hall = await hallOf(db, configuration, { start, end: later(start, 1) })
  const host = hostOf(policy?.rules ?? null, ask, hall, { today: localDate(now, zone), zone, holidays })
  return { centre, host, policy, attempt }
}
