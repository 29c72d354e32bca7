import { read } from '#db/connect.server'
import type { Booking, BookingId, MovedFrom } from '~/booking/booking'
import { isLive } from '~/booking/booking'
import { isMovedByCentre } from '~/booking/by-centre'
import { mayCancel } from '~/booking/rules'
import { bookingToTell, calendarFile } from '~/booking/steps.server'
import { namesOf } from '~/centres/steps.server'
import { textIn } from '~/i18n/text'
import { findPerson, linkText } from '~/identity/steps.server'
import type { Id } from '~/lib/id'
import { paths } from '~/paths'
import { calledIn, type Writing } from './about.server'
import { type AboutBooking, type BookingKind, bookingLetter } from './booking-letter'
import type { Mail } from './mail'
import type { Message } from './message'

/** The mail about how a booking stands; null when that is no longer so, or nobody is there to read it. */
export async function bookingMail(
  kind: BookingKind,
  { id, personId, subjectId, detail }: Message,
  { now, origin, from }: Writing,
): Promise<Mail | null> {
  const [found, person] = [
    await bookingToTell(read(), subjectId as BookingId),
    personId && (await findPerson(read(), personId)),
  ]
  if (!found || !person || !isStillSo(kind, found.booking)) return null
  const { booking, spaceName, centre, rules } = found
  const cancellable = mayCancel(booking, rules, now).ok
  const link = { subjectId: booking.id, id: id as string as Id<'link'>, until: booking.start }
  const about: AboutBooking = {
    booking,
    spaceName,
    centre,
    name: calledIn(person),
    before: kind === 'moved' || kind === 'moved-by-centre' ? await before(detail) : null,
    reason: isMovedByCentre(detail) ? detail.reason : booking.reason,
    links: {
      booking: origin + paths.booking(booking.id),
      cancel: cancellable ? origin + paths.cancelByLink(linkText('cancel-booking', link, now)) : null,
      search: origin + paths.search({ ort: centre.town }),
    },
  }
  const { language } = person
  return {
    to: { email: person.email, name: about.name },
    language,
    letter: bookingLetter(kind, about, language),
    calendar: {
      method: isLive(booking) ? 'REQUEST' : 'CANCEL',
      file: calendarFile(entryOf(about, language), {
        organizer: from,
        attendee: { email: person.email, ...(about.name ? { name: about.name } : {}) },
      }),
    },
  }
}

/** A booking that was cancelled before we came to tell that it was made needs only the one message. */
function isStillSo(kind: BookingKind, booking: Booking): boolean {
  const over = kind === 'cancelled' || kind === 'cancelled-by-centre' || kind === 'declined'
  return over !== isLive(booking)
}

async function before(detail: Message['detail']): Promise<AboutBooking['before']> {
  const { spaceId, start, end } = detail as Partial<MovedFrom>
  if (!spaceId || !start || !end) return null
  const name = (await namesOf(read(), [spaceId])).get(spaceId)
  return name ? { start, end, place: name.space } : null
}

function entryOf({ booking, spaceName, centre, links }: AboutBooking, language: 'sv' | 'en') {
  const text = textIn(language)
  return {
    booking,
    summary: `${spaceName}, ${centre.name}`,
    description: text('messages.calendar.reference', { reference: booking.reference }),
    location: [centre.name, centre.address, centre.town].filter(Boolean).join(', '),
    url: links.booking,
  }
}
