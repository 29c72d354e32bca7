import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { Booking } from './booking'

/** What a calendar entry says about a booking. */
export interface Entry {
  booking: Booking
  summary: string
  description: string
  location: string
  url: string
}

/** A booking as an iCalendar file (RFC 5545), times in UTC. A cancelled one says so. */
export function calendarFile({ booking, summary, description, location, url }: Entry): string {
  const calendar = ical({ prodId: { company: 'Lärplats', product: 'Lärplats', language: 'SV' } })
  calendar.method(ICalCalendarMethod.PUBLISH)
  calendar.createEvent({
    id: `${booking.id}@larplats`,
    start: new Date(booking.start),
    end: new Date(booking.end),
    stamp: new Date(booking.cancelledAt ?? booking.createdAt),
    status: status(booking),
    summary,
    description,
    location,
    url,
  })
  return calendar.toString()
}

function status({ state }: Booking) {
  if (state === 'cancelled') return ICalEventStatus.CANCELLED
  return state === 'confirmed' ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE
}
