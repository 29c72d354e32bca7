import type { Span } from '~/lib/span'
import { type Component, readComponents } from './ical-text'
import { NotUnderstood, type Unreadable } from './not-understood'
import { type Looking, type Occurrence, occurrencesOf } from './occurrences'
import { type Event, readEvent } from './outside-event'
import { clockIn, clocksOf } from './zones'

/** So many events a calendar may have, and so many times they may take place in the span that counts. */
export const mostEvents = 5000
export const mostOccurrences = 20_000

/**
 * When an outside calendar keeps a space busy within a span. What a part of it means and nobody here knows
 * is refused, never left out: a time that is missed can be booked twice.
 * @param zone IANA name, for whole days and clocks that belong nowhere
 */
export function readCalendar(
  text: string,
  zone: string,
  within: Span,
): { ok: true; occurrences: Occurrence[] } | Unreadable {
  let reading = ''
  try {
    const calendar = readComponents(text)
    const parts = calendar.flatMap(({ parts }) => parts)
    const busy = parts.find(({ name }) => name === 'VFREEBUSY')
    if (busy) throw new NotUnderstood('property', 'VFREEBUSY')
    const components = parts.filter(({ name }) => name === 'VEVENT')
    if (components.length > mostEvents) throw new NotUnderstood('too-many-events')
    const looking: Looking = {
      within,
      zone,
      clockOf: clocksOf(calendar),
      home: clockIn(zone),
      budget: { left: 2_000_000 },
    }
    const occurrences: Occurrence[] = []
    for (const [master, overrides] of families(components)) {
      reading = (master ?? overrides[0])?.title ?? ''
      occurrences.push(...occurrencesOf(master, overrides, looking))
      if (occurrences.length > mostOccurrences) throw new NotUnderstood('too-many-events')
    }
    return { ok: true, occurrences }
  } catch (error) {
    if (!(error instanceof NotUnderstood)) throw error
    const event = error.event ?? reading
    return { ok: false, because: error.because, event, what: error.what }
  }
}

/** Each event with what differs at one of its times, by UID; of several versions of one the newest. */
function families(components: Component[]): [master: Event | null, overrides: Event[]][] {
  const byUid = new Map<string, Event[]>()
  for (const component of components) {
    const event = readEvent(component)
    byUid.set(event.uid, [...(byUid.get(event.uid) ?? []), event])
  }
  return [...byUid.values()].map((events) => {
    const newest = [...newestOf(events).values()]
    return [newest.find((one) => !one.recurrenceId) ?? null, newest.filter((one) => one.recurrenceId)]
  })
}

function newestOf(events: Event[]) {
  const newest = new Map<string, Event>()
  for (const event of events) {
    const key = event.recurrenceId ? event.recurrenceId.value : ''
    const known = newest.get(key)
    if (!known || event.sequence >= known.sequence) newest.set(key, event)
  }
  return newest
}
