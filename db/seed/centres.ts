import type { Centre, CentreId } from '~/centres/centre'
import { sampleMunicipalities } from './municipalities'

/** What is public about a real centre; everything else about it in the sample data is invented. */
export interface CentreFact
  extends Pick<Centre, 'id' | 'name' | 'nameConfirmed' | 'kind' | 'town' | 'address' | 'email' | 'operator'> {
  municipalityCode: string
  lat: number
  lon: number
}

type Row = [id: string, name: string, municipalityCode: string, town: string, lat: number, lon: number]
type More = Partial<Pick<CentreFact, 'kind' | 'address' | 'email' | 'operator'>>

const centre =
  (nameConfirmed: boolean) =>
  (...[id, name, municipalityCode, town, lat, lon, more]: [...Row, more?: More]): CentreFact => ({
    id: id as CentreId,
    name,
    nameConfirmed,
    kind: 'centre',
    operator: sampleMunicipalities.find(({ code }) => code === municipalityCode)?.officialName ?? '',
    municipalityCode,
    town,
    address: null,
    lat,
    lon,
    email: null,
    ...more,
  })

/** Its name stands in a source. */
const named = centre(true)
/** Its name only says what it is and where; nobody has confirmed it. */
const described = centre(false)

const lapplands = [
  named('ll-gallivare', 'Lapplands Lärcentra Gällivare', '2523', 'Gällivare', 67.13387, 20.65278, {
    address: 'Kunskapshuset',
  }),
  described('ll-jokkmokk', 'Lapplands Lärcentra Jokkmokk', '2510', 'Jokkmokk', 66.60665, 19.82324),
  described('ll-kiruna', 'Lapplands Lärcentra Kiruna', '2584', 'Kiruna', 67.85572, 20.22513),
  described('ll-pajala', 'Lapplands Lärcentra Pajala', '2521', 'Pajala', 67.21284, 23.36607),
  // No source gives its coordinates: the village's, rounded, from general knowledge.
  named('ll-karesuando', 'Karesuando lärcentrum', '2584', 'Karesuando', 68.44, 22.48, { kind: 'branch' }),
]

const akademiNorr = [
  described('an-arjeplog', 'Arjeplog lärcentrum', '2506', 'Arjeplog', 66.05173, 17.88606),
  described('an-arvidsjaur', 'Arvidsjaur lärcentrum', '2505', 'Arvidsjaur', 65.59033, 19.16682),
  named('an-dorotea', 'Dorotea Lärcentrum', '2425', 'Dorotea', 64.26185, 16.41306, {
    address: 'Parkvägen 1',
  }),
  described('an-kramfors', 'Kramfors lärcentrum', '2282', 'Kramfors', 62.93161, 17.77646),
  named('an-lycksele', 'Lycksele Lärcentrum', '2481', 'Lycksele', 64.59537, 18.67351),
  described('an-norsjo', 'Norsjö lärcentrum', '2417', 'Norsjö', 64.91206, 19.48153),
  described('an-solleftea', 'Sollefteå lärcentrum', '2283', 'Sollefteå', 63.16667, 17.26667),
  described('an-sorsele', 'Sorsele lärcentrum', '2422', 'Sorsele', 65.53484, 17.53702),
  described('an-storuman', 'Storuman lärcentrum', '2421', 'Storuman', 65.0959, 17.11731),
  named('an-stromsund', 'Strömsunds lärcentrum', '2313', 'Strömsund', 63.85206, 15.55583, {
    address: 'Gröna skolan',
  }),
  named('an-vilhelmina', 'Vilhelmina Lärcentrum', '2462', 'Vilhelmina', 64.62417, 16.65596),
  described('an-asele', 'Åsele lärcentrum', '2463', 'Åsele', 64.16026, 17.34762),
  // No source gives its coordinates: the village's, rounded, from general knowledge.
  named('an-gaddede', 'Strömsunds lärcentrum, filial Gäddede', '2313', 'Gäddede', 64.5, 14.14, {
    kind: 'branch',
    address: 'Storgatan 40',
  }),
]

