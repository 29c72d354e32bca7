import type { SpaceId } from '~/centres/space'
import { type LocalDate, wallTime } from '~/lib/time'
import type { AskedWish } from './booking'

/** Where and when, as staff typed it. */
export interface Spot {
  lokal: string
  dag: string
  fran: number
  till: number
  antal: number
  hela?: 'ja' | undefined
}

/** What staff wish, in the zone of their centre. An end that is not after the start is the day after's. */
export function wishOf({ lokal, dag, fran, till, antal, hela }: Spot, zone: string): AskedWish {
  const date = dag as LocalDate
  return {
    spaceId: lokal as SpaceId,
    start: wallTime(date, fran, zone),
    end: wallTime(date, till > fran ? till : till + 1440, zone),
    places: antal,
    people: antal,
    whole: hela === 'ja' ? true : undefined,
    note: '',
  }
}
