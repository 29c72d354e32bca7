import type { Booking } from '~/booking/booking'
import type { Centre } from '~/centres/centre'
import { dayAndSpan } from '~/i18n/format'
import type { Language } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import type { Span } from '~/lib/span'
import type { Letter } from './letter'
import type { MessageKind } from './message'

/** The kinds that tell a learner how their booking stands. */
export type BookingKind = Extract<
  MessageKind,
  | 'booked'
  | 'requested'
  | 'approved'
  | 'declined'
  | 'moved'
  | 'moved-by-centre'
  | 'cancelled'
  | 'cancelled-by-centre'
>

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
  links: { booking: string; cancel: string | null; search: string }
}

/** The letter about a booking. */
export function bookingLetter(kind: BookingKind, about: AboutBooking, language: Language): Letter {
  const text = textIn(language)
  const { booking, spaceName, centre, name, before, reason, links } = about
  const when = dayAndSpan(booking, centre.timeZone, language)
  const said = { space: spaceName, centre: centre.name, when }
  const term = (
    key: 'when' | 'where' | 'address' | 'places' | 'reference' | 'before' | 'reason',
    value: string,
  ) => ({
    term: text(`messages.terms.${key}`),
    value,
  })
  const isOver = kind === 'cancelled' || kind === 'cancelled-by-centre' || kind === 'declined'
  return {
    subject: text(`messages.${kind}.subject`, said),
    preview: text(`messages.${kind}.lead`, said),
    heading: text(`messages.${kind}.heading`),
    lead: [...(name ? [text('messages.hello', { name })] : []), text(`messages.${kind}.lead`, said)],
    facts: [
      term('when', when),
      term('where', `${spaceName}, ${centre.name}`),
      ...(centre.address ? [term('address', `${centre.address}, ${centre.town}`)] : []),
      ...(booking.whole || isOver ? [] : [term('places', booking.placeNumbers.join(', '))]),
      term('reference', booking.reference),
      ...(before
        ? [term('before', `${dayAndSpan(before, centre.timeZone, language)}, ${before.place}`)]
        : []),
      ...(reason ? [term('reason', reason)] : []),
    ],
    action: isOver
      ? { label: text('messages.findAnother'), url: links.search }
      : { label: text('messages.showBooking'), url: links.booking },
    after: [
      ...(links.cancel
        ? [
            {
              text: text('messages.cannotCome'),
              link: { label: text('messages.cancelIt'), url: links.cancel },
            },
          ]
        : []),
      ...contact(centre, language),
    ],
  }
}

/** How to reach the centre, where it has told. */
function contact({ name, email, phone }: AboutBooking['centre'], language: Language): Letter['after'] {
  const ways = [phone, email].filter(Boolean).join(', ')
  return ways ? [{ text: textIn(language)('messages.contact', { centre: name, ways }) }] : []
}
