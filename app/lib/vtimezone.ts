import { tzlib_get_ical_block } from 'timezones-ical-library'

const known = new Map<string, string>()

/**
 * A zone's rules as a VTIMEZONE (RFC 5545 3.6.5), for calendars that do not know its IANA name.
 * @throws when there is no such zone
 */
export function vtimezone(zone: string): string {
  const remembered = known.get(zone)
  if (remembered !== undefined) return remembered
  const [block = ''] = tzlib_get_ical_block(zone)
  if (!block.startsWith('BEGIN:VTIMEZONE')) throw new Error(`nobody knows the rules of ${zone}`)
  // Zones with the same rules share a block there (Stockholm has Berlin's); events name their own.
  const named = block.replace(/^(TZID|X-LIC-LOCATION):.*$/gm, (_line, name) => `${name}:${zone}`)
  known.set(zone, named)
  return named
}
