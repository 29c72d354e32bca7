import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { at, span, stockholm } from '../../scripts/testing/made'
import { readCalendar } from './outside'

const year = span('2026-09-01T00:00:00+02:00', '2027-09-01T00:00:00+02:00')

const calendar = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//', ...lines, 'END:VCALENDAR', ''].join('\r\n')
const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:1', 'SUMMARY:Matematik', ...lines, 'END:VEVENT']
const once = (...lines: string[]) => calendar(...event(...lines))

/** The times as Swedish wall clocks, `02 Sep 10:00–12:00`. */
const wall = (at: number) =>
  new Date(at).toLocaleString('sv-SE', { timeZone: stockholm, dateStyle: 'short', timeStyle: 'short' })
function times(text: string, within = year): string[] {
  const read = readCalendar(text, stockholm, within)
  if (!read.ok) throw new Error(JSON.stringify(read))
  return read.occurrences.map(({ start, end }) => `${wall(start)}–${wall(end).slice(11)}`).sort()
}

const ofWindows = [
  'BEGIN:VTIMEZONE',
  'TZID:Vår egen tid',
  'BEGIN:STANDARD',
  'DTSTART:16011028T030000',
  'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:16010325T020000',
  'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
]

test.each([
  ['UTC', 'DTSTART:20260902T080000Z', 'DTEND:20260902T100000Z'],
  [
    'an IANA zone',
    'DTSTART;TZID=Europe/Stockholm:20260902T100000',
    'DTEND;TZID=Europe/Stockholm:20260902T120000',
  ],
  [
    'another zone',
    'DTSTART;TZID=Europe/Helsinki:20260902T110000',
    'DTEND;TZID=Europe/Helsinki:20260902T130000',
  ],
  [
    'a name of Windows',
    'DTSTART;TZID="W. Europe Standard Time":20260902T100000',
    'DTEND;TZID=W. Europe Standard Time:20260902T120000',
  ],
  [
    'an address before the name',
    'DTSTART;TZID=/citadel.org/20210210_1/Europe/Stockholm:20260902T100000',
    'DURATION:PT2H',
  ],
  ['no zone at all', 'DTSTART:20260902T100000', 'DTEND:20260902T120000'],
  ['a duration', 'DTSTART:20260902T100000', 'DURATION:PT1H60M'],
  ['a line that goes on', 'DTSTART;TZID=Europe/Stock\r\n holm:20260902T100000', 'DURATION:PT2H'],
  ['small letters', 'dtstart;tzid=Europe/Stockholm:20260902T100000', 'duration:pt2h'],
])('%s is read', (_what, ...lines) => {
  expect(times(once(...lines))).toEqual(['2026-09-02 10:00–12:00'])
})

test.each([
  ['20260902T100000', '2026-09-02 10:00'],
  ['20270114T100000', '2027-01-14 10:00'],
  ['20270328T013000', '2027-03-28 01:30'],
  ['20270328T023000', '2027-03-28 03:30'],
  ['20270328T030000', '2027-03-28 03:00'],
  ['20261025T013000', '2026-10-25 01:30'],
  ['20261025T023000', '2026-10-25 02:30'],
  ['20261025T030000', '2026-10-25 03:00'],
])('a zone that only the calendar describes: %s', (written, shown) => {
  const text = calendar(...ofWindows, ...event(`DTSTART;TZID=Vår egen tid:${written}`, 'DURATION:PT1H'))
  expect(times(text)[0]?.slice(0, 16)).toBe(shown)
  expect(times(text)).toEqual(times(once(`DTSTART:${written}`, 'DURATION:PT1H')))
})

test('whole days are the days of the centre, 23 and 25 hours long too', () => {
  const read = readCalendar(once('DTSTART;VALUE=DATE:20270327', 'RRULE:FREQ=DAILY;COUNT=3'), stockholm, year)
  expect(read).toMatchObject({
    occurrences: [
      span('2027-03-27T00:00:00+01:00', '2027-03-28T00:00:00+01:00'),
      span('2027-03-28T00:00:00+01:00', '2027-03-29T00:00:00+02:00'),
      span('2027-03-29T00:00:00+02:00', '2027-03-30T00:00:00+02:00'),
    ],
  })
  expect(times(once('DTSTART;VALUE=DATE:20261224', 'DTEND;VALUE=DATE:20261227'))).toEqual([
    '2026-12-24 00:00–00:00',
  ])
})

