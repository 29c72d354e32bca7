import type { Span } from '~/lib/span'
import {
  addDays,
  dayBounds,
  dayMs,
  hourMs,
  type Instant,
  later,
  localDate,
  localMinute,
  minuteMs,
  weekday,
} from '~/lib/time'

/** How far the wall clock is ahead of UTC, ms, from this instant on. */
export interface Offset {
  from: Instant
  ms: number
}

const midnightUtc = (date: string) => Date.parse(`${date}T00:00:00Z`)

/** How far the clock is ahead of UTC at an instant, ms. */
const offsetAt = (at: Instant, zone: string) =>
  midnightUtc(localDate(at, zone)) + localMinute(at, zone) * minuteMs - (at - (at % minuteMs))

/** Where the clock is set: the first minute of the day that has another offset than its midnight. */
function changeIn(day: Span, zone: string): Instant {
  const before = offsetAt(day.start, zone)
  let [low, high] = [0, (day.end - day.start) / minuteMs]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (offsetAt(later(day.start, middle * minuteMs), zone) === before) low = middle
    else high = middle
  }
  return later(day.start, high * minuteMs)
}

/** The offsets of a zone during a span, first first: two more for each year with daylight saving. */
export function offsetsIn(span: Span, zone: string): Offset[] {
  const found: Offset[] = [{ from: span.start, ms: offsetAt(span.start, zone) }]
  const last = localDate(span.end, zone)
  for (let date = localDate(span.start, zone); date <= last; date = addDays(date, 1)) {
    const day = dayBounds(date, zone)
    if (day.end - day.start === dayMs) continue
    const from = changeIn(day, zone)
    if (from <= span.start || from >= span.end) continue
    found.push({ from, ms: offsetAt(from, zone) })
  }
  return found
}

/** An hour of the week: 0 is Monday 00–01, 167 Sunday 23–24. */
export const hoursOfWeek = 168

/** The hour of the week that the wall clock shows. */
const hourOfWeek = (at: Instant, zone: string) =>
  (weekday(localDate(at, zone)) - 1) * 24 + Math.floor(localMinute(at, zone) / 60)

/**
 * Tells how many minutes of a span lie in which hour of the week, by the wall clock. An hour that the
 * clock shows twice takes the minutes of both, one that it skips takes none.
 */
export function eachHour({ start, end }: Span, zone: string, tell: (hour: number, minutes: number) => void) {
  for (let at = start; at < end; ) {
    // Clocks are set on a whole hour of theirs, so none is set between here and the next one.
    const next = Math.min(end, later(at, hourMs - (localMinute(at, zone) % 60) * minuteMs)) as Instant
    tell(hourOfWeek(at, zone), (next - at) / minuteMs)
    at = next
  }
}

/**
 * The same for a span during which the clock is not set: by the minute of the week at which it begins
 * (Monday 00.00 is 0) and its length in minutes.
 */
export function eachPlainHour(
  minuteOfWeek: number,
  length: number,
  tell: (hour: number, minutes: number) => void,
) {
  for (let past = 0; past < length; ) {
    const at = minuteOfWeek + past
    const minutes = Math.min(length - past, 60 - (at % 60))
    tell(Math.floor(at / 60) % hoursOfWeek, minutes)
    past += minutes
  }
}
