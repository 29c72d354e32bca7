import { TZDate } from '@date-fns/tz'
import ical, {
  ICalAttendeeStatus,
  type ICalCalendar,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator'
import type { Span } from './span'
import { type Instant, localDate } from './time'
import { vtimezone } from './vtimezone'

/** One entry of a calendar. */
export interface CalendarEvent extends Span {
  /** The same for as long as it is the same thing, wherever it moves. */
  uid: string
  /** Counts its changes. */
  sequence: number
  /** When it became what it is, as far as anybody remembers. */
  stamp: Instant
  /** IANA name: its times are written in this zone. */
  zone: string
  status: 'confirmed' | 'tentative' | 'cancelled'
  summary: string
  description?: string
  location?: string
  url?: string
  /** Whole days from the day of `start` until that of `end`, which is not among them: nobody is busy then. */
  allDay?: boolean
}

/** Who asks whom, in an entry that is mailed (iTIP, RFC 5546). */
export interface Invitation {
  organizer: { name: string; email: string }
  /** Without a name where none is to be written. */
  attendee: { email: string; name?: string }
}

/** A calendar that programs read again and again. */
export interface Calendar {
  name: string
  events: readonly CalendarEvent[]
}

/**
 * One entry as a file (RFC 5545). An invitation is one that mail programs put into the calendar, change
 * there when it moves, and take away (REQUEST and CANCEL).
 */
export function eventText(event: CalendarEvent, invitation?: Invitation): string {
  const calendar = begun()
  calendar.method(invitation ? methodOf(event) : ICalCalendarMethod.PUBLISH)
  const entry = add(calendar, event)
  if (invitation) {
    const { organizer, attendee } = invitation
    entry.organizer({ ...organizer, name: quotable(organizer.name) })
    entry.createAttendee({
      ...attendee,
      ...(attendee.name ? { name: quotable(attendee.name) } : {}),
      rsvp: false,
      status: ICalAttendeeStatus.ACCEPTED,
    })
  }
  return calendar.toString()
}

/** Several entries as one file, to be put into a calendar once. */
export function eventsText(events: readonly CalendarEvent[]): string {
  const calendar = begun()
  calendar.method(ICalCalendarMethod.PUBLISH)
  for (const event of events) add(calendar, event)
  return calendar.toString()
}

/** A whole calendar; programs are asked to look again after an hour. */
export function calendarText({ name, events }: Calendar): string {
  const calendar = begun()
  calendar.method(ICalCalendarMethod.PUBLISH)
  calendar.name(oneLine(name))
  calendar.ttl(3600)
  for (const event of events) add(calendar, event)
  return calendar.toString()
}

function begun(): ICalCalendar {
  const calendar = ical({ prodId: { company: 'Lärplats', product: 'Lärplats', language: 'SV' } })
  // Only entries name their zone: a calendar's own would be put on stamps too, which are UTC by law.
  calendar.timezone({ name: null, generator: vtimezone })
  return calendar
}

const add = (calendar: ICalCalendar, { uid, zone, stamp, status, allDay, ...event }: CalendarEvent) =>
  calendar.createEvent({
    id: uid,
    sequence: event.sequence,
    // A plain Date would be written on the clock of this machine.
    ...(allDay
      ? { allDay, start: dayOf(event.start, zone), end: dayOf(event.end, zone) }
      : { start: new TZDate(event.start, zone), end: new TZDate(event.end, zone), timezone: zone }),
    stamp: new Date(stamp),
    lastModified: new Date(stamp),
    status: statuses[status],
    transparency:
      allDay || status === 'cancelled' ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    summary: plain(event.summary),
    ...(event.description ? { description: plain(event.description) } : {}),
    ...(event.location ? { location: plain(event.location) } : {}),
    ...(event.url ? { url: event.url } : {}),
  })

/** A day has no zone (RFC 5545 3.3.4): the library takes it from the clock of UTC. */
const dayOf = (at: Instant, zone: string) => new Date(`${localDate(at, zone)}T00:00:00Z`)

const statuses = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
}

const methodOf = ({ status }: CalendarEvent) =>
  status === 'cancelled' ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST

/** TEXT knows no control characters but the end of a line (RFC 5545 3.3.11). */
const plain = (text: string) => text.replace(/[^\P{Cc}\n]/gu, ' ')

/** The library writes a calendar's name as it comes, without the escapes of TEXT. */
const oneLine = (name: string) =>
  plain(name)
    .replaceAll('\n', ' ')
    .replace(/[\\;,]/g, '\\$&')

/** A parameter in quotes has no way to hold a quote or a line's end (RFC 5545 3.2). */
const quotable = (name: string) => plain(name).replace(/["\n\\]/g, "'")