test('a weekly lesson keeps its clock over both changes', () => {
  const text = once(
    'DTSTART;TZID=Europe/Stockholm:20260930T100000',
    'DTEND;TZID=Europe/Stockholm:20260930T120000',
    'RRULE:FREQ=WEEKLY;UNTIL=20270407T080000Z',
    'EXDATE;TZID=Europe/Stockholm:20261223T100000,20261230T100000',
    'EXDATE;VALUE=DATE:20270106',
    'RDATE;TZID=Europe/Stockholm:20261222T080000',
  )
  const found = times(text)
  expect(found).toHaveLength(28 - 3 + 1)
  expect(found.filter((one) => !one.endsWith('10:00–12:00'))).toEqual(['2026-12-22 08:00–10:00'])
  expect(found.at(-1)).toBe('2027-04-07 10:00–12:00')
})

const lesson = event(
  'DTSTART;TZID=Europe/Stockholm:20260902T100000',
  'DTEND;TZID=Europe/Stockholm:20260902T120000',
  'RRULE:FREQ=WEEKLY;COUNT=4',
)
const changed = (...lines: string[]) => event('RECURRENCE-ID;TZID=Europe/Stockholm:20260909T100000', ...lines)

test.each([
  ['moved', ['DTSTART:20260910T060000Z', 'DTEND:20260910T070000Z'], '2026-09-10 08:00–09:00'],
  ['cancelled', ['DTSTART:20260909T080000Z', 'STATUS:CANCELLED'], null],
  ['shown as free', ['DTSTART:20260909T080000Z', 'DURATION:PT2H', 'TRANSP:TRANSPARENT'], null],
])('one time of several is %s', (_how, lines, instead) => {
  const others = ['2026-09-02', '2026-09-16', '2026-09-23'].map((day) => `${day} 10:00–12:00`)
  const wanted = [...others, ...(instead ? [instead] : [])].sort()
  expect(times(calendar(...lesson, ...changed(...lines)))).toEqual(wanted)
  expect(times(calendar(...changed(...lines), ...lesson))).toEqual(wanted)
})

test('a time that moved keeps its key, and a newer version of an event takes the place of the older', () => {
  const keys = (text: string) => {
    const read = readCalendar(text, stockholm, year)
    return read.ok ? read.occurrences.map(({ key }) => key).sort() : []
  }
  const moved = changed('DTSTART:20260910T060000Z', 'DTEND:20260910T070000Z')
  expect(keys(calendar(...lesson, ...moved))).toEqual(keys(calendar(...lesson)))
  const older = event('DTSTART:20260902T080000Z', 'DURATION:PT1H', 'SEQUENCE:1')
  const newer = event('DTSTART:20260903T080000Z', 'DURATION:PT1H', 'SEQUENCE:2')
  expect(times(calendar(...newer, ...older))).toEqual(['2026-09-03 10:00–11:00'])
})

test.each([
  ['cancelled', 'DTSTART:20260902T080000Z', 'DURATION:PT1H', 'STATUS:CANCELLED'],
  ['shown as free', 'DTSTART:20260902T080000Z', 'DURATION:PT1H', 'TRANSP:TRANSPARENT'],
  ['past', 'DTSTART:20260802T080000Z', 'DURATION:PT1H'],
  ['too far ahead', 'DTSTART:20280802T080000Z', 'DURATION:PT1H'],
  ['no time long', 'DTSTART:20260902T080000Z'],
])('what is %s takes nothing', (_what, ...lines) => {
  expect(times(once(...lines))).toEqual([])
})

test('alarms, tasks and properties of other houses are none of our business', () => {
  const text = calendar(
    'X-WR-CALNAME:Schema',
    'BEGIN:VTODO',
    'UID:t',
    'DTSTART:20260902T080000Z',
    'END:VTODO',
    ...event(
      'DTSTART:20260902T080000Z',
      'DTEND:20260902T100000Z',
      'X-ALT-DESC;FMTTYPE=text/html:<p style="a:b;c">x</p>',
      'ATTENDEE;CN="Öhman; Åsa: \'chef\'":mailto:a@b.se',
      'BEGIN:VALARM',
      'TRIGGER:-PT15M',
      'DTSTART:19700101T000000',
      'RRULE:FREQ=HOURLY',
      'END:VALARM',
    ),
  )
  expect(times(text)).toEqual(['2026-09-02 10:00–12:00'])
})

