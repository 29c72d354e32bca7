import { findIana } from 'windows-iana'
import { type Instant, instant, type LocalDate, minuteMs, wallTime } from '~/lib/time'
import { type Component, propertyOf } from './ical-text'
import { type Local, midnightOf } from './ical-time'
import { NotUnderstood } from './not-understood'
import { readObservances, zoneOfObservances } from './observances'

/** From what a wall clock shows to the moment. */
export type Clock = (local: Local) => Instant

/** The wall clock of an IANA zone; lib/time says what becomes of times that are skipped, or come twice. */
export const clockIn =
  (zone: string): Clock =>
  (local) => {
    const midnight = midnightOf(local)
    const date = new Date(midnight).toISOString().slice(0, 10) as LocalDate
    const minute = Math.floor((local - midnight) / minuteMs)
    return instant(wallTime(date, minute, zone) + ((local - midnight) % minuteMs))
  }

/**
 * The clocks that a calendar's TZIDs mean: an IANA name or one that ends in one, a name of Windows, or
 * what the calendar's own VTIMEZONE says.
 */
export function clocksOf(calendar: Component[]): (tzid: string) => Clock {
  const described = new Map(
    calendar
      .flatMap(({ parts }) => parts)
      .filter(({ name }) => name === 'VTIMEZONE')
      .map((part) => [propertyOf(part, 'TZID')?.value.trim() ?? '', part]),
  )
  const clocks = new Map<string, Clock>()
  return (tzid) => {
    const known = clocks.get(tzid) ?? clockOf(tzid.trim(), described.get(tzid.trim()))
    clocks.set(tzid, known)
    return known
  }
}

function clockOf(tzid: string, described: Component | undefined): Clock {
  const named = ianaOf(tzid) ?? (described && ianaOf(propertyOf(described, 'X-LIC-LOCATION')?.value ?? ''))
  if (named) return clockIn(named)
  if (described) return zoneOfObservances(readObservances(described))
  throw new NotUnderstood('zone', tzid)
}

/** The IANA zone that a name means; null for none. */
function ianaOf(name: string): string | null {
  const [ofWindows] = findIana(name as Parameters<typeof findIana>[0])
  if (ofWindows) return ofWindows
  // Some put an address of theirs before it: /citadel.org/20050126_1/Europe/Stockholm.
  const tail = /(?:^|\/)([A-Za-z_]+\/[A-Za-z_]+(?:\/[A-Za-z_]+)?|UTC|GMT|CET|EET|WET)$/.exec(name)?.[1]
  return [name, tail].find((one) => one !== undefined && isZone(one)) ?? null
}

function isZone(name: string): boolean {
  if (!/^[A-Za-z][\w+/-]{1,60}$/.test(name)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
