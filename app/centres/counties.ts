import type { Point } from '~/lib/geo'

/** A county (län), by the first two digits of its municipalities' codes (Statistics Sweden). */
export interface County extends Point {
  name: string
}

const county = (name: string, lat: number, lon: number): County => ({ name, lat, lon })

/** With the place of the town where its board sits, for what has no better place. */
export const counties: ReadonlyMap<string, County> = new Map([
  ['01', county('Stockholms län', 59.33, 18.07)],
  ['03', county('Uppsala län', 59.86, 17.64)],
  ['04', county('Södermanlands län', 58.75, 17.01)],
  ['05', county('Östergötlands län', 58.41, 15.62)],
  ['06', county('Jönköpings län', 57.78, 14.16)],
  ['07', county('Kronobergs län', 56.88, 14.81)],
  ['08', county('Kalmar län', 56.66, 16.36)],
  ['09', county('Gotlands län', 57.64, 18.3)],
  ['10', county('Blekinge län', 56.16, 15.59)],
  ['12', county('Skåne län', 55.61, 13.0)],
  ['13', county('Hallands län', 56.67, 12.86)],
  ['14', county('Västra Götalands län', 57.71, 11.97)],
  ['17', county('Värmlands län', 59.38, 13.5)],
  ['18', county('Örebro län', 59.27, 15.21)],
  ['19', county('Västmanlands län', 59.62, 16.55)],
  ['20', county('Dalarnas län', 60.6, 15.63)],
  ['21', county('Gävleborgs län', 60.67, 17.14)],
  ['22', county('Västernorrlands län', 62.63, 17.94)],
  ['23', county('Jämtlands län', 63.18, 14.64)],
  ['24', county('Västerbottens län', 63.83, 20.26)],
  ['25', county('Norrbottens län', 65.58, 22.15)],
])

/** The county of a municipality's code; null for a code of no county. */
export const countyOf = (municipalityCode: string): County | null =>
  counties.get(municipalityCode.slice(0, 2)) ?? null

/** What a municipality is called in full: "Sorsele kommun", "Storumans kommun". */
export const officialName = (name: string) => `${name}${/[aeiouyåäösxz]$/i.test(name) ? '' : 's'} kommun`
