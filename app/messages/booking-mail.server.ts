import { read } from '#db/connect.server'
import { alternativeText } from '~/booking/alternative-text'
import { type Booking, type BookingId, isLive, type MovedFrom } from '~/booking/booking'
import { isMovedByCentre } from '~/booking/by-centre'
import { answerableUntil } from '~/booking/offer-rules'
import { mayCancel } from '~/booking/rules'
import { alternativesTo, bookingToTell, calendarFile } from '~/booking/steps.server'
import { namesOf } from '~/centres/steps.server'
import type { Language } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import type { Person } from '~/identity/person'
import { findPerson, linkText } from '~/identity/steps.server'
import type { Id } from '~/lib/id'
import { isoInstant } from '~/lib/time'
import { paths } from '~/paths'
import { calledIn, type Writing } from './about.server'
import { type AboutBooking, bookingLetter } from './booking-letter'
import type { Mail } from './mail'
import { type BookingKind, kinds, type Message } from './message'
import { contactOf } from './partner-mail.server'
import { isStillSo } from './rules'

type Told = NonNullable<Awaited<ReturnType<typeof bookingToTell>>>

/** The mail about how a booking stands; null when that is no longer so, or nobody is there to read it. */
export async function bookingMail(
  kind: BookingKind,
  message: Message,
  writing: Writing,
): Promise<Mail | null> {
  const { subjectId, detail } = message
  const found = await bookingToTell(read(), subjectId as BookingId)
  const person = found && (await readerOf(message, found.booking))
  if (!found || !person || !isStillSo(kind, found.booking, detail, writing.now)) return null
  const { booking, spaceName, centre } = found
  const { language } = person
  const about: AboutBooking = {
    booking,
    spaceName,
    centre,
    name: person.name,
    before: kind === 'moved' || kind === 'moved-by-centre' ? await before(detail) : null,
    reason: isMovedByCentre(detail) ? detail.reason : booking.reason,
    alternatives:
      person.asker && isTakenAway.has(kind) ? await alternatives(booking, person.asker, writing) : [],
    links: links(kind, message, found, writing),
  }
  return {
    to: { email: person.email, name: about.name },
    language,
    letter: bookingLetter(kind, about, language),
    calendar: withoutCalendar.has(kind) ? null : calendar(about, person.email, writing, language),
  }
}

/** Who reads it; `asker`: a learner, to whom something else can be offered. */
type Reader = { name: string | null; email: string; language: Language; asker: Person | null }

/** Whose booking it is; of an organisation's, whoever its contact is by now. */
async function readerOf({ personId }: Message, { partnerId }: Booking): Promise<Reader | null> {
  if (partnerId) {
    const contact = await contactOf(partnerId)
    return contact && { ...contact, asker: null }
  }
  const person = personId && (await findPerson(read(), personId))
  return person
    ? { name: calledIn(person), email: person.email, language: person.language, asker: person }
    : null
}

/** What the learner did not ask for: they need something else. */
const isTakenAway: ReadonlySet<BookingKind> = new Set(['declined', 'cancelled-by-centre'])

/** An offer is in no calendar before it is accepted, and a reminder changes nothing there. */
const withoutCalendar: ReadonlySet<BookingKind> = new Set([
  'offered',
  'offer-declined',
  'offer-lapsed',
  'reminder',
])

function links(
  kind: BookingKind,
  { id }: Message,
  { booking, centre, rules }: Told,
  { now, origin }: Writing,
): AboutBooking['links'] {
  const link = { subjectId: booking.id, id: id as string as Id<'link'> }
  const cancel = () => linkText('cancel-booking', { ...link, until: booking.start }, now)
  const offer = () => linkText('answer-offer', { ...link, until: answerableUntil(booking) }, now)
  // Whoever is the contact no longer still has the letter: an organisation cancels signed in.
  const isCancellable = kind !== 'offered' && !booking.partnerId && mayCancel(booking, rules, now).ok
  return {
    booking: origin + paths.booking(booking.id),
    cancel: isCancellable ? origin + paths.cancelByLink(cancel()) : null,
    search: origin + paths.search({ ort: centre.municipalityCode }),
    offer: kind === 'offered' ? origin + paths.offer(offer()) : null,
    preferences: kinds[kind].must ? null : origin + paths.accountMessages(),
  }
}

/** Up to three that are free now, each with the page where it is booked. */
async function alternatives(booking: Booking, person: Person, { now, origin }: Writing) {
  const found = await alternativesTo(person, booking, now)
  return found.map((one) => ({
    label: alternativeText(one, person.language),
    url:
      origin +
      paths.reserve(one.space.id, {
        start: isoInstant(one.start),
        slut: isoInstant(one.end),
        antal: booking.people,
      }),
  }))
}

async function before(detail: Message['detail']): Promise<AboutBooking['before']> {
  const { spaceId, start, end } = detail as Partial<MovedFrom>
  if (!spaceId || !start || !end) return null
  const name = (await namesOf(read(), [spaceId])).get(spaceId)
  return name ? { start, end, place: name.space } : null
}

function calendar(about: AboutBooking, email: string, { from }: Writing, language: Language) {
  const { booking, name } = about
  return {
    method: isLive(booking) ? ('REQUEST' as const) : ('CANCEL' as const),
    file: calendarFile(entryOf(about, language), {
      organizer: from,
      attendee: { email, ...(name ? { name } : {}) },
    }),
  }
}

function entryOf({ booking, spaceName, centre, links }: AboutBooking, language: Language) {
  const text = textIn(language)
  return {
    booking,
    timeZone: centre.timeZone,
    summary: `${spaceName}, ${centre.name}`,
    description: text('messages.calendar.reference', { reference: booking.reference }),
    location: [centre.name, centre.address, centre.town].filter(Boolean).join(', '),
    url: links.booking,
  }
}
