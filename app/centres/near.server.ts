import { read } from '#db/connect.server'
import { distanceKm } from '~/lib/geo'
import type { Municipality } from './centre'
import type { Configuration } from './configuration'
import { configurations } from './steps.server'

/** A centre and how far it is, as the crow flies; km null: nobody has placed it. */
export interface NearCentre {
  configuration: Configuration
  km: number | null
  /** It lies in the municipality that was asked about. */
  own: boolean
}

/**
 * The centres nearest to a municipality, its own first. One statement when nothing has changed.
 * @param mostKm farther away is nobody's own
 */
export async function centresNear(
  { code, ...home }: Municipality,
  { most, mostKm }: { most: number; mostKm: number },
): Promise<NearCentre[]> {
  const all = (await configurations(read())).map((configuration) => {
    const { lat, lon, municipality } = configuration.centre
    const km = lat !== null && lon !== null ? distanceKm(home, { lat, lon }) : null
    return { configuration, km, own: municipality.code === code }
  })
  const far = ({ km }: NearCentre) => km ?? Number.MAX_SAFE_INTEGER
  return all
    .filter((one) => one.own || far(one) <= mostKm)
    .sort((a, b) => Number(b.own) - Number(a.own) || far(a) - far(b))
    .slice(0, most)
}
