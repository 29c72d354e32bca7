import { read } from '#db/connect.server'
import { distanceTo } from '~/availability/room'
import type { Centre, Municipality } from '~/centres/centre'
import { configurations, listMunicipalities } from '~/centres/steps.server'
import { dayBounds, homeZone, type Instant, localDate } from '~/lib/time'
import { type ExamAsk, type Host, hostOf } from './host-rules'
import { policyOn } from './policy-dates'
import { holidaysAround } from './request-facts.server'
import { hallsOf } from './seat-steps.server'
import * as store from './store.server'

/** A centre and what it can do for an exam. */
export interface HostingCentre {
  centre: Centre
  host: Host
  /** Null where the place of either is not known. */
  distanceKm: number | null
  /** Its rules are an invented example. */
  sample: boolean
}

/**
 * Every centre with what it can do for an exam, those near a municipality first. Nine statements however many centres
 * there are.
 * @param near code of a municipality; null: by name
 */
export async function listHosts(ask: ExamAsk, near: string | null, now: Instant): Promise<HostingCentre[]> {
  const towns = near === null ? [] : await listMunicipalities(read())
  return hostsNear(ask, towns.find(({ code }) => code === near) ?? null, now)
}

/** As `listHosts`, for who knows the municipality already: a statement less. */
export async function hostsNear(
  ask: ExamAsk,
  town: Municipality | null,
  now: Instant,
): Promise<HostingCentre[]> {
  const db = read()
  const all = await configurations(db)
  const policies = await store.listAll(db)
  const holidays = await holidaysAround(ask.date)
  const halls = await hallsOf(db, all, dayBounds(ask.date, homeZone))
  const found = all.flatMap(({ centre }) => {
    const hall = halls.get(centre.id)
    if (!hall) return []
    const policy = policyOn(policies.get(centre.id) ?? [], ask.date)
    const place = { today: localDate(now, centre.timeZone), zone: centre.timeZone, holidays }
    const host = hostOf(policy?.rules ?? null, ask, hall, place)
    const sample = policy?.source?.sample ?? false
    return [{ centre, host, distanceKm: distanceTo(centre, town ?? undefined), sample }]
  })
  return found.sort(
    (a, b) =>
      (a.distanceKm ?? Number.MAX_VALUE) - (b.distanceKm ?? Number.MAX_VALUE) ||
      a.centre.name.localeCompare(b.centre.name, 'sv'),
  )
}
