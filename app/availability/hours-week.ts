import type { DayHours } from '~/centres/centre-hours'
import type { Closure, Configuration } from '~/centres/configuration'
import { type Layer, layers } from '~/centres/hours'
import { overlaps, subtract } from '~/lib/span'
import { addDays, dayBounds, dayMs, type Instant, type LocalDate, wallTime } from '~/lib/time'
import { hoursOn } from './opening'

/** The opening hours of seven days from a Monday, closures of the whole centre taken out. */
export function weekOfHours({ centre, hours, closures }: Configuration, monday: LocalDate): DayHours[] {
  const zone = centre.timeZone
  const shut = closures.filter(({ spaceId }) => spaceId === null)
  return Array.from({ length: 7 }, (_, at) => {
    const date = addDays(monday, at)
    const day = dayBounds(date, zone)
    const spans: DayHours['spans'] = {}
    for (const layer of layers) {
      const rows = hoursOn(hours, date).filter((row) => row.layer === layer)
      const open = rows.map((row) => ({
        start: wallTime(date, row.opensMinute, zone),
        end: wallTime(date, row.closesMinute, zone),
      }))
      spans[layer] = subtract(open, shut)
    }
    const closed = shut.filter((closure) => overlaps(closure, day)).map(({ reason }) => reason)
    return { date, spans, closed: [...new Set(closed)] }
  })
}

/** The layers that a centre has any hours in; a column for one that it never has would say nothing. */
export const layersIn = ({ hours }: Configuration): Layer[] =>
  layers.filter((layer) => hours.some((row) => row.layer === layer))

/** How far ahead a closure is worth telling. */
const aheadMs = 120 * dayMs

/** The closures of the next months, those that go on now included; eight at most. */
export const closuresAhead = ({ closures }: Configuration, now: Instant): Closure[] =>
  closures.filter(({ start, end }) => end > now && start < now + aheadMs).slice(0, 8)