test.each([
  ['rule', 'FREQ=HOURLY', ['DTSTART:20260902T080000Z', 'DURATION:PT1H', 'RRULE:FREQ=HOURLY']],
  ['rule', 'BYHOUR=8,9', ['DTSTART:20260902T080000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;BYHOUR=8,9']],
  [
    'range',
    'RANGE=THISANDFUTURE',
    ['DTSTART:20260902T080000Z', 'RECURRENCE-ID;RANGE=THISANDFUTURE:20260902T080000Z'],
  ],
  ['zone', 'Månen/Baksidan', ['DTSTART;TZID=Månen/Baksidan:20260902T100000', 'DURATION:PT1H']],
  ['time', '20260231T100000', ['DTSTART:20260231T100000', 'DURATION:PT1H']],
  ['time', '20260902T250000', ['DTSTART:20260902T250000', 'DURATION:PT1H']],
  ['time', 'i morgon', ['DTSTART:i morgon']],
  ['time', 'DTSTART', ['DTEND:20260902T100000Z']],
  ['time', '20260901T100000Z', ['DTSTART:20260902T080000Z', 'DTEND:20260901T100000Z']],
  ['time', '20260903', ['DTSTART:20260902T080000Z', 'DTEND;VALUE=DATE:20260903']],
  ['time', '-PT1H', ['DTSTART:20260902T080000Z', 'DURATION:-PT1H']],
  ['time', 'P', ['DTSTART:20260902T080000Z', 'DURATION:P']],
  ['property', 'EXRULE', ['DTSTART:20260902T080000Z', 'EXRULE:FREQ=DAILY']],
  ['property', 'RRULE, RRULE', ['DTSTART:20260902T080000Z', 'RRULE:FREQ=DAILY', 'RRULE:FREQ=WEEKLY']],
  [
    'property',
    'RDATE;VALUE=PERIOD',
    ['DTSTART:20260902T080000Z', 'DURATION:PT1H', 'RDATE;VALUE=PERIOD:20260903T080000Z/PT1H'],
  ],
] as const)('%s %s is refused, and the event named', (because, what, lines) => {
  const fine = [
    'BEGIN:VEVENT',
    'UID:2',
    'DTSTART:20260902T080000Z',
    'DURATION:PT1H',
    'SUMMARY:Bra',
    'END:VEVENT',
  ]
  for (const text of [calendar(...event(...lines), ...fine), calendar(...fine, ...event(...lines))]) {
    expect(readCalendar(text, stockholm, year)).toEqual({ ok: false, because, what, event: 'Matematik' })
  }
})

