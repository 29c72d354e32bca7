import type { Configuration } from '~/centres/configuration'
import type { OpeningHours } from '~/centres/hours'
import type { Space } from '~/centres/space'
import { clip, holds, merge, type Span, subtract } from '~/lib/span'
import {
  addDays,
  type Instant,
  type LocalDate,
  later,
  localDate,
  minuteMs,
  wallTime,
  weekday,
} from '~/lib/time'

/** What of a space decides when it is open. */
type OpenSpace = Pick<Space, 'id' | 'parts'> & { rules: Pick<Space['rules'], 'layers'> }

/**
 * When a space is open for booking inside `within`: the layers of hours that its rules count, less
 * closures of the centre, of the space, and of any part of a joined space. Sorted, not touching.
 */
export function openings(configuration: Configuration, space: OpenSpace, within: Span): Span[] {
  const { centre, hours, closures } = configuration
  const open: Span[] = []
  // Hours that began the evening before may reach past midnight into the first day.
  let date = addDays(localDate(within.start, centre.timeZone), -1)
  const last = localDate(within.end, centre.timeZone)
  for (; date <= last; date = addDays(date, 1)) {
    for (const row of hoursOn(hours, date)) {
      if (!space.rules.layers.includes(row.layer)) continue
      open.push({
        start: wallTime(date, row.opensMinute, centre.timeZone),
        end: wallTime(date, row.closesMinute, centre.timeZone),
      })
    }
  }
  const shut = closures.filter(
    ({ spaceId }) => spaceId === null || spaceId === space.id || space.parts.includes(spaceId),
  )
  return clip(shut.length > 0 ? subtract(open, shut) : merge(open), within)
}

/**
 * The hours that count on a day. Of each layer the period that began last wins whole: summer hours
 * replace the year's, they are not added to them.
 */
export function hoursOn(hours: readonly OpeningHours[], date: LocalDate): OpeningHours[] {
  const valid = hours.filter((row) => row.validFrom <= date && (row.validTo === null || date <= row.validTo))
  const day = weekday(date)
  return valid.filter(
    (row) =>
      row.weekday === day &&
      !valid.some((other) => other.layer === row.layer && other.validFrom > row.validFrom),
  )
}

/** Is a space open for the whole of this span? */
export const isOpen = (open: readonly Span[], wish: Span) => open.some((span) => holds(span, wish))

/** Are staff at the centre at a moment when a space may be used? */
export function isStaffed(configuration: Configuration, space: Space, at: Instant): boolean {
  const moment = { start: at, end: later(at, minuteMs) }
  const staffed = { ...space, rules: { ...space.rules, layers: ['staffed' as const] } }
  return isOpen(openings(configuration, staffed, moment), moment)
}
