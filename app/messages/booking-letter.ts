import type { Booking } from '~/booking/booking'
import { answerableUntil } from '~/booking/offer-rules'
import type { Centre } from '~/centres/centre'
import { dayAndSpan } from '~/i18n/format'
import type { Language } from '~/i18n/language'
import { momentIn } from '~/i18n/moment'
import { textIn } from '~/i18n/text'
import type { Span } from '~/lib/span'
import type { Letter } from './letter'
import type { BookingKind } from './message'

/** What a letter about a booking is written from. */
export interface AboutBooking {
  booking: Booking
  spaceName: string
  centre: Pick<Centre, 'name' | 'town' | 'address' | 'timeZone' | 'email' | 'phone'>
  /** What the reader is called; null where no name is to be written. */
  name: string | null
  /** Of a moved booking: where it was. */
  before: (Span & { place: string }) | null
  /** What the centre wrote when it declined, cancelled or moved it; empty: nothing. */
  reason: string
  /** What is free instead, each with where it is booked. */
  alternatives: { label: string; url: string }[]
  /** `preferences`: of a letter that can be turned off. */
  links: {
    booking: string
    cancel: string | null
    search: string
    offer: string | null
    preferences: string | null
  }
}

/** The letter about a booking. */
export function bookingLetter(kind: BookingKind, about: AboutBooking, language: Language): Letter {
  const text = textIn(language)
  const { booking, spaceName, centre, name, alternatives, links } = about
  const said = {
    space: spaceName,
    centre: centre.name,
    when: dayAndSpan(booking, centre.timeZone, language),
    until: momentIn(answerableUntil(booking), centre.timeZone, language),
  }
  const waits = (kind === 'moved' || kind === 'moved-by-centre') && booking.state === 'requested'
  return {
    subject: text(`messages.${kind}.subject`, said),
    preview: text(`messages.${kind}.lead`, said),
    heading: text(`messages.${kind}.heading`),
    lead: [
      ...(name ? [text('messages.hello', { name })] : []),
      text(`messages.${kind}.lead`, said),
      ...(waits ? [text('messages.waits')] : []),
    ],
    facts: facts(kind, about, language),
    action: action(kind, links, language),
    ...(alternatives.length > 0
      ? { choices: { title: text('messages.alternatives'), links: alternatives } }
      : {}),
    after: [...cancelling(links.cancel, language), ...contact(centre, language)],
    ...(links.preferences ? { preferences: links.preferences } : {}),
  }
}

const overKinds: ReadonlySet<BookingKind> = new Set([
  'cancelled',
  'cancelled-by-centre',
  'declined',
  'offer-declined',
  'offer-lapsed',
])

function facts(kind: BookingKind, about: AboutBooking, language: Language): Letter['facts'] {
  const { booking, spaceName, centre, before, reason } = about
  const term = (
    key:
      | 'when'
      | 'where'
      | 'address'
      | 'places'
      | 'reference'
      | 'before'
      | 'reason'
      | 'answerBy'
      | 'organisation',
    value: string,
  ) => ({ term: textIn(language)(`messages.terms.${key}`), value })
  const when = (span: Span) => dayAndSpan(span, centre.timeZone, language)
  const until = momentIn(answerableUntil(booking), centre.timeZone, language)
  return [
    ...(kind === 'offered' ? [term('answerBy', until)] : []),
    ...(booking.partnerId ? [term('organisation', booking.guestName)] : []),
    term('when', when(booking)),
    term('where', `${spaceName}, ${centre.name}`),
    ...(centre.address ? [term('address', `${centre.address}, ${centre.town}`)] : []),
    ...(booking.whole || overKinds.has(kind) ? [] : [term('places', booking.placeNumbers.join(', '))]),
    term('reference', booking.reference),
    ...(before ? [term('before', `${when(before)}, ${before.place}`)] : []),
    ...(reason ? [term('reason', reason)] : []),
  ]
}

function action(kind: BookingKind, links: AboutBooking['links'], language: Language): Letter['action'] {
  const text = textIn(language)
  if (overKinds.has(kind)) return { label: text('messages.findAnother'), url: links.search }
  if (kind === 'offered' && links.offer) return { label: text('messages.answerOffer'), url: links.offer }
  return { label: text('messages.showBooking'), url: links.booking }
}

/** Whoever cannot come lets somebody else have the place, by one link. */
function cancelling(url: string | null, language: Language): Letter['after'] {
  const text = textIn(language)
  if (!url) return []
  return [{ text: text('messages.cannotCome'), link: { label: text('messages.cancelIt'), url } }]
}

/** How to reach the centre, where it has told. */
function contact({ name, email, phone }: AboutBooking['centre'], language: Language): Letter['after'] {
  const ways = [phone, email].filter(Boolean).join(', ')
  return ways ? [{ text: textIn(language)('messages.contact', { centre: name, ways }) }] : []
}