const hufb = [
  named('hufb-soderhamn', 'CFL Söderhamn', '2182', 'Söderhamn', 61.30373, 17.05921),
  described('hufb-bollnas', 'Bollnäs lärcentrum', '2183', 'Bollnäs', 61.34817, 16.39464),
  described('hufb-nordanstig', 'Nordanstigs lärcentrum', '2132', 'Bergsjö', 61.98253, 17.06368),
]

const municipal = [
  named('ske-campus', 'Campus Skellefteå', '2482', 'Skellefteå', 64.75067, 20.95279, {
    kind: 'campus',
    operator: 'Skellefteå kommun med Luleå tekniska universitet och Umeå universitet',
  }),
  named(
    'cul-hudiksvall',
    'CUL – Centrum för utveckling och lärande',
    '2184',
    'Hudiksvall',
    61.72744,
    17.10558,
  ),
  named('ljusdal', 'Lärcentrum Ljusdal', '2161', 'Ljusdal', 61.82883, 16.09126),
  named('gavle', 'Lärcentrum Gävle', '2180', 'Gävle', 60.67452, 17.14174, {
    address: 'Nedre Åkargatan 67A',
    email: 'larcentrum@gavle.se',
  }),
  described('sandviken', 'Sandvikens lärcentrum', '2181', 'Sandviken', 60.61667, 16.76667),
  described('hofors', 'Hofors lärcentrum', '2104', 'Hofors', 60.54573, 16.28668),
  named('ovik', 'Örnsköldsviks lärcentrum', '2284', 'Örnsköldsvik', 63.29091, 18.71525, { address: 'Arken' }),
  named('ovik-bjasta', 'Lärcentrum Bjästa', '2284', 'Bjästa', 63.2, 18.5, { kind: 'branch' }),
  named('ovik-bredbyn', 'Lärcentrum Bredbyn', '2284', 'Bredbyn', 63.44655, 18.11019, { kind: 'branch' }),
  named('ostersund', 'Distance Campus Östersund (Lärcentrum)', '2380', 'Östersund', 63.1792, 14.63566, {
    operator: 'Östersunds kommun med Mittuniversitetet',
  }),
  named('gotland', 'Lärcentrum Gotland', '0980', 'Visby', 57.64089, 18.29602, { address: 'Gesällgatan 7' }),
  named('vastervik', 'Campus Västervik', '0883', 'Västervik', 57.7584, 16.63733),
  named('botkyrka', 'Campus Botkyrka', '0127', 'Tumba', 59.19858, 17.83317),
  named('telge', 'Campus Telge', '0181', 'Södertälje', 59.19554, 17.62525),
  named('varberg', 'Campus Varberg', '1383', 'Varberg', 57.10557, 12.25078),
  named('molndal', 'Campus Mölndal lärcentrum', '1481', 'Mölndal', 57.6554, 12.01378),
  named('karlshamn', 'Lärcentrum Karlshamn', '1082', 'Karlshamn', 56.1706, 14.86188),
  named('leksand', 'Entreprenörskolan e-distans', '2029', 'Leksand', 60.7303, 14.99994),
  named('norrtalje', 'Campus Roslagen lärcentrum', '0188', 'Norrtälje', 59.75799, 18.70496),
  named('hagfors', 'Hagfors lärcentrum', '1783', 'Hagfors', 60.02378, 13.67214, {
    address: 'Älvstranden Bildningscentrum',
  }),
  named('hultsfred', 'Hultsfreds lärandecenter', '0860', 'Hultsfred', 57.48815, 15.84357),
  named('katrineholm', 'Viadidakt', '0483', 'Katrineholm', 58.99587, 16.20721, {
    address: 'Kullbergska huset',
  }),
]

/** Every centre of the sample data, with the coordinates of its town. Sources: docs/data-sources.md. */
export const sampleCentres: CentreFact[] = [
  ...lapplands.map((one) => ({ ...one, operator: 'Lapplands kommunalförbund (Lapplands Lärcentra)' })),
  ...akademiNorr.map((one) => ({ ...one, operator: `${one.operator}, partner i Akademi Norr` })),
  ...hufb.map((one) => ({ ...one, operator: 'Hälsinglands Utbildningsförbund (HUFB)' })),
  ...municipal,
]
