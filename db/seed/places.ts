import { folded } from '~/lib/fold'
import { sampleMunicipalities } from './municipalities'
import { sampleUniversities } from './universities'

/** Places that titles name and that are no municipality's seat. Coordinates: GeoNames, rounded. */
const others = [
  { name: 'Sveg', municipalityCode: '2361', lat: 62.0346, lon: 14.3658 },
  { name: 'Sunderbyn', municipalityCode: '2580', lat: 65.66, lon: 21.93 },
]

/** Towns with where they lie: what travel is measured to, and what a title may hide. */
export const samplePlaces = [
  ...new Map(
    [
      ...sampleMunicipalities.map(({ code, name, lat, lon }) => ({ name, municipalityCode: code, lat, lon })),
      ...sampleUniversities.flatMap(({ campuses }) =>
        campuses.map(([name, lat, lon]) => ({ name, municipalityCode: null, lat, lon })),
      ),
      ...others,
    ].map((place) => [folded(place.name), { ...place, id: folded(place.name) }]),
  ).values(),
]

/** What Susa-navet calls the universities. */
export const sampleProviders = [
  { id: 'p.uoh.ltu', universityId: 'ltu' },
  { id: 'p.uoh.umu', universityId: 'umu' },
  { id: 'p.uoh.miu', universityId: 'miun' },
] as const
