import type { Writing } from './about.server'
import { bookingMail } from './booking-mail.server'
import type { Mail } from './mail'
import type { Message, MessageKind } from './message'

/** Writes the mail of a message; null when it has become pointless. */
type Composing = (message: Message, writing: Writing) => Promise<Mail | null>

const booking =
  (kind: Parameters<typeof bookingMail>[0]): Composing =>
  (message, writing) =>
    bookingMail(kind, message, writing)

const composing: Record<MessageKind, Composing> = {
  booked: booking('booked'),
  requested: booking('requested'),
  approved: booking('approved'),
  declined: booking('declined'),
  moved: booking('moved'),
  'moved-by-centre': booking('moved-by-centre'),
  cancelled: booking('cancelled'),
  'cancelled-by-centre': booking('cancelled-by-centre'),
}

/** The mail of a message as things stand when it is sent; null when it has become pointless. */
export const compose: Composing = (message, writing) => composing[message.kind](message, writing)
