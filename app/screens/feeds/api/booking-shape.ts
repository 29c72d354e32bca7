import { z } from 'zod'
import { type Booking, bookingStates } from '~/booking/booking'
import { isoInstant } from '~/lib/time'
import { listOf, moment } from './shape'

/** A booking of the key's owner. */
export const booking = z.object({
  id: z.string(),
  reference: z.string().describe('Six characters for people, without look-alikes.'),
  spaceId: z.string(),
  centreId: z.string(),
  start: moment,
  end: moment,
  places: z
    .array(z.int())
    .describe('The numbers of its places; they may change until it begins. Of a cancelled one: the last.'),
  whole: z.boolean(),
  people: z.int(),
  note: z.string(),
  state: z.enum(bookingStates).describe('`requested` holds its places until staff has answered.'),
  checkedInAt: moment.nullable().describe('When they came.'),
})

/** Bookings, a page of them. */
export const bookings = listOf(booking)

/** A booking as it is answered. */
export const bookingOut = ({
  id,
  reference,
  spaceId,
  centreId,
  start,
  end,
  placeNumbers,
  whole,
  people,
  note,
  state,
  checkedInAt,
}: Booking): z.output<typeof booking> => ({
  id,
  reference,
  spaceId,
  centreId,
  start: isoInstant(start),
  end: isoInstant(end),
  places: placeNumbers,
  whole,
  people,
  note,
  state,
  checkedInAt: checkedInAt === null ? null : isoInstant(checkedInAt),
})
