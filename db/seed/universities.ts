import type { Id } from '~/lib/id'

/** A town where a university teaches: name, degrees north, degrees east. */
type Campus = [town: string, lat: number, lon: number]

const university = (id: string, short: string, name: string, ...campuses: Campus[]) => ({
  id: id as Id<'university'>,
  short,
  name,
  campuses,
})

/** Universities whose students sit at learning centres; the first campus is the main one. Sources: docs/data-sources.md. */
export const sampleUniversities = [
  university(
    'ltu',
    'LTU',
    'Luleå tekniska universitet',
    ['Luleå', 65.58415, 22.15465],
    ['Skellefteå', 64.75067, 20.95279],
    ['Piteå', 65.31717, 21.47944],
    ['Kiruna', 67.85572, 20.22513],
  ),
  university(
    'umu',
    'UmU',
    'Umeå universitet',
    ['Umeå', 63.82842, 20.25972],
    ['Skellefteå', 64.75067, 20.95279],
    ['Örnsköldsvik', 63.29091, 18.71525],
  ),
  university(
    'miun',
    'MIUN',
    'Mittuniversitetet',
    ['Sundsvall', 62.39129, 17.3063],
    ['Östersund', 63.1792, 14.63566],
  ),
  university('hig', 'HiG', 'Högskolan i Gävle', ['Gävle', 60.67452, 17.14174]),
  university(
    'hda',
    'HDa',
    'Högskolan Dalarna',
    ['Falun', 60.60357, 15.62597],
    ['Borlänge', 60.4858, 15.43714],
  ),
  university('kau', 'KaU', 'Karlstads universitet', ['Karlstad', 59.3793, 13.50357]),
  university(
    'lnu',
    'LNU',
    'Linnéuniversitetet',
    ['Växjö', 56.87767, 14.80906],
    ['Kalmar', 56.66157, 16.36163],
  ),
  university('su', 'SU', 'Stockholms universitet', ['Stockholm', 59.32938, 18.06871]),
  university('his', 'HIS', 'Högskolan i Skövde', ['Skövde', 58.39118, 13.84506]),
  university('uu', 'UU', 'Uppsala universitet', ['Uppsala', 59.85882, 17.63889]),
  university('lu', 'LU', 'Lunds universitet', ['Lund', 55.70584, 13.19321]),
  university('kth', 'KTH', 'Kungliga Tekniska högskolan', ['Stockholm', 59.32938, 18.06871]),
  university('oru', 'ORU', 'Örebro universitet', ['Örebro', 59.27412, 15.2066]),
  university('hj', 'JU', 'Jönköping University', ['Jönköping', 57.78145, 14.15618]),
  university('bth', 'BTH', 'Blekinge tekniska högskola', ['Karlskrona', 56.16156, 15.58661]),
]
