import { clock, isDate, type LocalDate } from '~/lib/time'
import { type Layer, layers, type OpeningHours } from './hours'

/** One stretch of a day, minutes of the wall clock; past 1440 it is the day after. */
export type Stretch = Pick<OpeningHours, 'opensMinute' | 'closesMinute'>

/** A layer's week for a time of the year. Of a layer the season that began last counts, whole. */
export interface Season {
  layer: Layer
  validFrom: LocalDate
  /** Last day, inclusive; null: until further notice. */
  validTo: LocalDate | null
  /** Monday first, seven of them. */
  days: Stretch[][]
}

export type SeasonKey = Pick<Season, 'layer' | 'validFrom'>

/** A season in an address. */
export const seasonText = ({ layer, validFrom }: SeasonKey) => `${layer}_${validFrom}`

/** Reads what `seasonText` wrote; null for anything else. */
export function parseSeason(text: string): SeasonKey | null {
  const [layer, validFrom = '', ...more] = text.split('_')
  const known = layers.find((one) => one === layer)
  return known && isDate(validFrom) && more.length === 0 ? { layer: known, validFrom } : null
}

/** Is it this season's row? */
export const isOf =
  ({ layer, validFrom }: SeasonKey) =>
  (row: SeasonKey) =>
    row.layer === layer && row.validFrom === validFrom

/** The hours of a centre as seasons: by layer, then by their beginning. */
export function seasonsOf(hours: readonly OpeningHours[]): Season[] {
  const seasons = new Map<string, Season>()
  for (const { layer, validFrom, validTo, weekday, opensMinute, closesMinute } of hours) {
    const key = seasonText({ layer, validFrom })
    const season = seasons.get(key) ?? {
      layer,
      validFrom,
      validTo,
      days: Array.from({ length: 7 }, () => []),
    }
    season.days[weekday - 1]?.push({ opensMinute, closesMinute })
    seasons.set(key, season)
  }
  return [...seasons.values()].sort(
    (a, b) => layers.indexOf(a.layer) - layers.indexOf(b.layer) || (a.validFrom < b.validFrom ? -1 : 1),
  )
}

/** A season as the hours that are stored. */
export const hoursIn = ({ layer, validFrom, validTo, days }: Season): OpeningHours[] =>
  days.flatMap((stretches, at) =>
    stretches.map((stretch) => ({ layer, weekday: at + 1, ...stretch, validFrom, validTo })),
  )

/**
 * Reads a day as people write it: "8–12, 13.00–17.30", and past midnight "18–02". Empty: closed.
 * Null when it cannot be read. Sorted; whether stretches overlap is for `faultOf`.
 */
export function parseDay(text: string): Stretch[] | null {
  const found: Stretch[] = []
  for (const part of text.split(/[,;]|\boch\b|\band\b/).filter((one) => one.trim() !== '')) {
    const times = /^\s*(\d{1,2})(?:[.:](\d\d))?\s*[-–—]\s*(\d{1,2})(?:[.:](\d\d))?\s*$/.exec(part)
    if (!times) return null
    const [opens, closes] = [minuteOf(times[1], times[2]), minuteOf(times[3], times[4])]
    if (opens === null || closes === null || opens === 1440) return null
    found.push({ opensMinute: opens, closesMinute: closes > opens ? closes : closes + 1440 })
  }
  return found.sort((a, b) => a.opensMinute - b.opensMinute)
}

function minuteOf(hour = '', minute = '0'): number | null {
  const [hours, minutes] = [Number(hour), Number(minute)]
  return (hours < 24 && minutes < 60) || (hours === 24 && minutes === 0) ? hours * 60 + minutes : null
}

/** A day as `parseDay` reads it. */
export const dayText = (stretches: readonly Stretch[]) =>
  stretches
    .map(({ opensMinute, closesMinute }) => {
      const end = closesMinute === 1440 ? '24.00' : clock(closesMinute).replace(':', '.')
      return `${clock(opensMinute).replace(':', '.')}–${end}`
    })
    .join(', ')

export type SeasonFault =
  | { because: 'empty' }
  | { because: 'ends-before' }
  /** Stretches that share time, on this weekday or over the midnight after it. */
  | { because: 'overlap'; weekday: number }
  | { because: 'season-taken' }

/**
 * What is wrong with a season, if anything: the first fault found.
 * @param others the centre's other seasons
 */
export function faultOf(season: Season, others: readonly SeasonKey[]): SeasonFault | null {
  const { days, validFrom, validTo } = season
  if (validTo !== null && validTo < validFrom) return { because: 'ends-before' }
  if (days.every((stretches) => stretches.length === 0)) return { because: 'empty' }
  for (const [at, stretches] of days.entries()) {
    const tomorrow = (days[(at + 1) % 7] ?? []).map(({ opensMinute }) => opensMinute + 1440)
    const begins = [...stretches.slice(1).map(({ opensMinute }) => opensMinute), ...tomorrow.slice(0, 1)]
    const overlap = stretches.some(({ closesMinute }, index) => {
      const next = begins[index]
      return next !== undefined && closesMinute > next
    })
    if (overlap) return { because: 'overlap', weekday: at + 1 }
  }
  return others.some(isOf(season)) ? { because: 'season-taken' } : null
}
