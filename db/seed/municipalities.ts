import type { Municipality } from '~/centres/centre'
import type { Id } from '~/lib/id'

/** Codes of Statistics Sweden; the first two digits are the county. Sources: docs/data-sources.md. */
const counties: Record<string, string> = {
  '01': 'Stockholms län',
  '04': 'Södermanlands län',
  '08': 'Kalmar län',
  '09': 'Gotlands län',
  '10': 'Blekinge län',
  '13': 'Hallands län',
  '14': 'Västra Götalands län',
  '17': 'Värmlands län',
  '20': 'Dalarnas län',
  '21': 'Gävleborgs län',
  '22': 'Västernorrlands län',
  '23': 'Jämtlands län',
  '24': 'Västerbottens län',
  '25': 'Norrbottens län',
}

/** Code, name, the name it signs with, and where its seat lies (degrees north, degrees east). */
const facts: readonly [code: string, name: string, officialName: string, lat: number, lon: number][] = [
  ['2101', 'Ockelbo', 'Ockelbo kommun', 60.8912, 16.71846],
  ['2104', 'Hofors', 'Hofors kommun', 60.54573, 16.28668],
  ['2121', 'Ovanåker', 'Ovanåkers kommun', 61.37692, 15.81747],
  ['2132', 'Nordanstig', 'Nordanstigs kommun', 61.98253, 17.06368],
  ['2161', 'Ljusdal', 'Ljusdals kommun', 61.82883, 16.09126],
  ['2180', 'Gävle', 'Gävle kommun', 60.67452, 17.14174],
  ['2181', 'Sandviken', 'Sandvikens kommun', 60.61667, 16.76667],
  ['2182', 'Söderhamn', 'Söderhamns kommun', 61.30373, 17.05921],
  ['2183', 'Bollnäs', 'Bollnäs kommun', 61.34817, 16.39464],
  ['2184', 'Hudiksvall', 'Hudiksvalls kommun', 61.72744, 17.10558],
  ['2260', 'Ånge', 'Ånge kommun', 62.52495, 15.65904],
  ['2281', 'Sundsvall', 'Sundsvalls kommun', 62.39129, 17.3063],
  ['2282', 'Kramfors', 'Kramfors kommun', 62.93161, 17.77646],
  ['2283', 'Sollefteå', 'Sollefteå kommun', 63.16667, 17.26667],
  ['2284', 'Örnsköldsvik', 'Örnsköldsviks kommun', 63.29091, 18.71525],
  ['2313', 'Strömsund', 'Strömsunds kommun', 63.85206, 15.55583],
  ['2361', 'Härjedalen', 'Härjedalens kommun', 62.03407, 14.36577],
  ['2380', 'Östersund', 'Östersunds kommun', 63.1792, 14.63566],
  ['2417', 'Norsjö', 'Norsjö kommun', 64.91206, 19.48153],
  ['2418', 'Malå', 'Malå kommun', 65.18501, 18.74243],
  ['2421', 'Storuman', 'Storumans kommun', 65.0959, 17.11731],
  ['2422', 'Sorsele', 'Sorsele kommun', 65.53484, 17.53702],
  ['2425', 'Dorotea', 'Dorotea kommun', 64.26185, 16.41306],
  ['2462', 'Vilhelmina', 'Vilhelmina kommun', 64.62417, 16.65596],
  ['2463', 'Åsele', 'Åsele kommun', 64.16026, 17.34762],
  ['2480', 'Umeå', 'Umeå kommun', 63.82842, 20.25972],
  ['2481', 'Lycksele', 'Lycksele kommun', 64.59537, 18.67351],
  ['2482', 'Skellefteå', 'Skellefteå kommun', 64.75067, 20.95279],
  ['2505', 'Arvidsjaur', 'Arvidsjaurs kommun', 65.59033, 19.16682],
  ['2506', 'Arjeplog', 'Arjeplogs kommun', 66.05173, 17.88606],
  ['2510', 'Jokkmokk', 'Jokkmokks kommun', 66.60665, 19.82324],
  ['2521', 'Pajala', 'Pajala kommun', 67.21284, 23.36607],
  ['2523', 'Gällivare', 'Gällivare kommun', 67.13387, 20.65278],
  ['2580', 'Luleå', 'Luleå kommun', 65.58415, 22.15465],
  ['2584', 'Kiruna', 'Kiruna kommun', 67.85572, 20.22513],
  // Homes of single centres elsewhere; the point is the centre's town.
  ['0127', 'Botkyrka', 'Botkyrka kommun', 59.19858, 17.83317],
  ['0181', 'Södertälje', 'Södertälje kommun', 59.19554, 17.62525],
  ['0188', 'Norrtälje', 'Norrtälje kommun', 59.75799, 18.70496],
  ['0483', 'Katrineholm', 'Katrineholms kommun', 58.99587, 16.20721],
  ['0860', 'Hultsfred', 'Hultsfreds kommun', 57.48815, 15.84357],
  ['0883', 'Västervik', 'Västerviks kommun', 57.7584, 16.63733],
  ['0980', 'Gotland', 'Region Gotland', 57.64089, 18.29602],
  ['1082', 'Karlshamn', 'Karlshamns kommun', 56.1706, 14.86188],
  ['1383', 'Varberg', 'Varbergs kommun', 57.10557, 12.25078],
  ['1481', 'Mölndal', 'Mölndals stad', 57.6554, 12.01378],
  ['1783', 'Hagfors', 'Hagfors kommun', 60.02378, 13.67214],
  ['2029', 'Leksand', 'Leksands kommun', 60.7303, 14.99994],
  // Neighbours that exam rules name, and where one of the universities is; rounded from general knowledge.
  ['2026', 'Gagnef', 'Gagnefs kommun', 60.56, 15.13],
  ['2031', 'Rättvik', 'Rättviks kommun', 60.88, 15.12],
  ['2080', 'Falun', 'Falu kommun', 60.6, 15.63],
]

/** Every municipality of the sample data, with the name it signs with. */
export const sampleMunicipalities: (Municipality & { officialName: string })[] = facts.map(
  ([code, name, officialName, lat, lon]) => ({
    code,
    name,
    officialName,
    county: counties[code.slice(0, 2)] ?? '',
    lat,
    lon,
  }),
)

const akademiNorr = '2282 2283 2313 2417 2421 2422 2425 2462 2463 2481 2505 2506'.split(' ')
const lapplands = ['2510', '2521', '2523', '2584']
const hufb = ['2132', '2182', '2183']

const network = (id: string, name: string, municipalities: string[]) => ({
  id: id as Id<'network'>,
  name,
  municipalities,
})

/** Networks and the municipalities that belong to each. */
export const sampleNetworks = [
  network('akademi-norr', 'Akademi Norr', akademiNorr),
  network('lapplands-larcentra', 'Lapplands Lärcentra', lapplands),
  network('hufb', 'Hälsinglands Utbildningsförbund (HUFB)', hufb),
  network('kraftsamling-gavleborg', 'Kraftsamling Gävleborg', [
    ...hufb,
    '2104',
    '2161',
    '2180',
    '2181',
    '2184',
  ]),
  network('kkig', 'Koordinerad kompetensförstärkning i glesbygd (Kkig)', [
    ...akademiNorr,
    ...lapplands,
    '2482',
  ]),
]
