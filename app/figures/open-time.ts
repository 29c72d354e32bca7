import { openings } from '~/availability/opening'
import type { Closure, Configuration } from '~/centres/configuration'
import type { SpaceId } from '~/centres/space'
import { clip, minutes, type Span, subtract } from '~/lib/span'
import type { Instant } from '~/lib/time'
import type { MeasuredSpace, OpenTime, ShutPlaces } from './figures'
import { eachHour, hoursOfWeek } from './wall'

const length = (spans: readonly Span[]) => spans.reduce((sum, span) => sum + minutes(span), 0)

/** What decides when the spaces of one centre could be booked. */
interface Facts {
  configuration: Configuration
  /** Of the centre. */
  spaces: readonly MeasuredSpace[]
  shutPlaces: readonly ShutPlaces[]
  /** When the centre's first booking began: before that nobody could book here. Null: never yet. */
  since: Instant | null
}

export interface OpenTimes {
  spaces: Map<SpaceId, OpenTime>
  /** Open place-minutes of each hour of the week. */
  hours: number[]
}

/**
 * When the spaces of a centre were open in a span by hours and closures as they stand now: of each the
 * minutes, and minutes times places. A joined space has its own time, which is that of its parts once
 * more; the hours of the week count the parts alone.
 */
export function openTimes({ configuration, spaces, shutPlaces, since }: Facts, within: Span): OpenTimes {
  const zone = configuration.centre.timeZone
  const hours = new Array<number>(hoursOfWeek).fill(0)
  const tell = (spans: readonly Span[], places: number) => {
    if (places === 0) return
    for (const span of spans)
      eachHour(span, zone, (hour, length) => {
        hours[hour] = (hours[hour] ?? 0) + length * places
      })
  }
  const general = generally(configuration, within)
  const told = new Map<string, Pick<MeasuredSpace, 'layers' | 'places'>>()
  const found = new Map<SpaceId, OpenTime>()
  for (const space of spaces) {
    const base = general(space.layers)
    const gone = away(space, configuration.closures, since, within)
    const open = gone.length > 0 ? subtract(base, gone) : base
    const shut = shutPlaces.filter(({ spaceId }) => spaceId === space.id || space.parts.includes(spaceId))
    const lost = shut.map((one) => ({ places: one.places, spans: clip(open, one) }))
    const openMinutes = length(open)
    const shutMinutes = lost.reduce((sum, one) => sum + one.places * length(one.spans), 0)
    found.set(space.id, { openMinutes, openPlaceMinutes: openMinutes * space.places - shutMinutes })
    if (space.parts.length > 0) continue
    const key = space.layers.join()
    told.set(key, { layers: space.layers, places: (told.get(key)?.places ?? 0) + space.places })
    // Most spaces are open when the centre is: its hours are told once, and what differs is taken away.
    if (gone.length > 0) tell(subtract(base, open), -space.places)
    for (const one of lost) tell(one.spans, -one.places)
  }
  for (const { layers, places } of told.values()) tell(general(layers), places)
  return { spaces: found, hours }
}

/** When the centre is open by these layers, worked out once for each set of them. */
function generally(configuration: Configuration, within: Span) {
  const known = new Map<string, Span[]>()
  const ofCentre = {
    ...configuration,
    closures: configuration.closures.filter((one) => one.spaceId === null),
  }
  return (layers: MeasuredSpace['layers']): Span[] => {
    const key = layers.join()
    const spans =
      known.get(key) ?? openings(ofCentre, { id: '' as SpaceId, parts: [], rules: { layers } }, within)
    known.set(key, spans)
    return spans
  }
}

/** When a space was not there, or shut by itself. */
function away(
  space: MeasuredSpace,
  closures: readonly Closure[],
  since: Instant | null,
  within: Span,
): Span[] {
  const first = Math.max(since ?? within.end, space.addedAt ?? within.start) as Instant
  const own = closures.filter(
    ({ spaceId }) => spaceId === space.id || (spaceId && space.parts.includes(spaceId)),
  )
  const before = { start: within.start, end: first }
  const after = { start: space.retiredAt ?? within.end, end: within.end }
  return clip([...own, before, after], within).filter(({ start, end }) => start < end)
}