test.each([
  ['no-calendar', '<!doctype html><title>Logga in</title>'],
  ['no-calendar', ''],
  ['no-calendar', 'BEGIN:VCARD\r\nEND:VCARD'],
  ['broken', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:2026'],
  ['broken', calendar('END:VEVENT')],
  ['broken', calendar('utan kolon')],
  ['broken', calendar(...Array.from({ length: 50 }, () => 'BEGIN:VEVENT'))],
  ['property', calendar('BEGIN:VFREEBUSY', 'FREEBUSY:20260902T080000Z/PT1H', 'END:VFREEBUSY')],
  [
    'too-many-events',
    calendar(...Array.from({ length: 5001 }, () => event('DTSTART:20260902T080000Z')).flat()),
  ],
  [
    'too-many-events',
    calendar(
      ...Array.from({ length: 60 }, (_, at) => [
        'BEGIN:VEVENT',
        `UID:${at}`,
        'DTSTART:20260902T080000Z',
        'DURATION:PT1H',
        'RRULE:FREQ=DAILY',
        'END:VEVENT',
      ]).flat(),
    ),
  ],
])('%s: %#', (because, text) => {
  expect(readCalendar(text, stockholm, year)).toMatchObject({ ok: false, because })
})

test.each([
  ['a zone', 'zone', [`DTSTART;TZID=${'Z'.repeat(500_000)}:20261201T080000`]],
  ['a rule', 'rule', ['DTSTART:20261201T080000Z', `RRULE:FREQ=DAILY;BYMONTHDAY=${'31,'.repeat(200_000)}31`]],
])('%s that goes on for ever is refused at once, and not repeated in full', (_what, because, lines) => {
  const began = performance.now()
  const answer = readCalendar(once(...lines), stockholm, year)
  expect(performance.now() - began).toBeLessThan(1000)
  expect(answer).toMatchObject({ ok: false, because })
  expect(JSON.stringify(answer).length).toBeLessThan(300)
})

test('a byte order mark, other line ends and blank lines do no harm', () => {
  const text = `\uFEFF${once('DTSTART:20260902T080000Z', 'DURATION:PT2H').replaceAll('\r\n', '\n\n')}`
  expect(times(text)).toEqual(['2026-09-02 10:00–12:00'])
})

/** As a school's timetable program writes it: one event a lesson, text in Swedish, escapes, categories. */
const timetable = calendar(
  'METHOD:PUBLISH',
  ...Array.from({ length: 40 }, (_, at) => [
    'BEGIN:VEVENT',
    `UID:lektion-${at}@skola.example`,
    `DTSTART;TZID=Europe/Stockholm:202609${String(7 + (at % 5)).padStart(2, '0')}T${String(8 + Math.floor(at / 5)).padStart(2, '0')}1000`,
    'DURATION:PT45M',
    'SUMMARY:Svenska 2\\, grupp B\\; sal 4',
    'CATEGORIES:Lektion,Komvux',
    'END:VEVENT',
  ]).flat(),
)

test('a timetable of a school, an Outlook and a Google calendar are read as another library reads them', () => {
  const outlook = calendar(
    ...ofWindows,
    'BEGIN:VEVENT',
    'UID:040000008200E00074C5B7101A82E008',
    'SUMMARY;LANGUAGE=sv:Ledningsgrupp',
    'DTSTART;TZID="Vår egen tid":20260903T130000',
    'DTEND;TZID="Vår egen tid":20260903T150000',
    'RRULE:FREQ=MONTHLY;UNTIL=20270603T110000Z;BYDAY=1TH',
    'EXDATE;TZID="Vår egen tid":20261203T130000',
    'X-MICROSOFT-CDO-BUSYSTATUS:BUSY',
    'END:VEVENT',
  )
  const google = calendar(
    'X-WR-TIMEZONE:Europe/Stockholm',
    'BEGIN:VEVENT',
    'UID:abc@google.com',
    'DTSTART;VALUE=DATE:20261026',
    'DTEND;VALUE=DATE:20261031',
    'SUMMARY:Höstlov',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'UID:def@google.com',
    'DTSTART:20260903T110000Z',
    'DTEND:20260903T120000Z',
    'RRULE:FREQ=WEEKLY;WKST=MO;COUNT=6;INTERVAL=2;BYDAY=TH,TU',
    'END:VEVENT',
  )
  for (const text of [timetable, outlook, google]) expect(times(text)).toEqual(theirTimes(text))
  expect(times(timetable)).toHaveLength(40)
  expect(times(outlook)).toHaveLength(9)
})

/** The same by another library; what floats, and whole days, on the wall clocks of this test. */
function theirTimes(text: string): string[] {
  ICAL.TimezoneService.reset()
  const root = new ICAL.Component(ICAL.parse(text))
  for (const zone of root.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
  const clock = (time: ICAL.Time) =>
    time.zone?.tzid === 'floating'
      ? time.toString().replace('T', ' ').padEnd(16, ' 00:00').slice(0, 16)
      : wall(time.toJSDate().getTime())
  return root
    .getAllSubcomponents('vevent')
    .flatMap((part) => {
      const event = new ICAL.Event(part)
      const found: string[] = []
      const expansion = event.iterator()
      for (let next = expansion.next(); next && found.length < 100; next = expansion.next()) {
        const { startDate, endDate } = event.getOccurrenceDetails(next)
        found.push(`${clock(startDate)}–${clock(endDate).slice(11)}`)
      }
      return found
    })
    .sort()
}

test('five thousand lessons are read at once', () => {
  const many = calendar(
    ...Array.from({ length: 5000 }, (_, at) => [
      'BEGIN:VEVENT',
      `UID:${at}`,
      `DTSTART;TZID=Europe/Stockholm:2026${String(9 + (at % 4)).padStart(2, '0')}${String(1 + (at % 28)).padStart(2, '0')}T${String(7 + (at % 10)).padStart(2, '0')}0000`,
      'DURATION:PT45M',
      'END:VEVENT',
    ]).flat(),
  )
  const read = readCalendar(many, stockholm, { start: at('2026-08-01T00:00:00Z'), end: year.end })
  expect(read.ok && read.occurrences.length).toBe(5000)
})
