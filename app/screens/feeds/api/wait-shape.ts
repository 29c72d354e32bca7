import { z } from 'zod'
import type { ShownWait } from '~/booking/list-waits.server'
import { waitStates } from '~/booking/wait'
import { isoInstant } from '~/lib/time'
import { moment } from './shape'

/** A place in a line of the key's owner. */
export const wait = z.object({
  id: z.string(),
  centreId: z.string(),
  spaceId: z.string().nullable().describe('Null: any space of the kind.'),
  kind: z.string().nullable(),
  start: moment,
  end: moment,
  places: z.int(),
  whole: z.boolean(),
  state: z.enum(waitStates),
  position: z.int().nullable().describe('1 is next. Null when nothing is waited for any more.'),
  offer: z
    .object({ bookingId: z.string(), until: moment })
    .nullable()
    .describe('What is held for you, and until when it can be accepted.'),
})

/** A place in a line as it is answered. */
export const waitOut = ({ wait: one, position, until }: ShownWait): z.output<typeof wait> => ({
  id: one.id,
  centreId: one.centreId,
  spaceId: one.spaceId,
  kind: one.kind,
  start: isoInstant(one.start),
  end: isoInstant(one.end),
  places: one.places,
  whole: one.whole,
  state: one.state,
  position: one.state === 'waiting' ? position : null,
  offer:
    one.state === 'offered' && one.bookingId && until
      ? { bookingId: one.bookingId, until: isoInstant(until) }
      : null,
})
