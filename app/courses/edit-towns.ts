import { folded } from '~/lib/fold'
import type { InstanceFacts, Town } from './course'

/** A town that operators know, by its folded name. */
interface Place {
  id: string
  name: string
  municipalityCode: string | null
}

/** Towns with the municipalities that they lie in: as they were known, else as the list of towns has them. */
export function placed<Facts extends Pick<InstanceFacts, 'towns'>>(
  facts: Facts,
  known: readonly Town[],
  places: readonly Place[],
): Facts {
  const towns = facts.towns.map(({ town }) => {
    const before = known.find((one) => one.town === town)
    if (before) return before
    const place = places.find(({ id }) => id === folded(town))
    return { town: place?.name ?? town, municipalityCode: place?.municipalityCode ?? null }
  })
  return { ...facts, towns }
}
