import type { CentreId } from '~/centres/centre'
import type { Configuration } from '~/centres/configuration'
import type { Layer } from '~/centres/hours'
import type { SpaceId } from '~/centres/space'
import type { Span } from '~/lib/span'
import { earlierOf, type Instant, type LocalDate, localDate } from '~/lib/time'
import type { MeasuredSpace, ShutPlaces } from './figures'
import { type OpenTimes, openTimes } from './open-time'
import { hoursOfWeek } from './wall'

/** A space as it is stored, once for each of its parts. */
export interface StoredSpace extends Omit<MeasuredSpace, 'parts' | 'layers'> {
  rules: { layers?: Layer[] }
  partId: SpaceId | null
  /** When its first booking begins. */
  firstAt: Instant | null
}

/** What figures stand on: the spaces there are and were, and when they could be booked. */
export interface Ground {
  configurations: readonly Configuration[]
  spaces: MeasuredSpace[]
  shutPlaces: readonly ShutPlaces[]
  /** When the first booking of each centre begins. */
  since: Map<CentreId, Instant>
}

/** Reads spaces as figures know them; a joined one has the places of its parts. */
export function groundOf(
  configurations: readonly Configuration[],
  rows: readonly StoredSpace[],
  shutPlaces: readonly ShutPlaces[],
): Ground {
  const placesOf = new Map(rows.map(({ id, places }) => [id, places]))
  const layersOf = new Map(configurations.map(({ centre }) => [centre.id, centre.rules.layers]))
  const spaces = new Map<SpaceId, MeasuredSpace>()
  const since = new Map<CentreId, Instant>()
  for (const { partId, rules, firstAt, ...row } of rows) {
    const layers = rules.layers ?? layersOf.get(row.centreId) ?? []
    const space = spaces.get(row.id) ?? { ...row, parts: [], layers, places: partId ? 0 : row.places }
    spaces.set(row.id, space)
    if (partId) {
      space.parts.push(partId)
      space.places += placesOf.get(partId) ?? 0
    }
    const known = since.get(row.centreId)
    if (firstAt !== null) since.set(row.centreId, known ? earlierOf(known, firstAt) : firstAt)
  }
  return { configurations, spaces: [...spaces.values()], shutPlaces, since }
}

/** When the spaces of all centres were open in a span. */
export function openIn({ configurations, spaces, shutPlaces, since }: Ground, within: Span): OpenTimes {
  const all: OpenTimes = { spaces: new Map(), hours: new Array<number>(hoursOfWeek).fill(0) }
  for (const configuration of configurations) {
    const { id } = configuration.centre
    const own = spaces.filter(({ centreId }) => centreId === id)
    const facts = { configuration, spaces: own, shutPlaces, since: since.get(id) ?? null }
    const one = openTimes(facts, within)
    for (const [space, time] of one.spaces) all.spaces.set(space, time)
    all.hours = all.hours.map((minutes, hour) => minutes + (one.hours[hour] ?? 0))
  }
  return all
}

/** The day of the first booking of all, where it lies in one of these spans; else null. */
export function firstDayIn({ since }: Ground, spans: readonly Span[], zone: string): LocalDate | null {
  const first = Math.min(...since.values()) as Instant
  return spans.some(({ start, end }) => start < first && first < end) ? localDate(first, zone) : null
}
