import type { Space } from '~/centres/space'
import { holds, type Span } from '~/lib/span'
import { dayMs, type Instant, later, localMinute, minuteMs } from '~/lib/time'
import { freeThroughout, type Taken, withBuffer } from './occupancy'

/** A moment at which a booking of the shortest length can begin. */
export interface Start {
  at: Instant
  /** Places free for the shortest length and the buffer after it; 0: full. */
  free: number
  /** False where the rules on how late and how early say no. */
  inTime: boolean
}

/** Every whole step of the wall clock inside open time at which the shortest booking fits before closing. */
export function startsIn(
  space: Space,
  open: readonly Span[],
  taken: Taken,
  zone: string,
  now: Instant,
): Start[] {
  const { stepMinutes, shortestMinutes, latestMinutesBefore, earliestDaysBefore } = space.rules
  const earliest = later(now, latestMinutesBefore * minuteMs)
  const latest = later(now, earliestDaysBefore * dayMs)
  const starts: Start[] = []
  for (const span of open) {
    for (
      let at = nextStep(span.start, stepMinutes, zone);
      at < span.end;
      at = later(at, stepMinutes * minuteMs)
    ) {
      const shortest = { start: at, end: later(at, shortestMinutes * minuteMs) }
      if (!holds(span, shortest)) break
      starts.push({
        at,
        free: freeThroughout(space, withBuffer(space, shortest), taken),
        inTime: at >= earliest && at <= latest,
      })
    }
  }
  return starts
}

/** Ends that a booking may have that begins at `start`, with the places free all that time. */
export function endsFrom(
  space: Space,
  open: readonly Span[],
  taken: Taken,
  start: Instant,
): { at: Instant; free: number }[] {
  const { stepMinutes, shortestMinutes, longestMinutes } = space.rules
  const ends: { at: Instant; free: number }[] = []
  const around = open.find((span) => span.start <= start && start < span.end)
  if (!around) return ends
  for (let length = shortestMinutes; length <= longestMinutes; length += stepMinutes) {
    const span = { start, end: later(start, length * minuteMs) }
    const free = span.end > around.end ? 0 : freeThroughout(space, withBuffer(space, span), taken)
    if (free === 0) break
    ends.push({ at: span.end, free })
  }
  return ends
}

/** The first whole step of the wall clock at or after an instant. Zones are whole quarters from UTC. */
function nextStep(at: Instant, stepMinutes: number, zone: string): Instant {
  const past = localMinute(at, zone) % stepMinutes
  const whole = at % minuteMs === 0 ? past : past + (at % minuteMs) / minuteMs
  return later(at, whole === 0 ? 0 : (stepMinutes - whole) * minuteMs)
}
