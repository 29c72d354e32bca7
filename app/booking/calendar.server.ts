import { type CalendarEvent, eventsText, eventText, type Invitation } from '~/lib/icalendar'
import { type Booking, isLive } from './booking'

export type { Invitation }

/** What a calendar entry says about a booking. */
export interface Entry {
  booking: Pick<Booking, 'id' | 'start' | 'end' | 'state' | 'sequence' | 'createdAt' | 'cancelledAt'>
  /** The centre's. */
  timeZone: string
  summary: string
  description: string
  location: string
  url: string
}

/** A booking as an iCalendar file. A booking that is over says so. */
export const calendarFile = (entry: Entry, invitation?: Invitation): string =>
  eventText(bookingEvent(entry), invitation)

/** Bookings as one iCalendar file. */
export const calendarOfAll = (entries: readonly Entry[]): string => eventsText(entries.map(bookingEvent))

/** A booking as an entry of a calendar, under a name that it keeps wherever it moves. */
export const bookingEvent = ({ booking, timeZone, ...said }: Entry): CalendarEvent => ({
  uid: `${booking.id}@larplats`,
  sequence: booking.sequence,
  start: booking.start,
  end: booking.end,
  stamp: booking.cancelledAt ?? booking.createdAt,
  zone: timeZone,
  status: !isLive(booking) ? 'cancelled' : booking.state === 'confirmed' ? 'confirmed' : 'tentative',
  ...said,
})
