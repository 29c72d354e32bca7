import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { at, stockholm } from '../../scripts/testing/made'
import { type CalendarEvent, calendarText, eventText } from './icalendar'

const anEvent = (over: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'en@larplats',
  sequence: 2,
  start: at('2027-03-27T10:00:00+01:00'),
  end: at('2027-03-27T12:00:00+01:00'),
  stamp: at('2027-03-01T08:00:00Z'),
  zone: stockholm,
  status: 'confirmed',
  summary: 'Grupprum 1',
  ...over,
})

/** What another reader of calendars, which knows no zones but those in the file, makes of it. */
function readByOthers(text: string) {
  ICAL.TimezoneService.reset()
  const calendar = new ICAL.Component(ICAL.parse(text))
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
  return calendar.getAllSubcomponents('vevent').map((part) => {
    const event = new ICAL.Event(part)
    return {
      uid: event.uid,
      summary: event.summary,
      description: event.description,
      location: event.location,
      sequence: event.sequence,
      start: event.startDate.toJSDate().toISOString(),
      end: event.endDate.toJSDate().toISOString(),
      wall: event.startDate.toString(),
      stamp: String(part.getFirstPropertyValue('dtstamp')),
      zone: event.startDate.zone?.tzid,
      status: part.getFirstPropertyValue('status'),
    }
  })
}

test.each([
  ['an ordinary day', '2027-02-03T10:00:00+01:00', '2027-02-03T10:00:00'],
  ['a summer day', '2027-07-03T10:00:00+02:00', '2027-07-03T10:00:00'],
  ['before the spring change', '2027-03-28T01:30:00+01:00', '2027-03-28T01:30:00'],
  ['after the spring change', '2027-03-28T03:30:00+02:00', '2027-03-28T03:30:00'],
  ['before the autumn change', '2027-10-31T01:30:00+02:00', '2027-10-31T01:30:00'],
  ['after the autumn change', '2027-10-31T03:30:00+01:00', '2027-10-31T03:30:00'],
])('%s is written on the wall clock, and read back as the same moment', (_name, start, wall) => {
  const text = eventText(anEvent({ start: at(start), end: at(start) }))
  const [read] = readByOthers(text)
  expect(read).toMatchObject({ start: new Date(start).toISOString(), wall, zone: stockholm })
})

test('a booking across each change is as long as it was', () => {
  for (const [start, end] of [
    ['2027-03-28T01:00:00+01:00', '2027-03-28T04:00:00+02:00'],
    ['2027-10-31T01:00:00+02:00', '2027-10-31T04:00:00+01:00'],
  ] as const) {
    const [read] = readByOthers(eventText(anEvent({ start: at(start), end: at(end) })))
    expect([read?.start, read?.end]).toEqual([new Date(start).toISOString(), new Date(end).toISOString()])
  }
})

const hostile = [
  'Komma, semikolon; bakstreck \\ och "citat"',
  'rad ett\nrad två\nBEGIN:VEVENT',
  'åäö ÅÄÖ 日本語 🏔️'.repeat(20),
  'x'.repeat(1000),
  'END:VCALENDAR\r\nX: ny rad',
]

test.each(hostile)('hostile text %# comes back as it was, in short lines', (words) => {
  const event = anEvent({ summary: words, description: words, location: words })
  for (const text of [eventText(event), calendarText({ name: words, events: [event] })]) {
    const plain = words.replaceAll('\r', ' ')
    const [read, ...others] = readByOthers(text)
    expect(read?.summary.replaceAll('\r', ' ')).toBe(plain)
    expect(read?.description.replaceAll('\r', ' ')).toBe(plain)
    expect(others).toEqual([])
    const lines = text.split('\r\n')
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  }
})

test('stamps are moments of UTC, and a change counts', () => {
  const text = eventText(anEvent())
  expect(text).toMatch(/^DTSTAMP:20270301T080000Z\r$/m)
  expect(text).toMatch(/^LAST-MODIFIED:20270301T080000Z\r$/m)
  expect(readByOthers(text)[0]).toMatchObject({ uid: 'en@larplats', sequence: 2, status: 'CONFIRMED' })
})

test('an invitation asks, and a cancellation takes back, whatever people are called', () => {
  const from = { name: 'Lärplats "AB"; x', email: 'fran@larplats.example' }
  const to = { name: 'Åsa\r\nX-EVIL: "ja"', email: 'asa@larplats.example' }
  const asked = eventText(anEvent(), { organizer: from, attendee: to })
  expect(asked).toMatch(/^METHOD:REQUEST\r$/m)
  expect(asked).not.toMatch(/^X-EVIL/m)
  const attendee = new ICAL.Component(ICAL.parse(asked))
    .getFirstSubcomponent('vevent')
    ?.getFirstProperty('attendee')
  expect(attendee?.getFirstValue()).toBe('MAILTO:asa@larplats.example')
  const taken = eventText(anEvent({ status: 'cancelled' }), { organizer: from, attendee: to })
  expect(taken).toMatch(/^METHOD:CANCEL\r$/m)
  expect(taken).toMatch(/^STATUS:CANCELLED\r$/m)
})

test('a calendar of two zones brings both, each once', () => {
  const events = [anEvent(), anEvent({ uid: 'två' }), anEvent({ uid: 'tre', zone: 'Europe/Helsinki' })]
  const text = calendarText({ name: 'Alla', events })
  expect(text.match(/^TZID:.*$/gm)?.sort()).toEqual(['TZID:Europe/Helsinki', 'TZID:Europe/Stockholm'])
  expect(new Set(readByOthers(text).map(({ start }) => start)).size).toBe(1)
})

test.each([
  ['in winter', '2027-01-15T00:00:00+01:00', '2027-01-16T00:00:00+01:00', '20270115', '20270116'],
  ['in summer', '2027-07-15T00:00:00+02:00', '2027-07-16T00:00:00+02:00', '20270715', '20270716'],
  [
    'when the clocks go back',
    '2027-10-31T00:00:00+02:00',
    '2027-11-01T00:00:00+01:00',
    '20271031',
    '20271101',
  ],
])(
  'a whole day %s is a day without a clock or a zone, on which nobody is busy',
  (_name, from, to, day, next) => {
    const text = calendarText({
      name: 'Dagar',
      events: [anEvent({ start: at(from), end: at(to), allDay: true })],
    })
    expect(text).toContain(`DTSTART;VALUE=DATE:${day}\r\n`)
    expect(text).toContain(`DTEND;VALUE=DATE:${next}\r\n`)
    expect(text).toContain('TRANSP:TRANSPARENT')
    expect(readByOthers(text)[0]?.wall).toBe(`${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`)
  },
)
