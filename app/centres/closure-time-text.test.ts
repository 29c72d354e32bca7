import { expect, test } from 'vitest'
import type { Instant, LocalDate } from '~/lib/time'
import { closureTime } from './closure-time-text'

const zone = 'Europe/Stockholm'
const at = (time: string) => Date.parse(`${time}:00+01:00`) as Instant

test.each([
  ['2026-12-21T00:00', '2026-12-22T00:00', 'måndag 21 december'],
  ['2027-12-24T00:00', '2027-12-25T00:00', 'fredag 24 december 2027'],
  ['2026-12-23T00:00', '2026-12-25T00:00', 'onsdag 23 december – torsdag 24 december'],
  ['2026-12-24T00:00', '2027-01-02T00:00', 'torsdag 24 december – fredag 1 januari 2027'],
  ['2027-12-23T00:00', '2027-12-25T00:00', 'torsdag 23 december – fredag 24 december 2027'],
  ['2027-12-24T00:00', '2028-01-02T00:00', 'fredag 24 december 2027 – lördag 1 januari 2028'],
  ['2027-01-11T10:00', '2027-01-11T12:00', 'måndag 11 januari 2027 kl. 10.00–12.00'],
])('from %s to %s', (start, end, expected) => {
  const said = closureTime({ start: at(start), end: at(end) }, zone, 'sv', '2026-11-23' as LocalDate)
  expect(said.replaceAll('\u2060', '').replaceAll('\u00a0', ' ')).toBe(expected)
})
