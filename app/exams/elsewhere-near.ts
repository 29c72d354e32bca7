import type { Centre } from '~/centres/centre'
import type { UniversityRules } from './university-policy'

/**
 * Does a university let its exams be written at learning centres, as far as it has said? What nobody has said is not
 * promised. Source: DOMAIN 1.3 (NITUS members, universities, embassies; LNU not libraries or schools).
 */
export function letsCentresHost({
  elsewhere,
  hosts,
  notHosts,
}: Pick<UniversityRules, 'elsewhere' | 'hosts' | 'notHosts'>): boolean {
  if (elsewhere === null || elsewhere === 'never' || notHosts.includes('learning-centre')) return false
  return hosts.length === 0 || hosts.includes('learning-centre') || hosts.includes('nitus')
}

/** A centre that takes exams, and how far it is; km null: in the municipality itself. */
export interface ExamCentre {
  centre: Pick<Centre, 'id' | 'name'>
  km: number | null
}

/** Farther away it is nobody's own. */
const nearKm = 150

/** The municipality's own centre that takes exams, else the nearest; null: there is none near. */
export function examCentreNear(
  all: readonly { centre: Pick<Centre, 'id' | 'name' | 'services' | 'municipality'>; km: number | null }[],
  code: string,
): ExamCentre | null {
  const taking = all.filter(({ centre }) => centre.services.includes('exams'))
  const own = taking.find(({ centre }) => centre.municipality.code === code)
  if (own) return { centre: own.centre, km: null }
  const [nearest] = taking
    .filter(({ km }) => km !== null && km <= nearKm)
    .sort((a, b) => (a.km ?? 0) - (b.km ?? 0))
  return nearest ?? null
}
