import ical, { ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { type Booking, isLive } from './booking'

/** What a calendar entry says about a booking. */
export interface Entry {
  booking: Booking
  summary: string
  description: string
  location: string
  url: string
}

/** Who asks whom to a booking, in an entry that is mailed (iTIP, RFC 5546). */
export interface Invitation {
  organizer: { name: string; email: string }
  /** Without a name where none is to be written. */
  attendee: { email: string; name?: string }
}

/**
 * A booking as an iCalendar file (RFC 5545). A booking that is over says so. An invitation is one that
 * mail programs put into the calendar, change there when it moves, and take away (REQUEST and CANCEL).
 */
export function calendarFile(entry: Entry, invitation?: Invitation): string {
  const { booking, summary, description, location, url } = entry
  const calendar = ical({ prodId: { company: 'Lärplats', product: 'Lärplats', language: 'SV' } })
  calendar.method(invitation ? methodOf(booking) : ICalCalendarMethod.PUBLISH)
  const event = calendar.createEvent({
    id: `${booking.id}@larplats`,
    sequence: booking.sequence,
    start: new Date(booking.start),
    end: new Date(booking.end),
    stamp: new Date(booking.cancelledAt ?? booking.createdAt),
    status: status(booking),
    summary,
    description,
    location,
    url,
  })
  if (invitation) {
    event.organizer(invitation.organizer)
    event.createAttendee({ ...invitation.attendee, rsvp: false, status: ICalAttendeeStatus.ACCEPTED })
  }
  return calendar.toString()
}

const methodOf = (booking: Booking) =>
  isLive(booking) ? ICalCalendarMethod.REQUEST : ICalCalendarMethod.CANCEL

function status(booking: Booking) {
  if (!isLive(booking)) return ICalEventStatus.CANCELLED
  return booking.state === 'confirmed' ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE
}
