import { dayMs, hourMs, minuteMs } from '~/lib/time'
import type { Property } from './ical-text'
import { NotUnderstood } from './not-understood'

/** What a wall clock and the calendar beside it show: milliseconds as if they stood in Greenwich. */
export type Local = number & { readonly __local: true }

/** A time as it is written: a whole day, a moment of UTC, or a wall clock somewhere. */
export interface Written {
  local: Local
  kind: 'day' | 'utc' | 'clock'
  /** TZID of a clock; null: it says the same wherever one is ("floating"). */
  zone: string | null
}

/** The day that holds a local time, as the local time of its midnight. */
export const midnightOf = (local: Local) => (Math.floor(local / dayMs) * dayMs) as Local

/**
 * One DATE or DATE-TIME (RFC 5545 3.3.4, 3.3.5).
 * @throws NotUnderstood for what is no such time, as 31 February
 */
export function readTime(text: string, { parameters }: Pick<Property, 'parameters'>): Written {
  const found = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z)?)?$/.exec(text.trim())
  if (!found) throw new NotUnderstood('time', text)
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found.slice(1, 7).map(Number)
  const local = Date.UTC(year, month - 1, day, hour || 0, minute || 0, Math.min(second || 0, 59)) as Local
  const written = new Date(local).toISOString().slice(0, 13).replace(/[-T]/g, '')
  const expected = text
    .trim()
    .replace('T', '')
    .slice(0, found[4] === undefined ? 8 : 10)
  if (!written.startsWith(expected) || (minute || 0) > 59) throw new NotUnderstood('time', text)
  if (found[4] === undefined) return { local, kind: 'day', zone: null }
  if (found[7]) return { local, kind: 'utc', zone: null }
  return { local, kind: 'clock', zone: parameters.get('TZID') ?? null }
}

/** The times of a property that may hold several, between commas. */
export function readTimes(property: Property): Written[] {
  const kind = property.parameters.get('VALUE')?.toUpperCase()
  if (kind === 'PERIOD') throw new NotUnderstood('property', `${property.name};VALUE=PERIOD`)
  return property.value.split(',').map((one) => readTime(one, property))
}

/** A length: whole days, which may be 23 or 25 hours long, and exact time. */
export interface Length {
  days: number
  ms: number
}

/**
 * A DURATION (RFC 5545 3.3.6).
 * @throws NotUnderstood for what is none, or lasts less than nothing
 */
export function readDuration(text: string): Length {
  const found =
    /^\+?P(?:(\d{1,4})W|(?:(\d{1,5})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,7})M)?(?:(\d{1,9})S)?)?)$/i.exec(
      text.trim(),
    )
  if (!found || /[PT]$/i.test(text.trim())) throw new NotUnderstood('time', text)
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = found
    .slice(1)
    .map((one) => Number(one ?? 0))
  return { days: weeks * 7 + days, ms: hours * hourMs + minutes * minuteMs + seconds * 1000 }
}
