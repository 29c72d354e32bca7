import { z } from 'zod'
import type { findFree } from '~/availability/find-free.server'
import type { FreeSpan } from '~/availability/occupancy'
import { layers } from '~/centres/hours'
import { features, type Space, spaceKinds } from '~/centres/space'
import type { Span } from '~/lib/span'
import { isoInstant } from '~/lib/time'
import { listOf, moment, rounded } from './shape'

const rules = z
  .object({
    audience: z
      .discriminatedUnion('who', [
        z.object({ who: z.literal('anyone') }),
        z.object({ who: z.literal('residents'), municipalities: z.array(z.string()) }),
        z.object({ who: z.literal('approved') }),
      ])
      .describe('Who may book: anybody, residents of these municipalities, or learners the centre approved.'),
    shortestMinutes: z.int(),
    longestMinutes: z.int(),
    stepMinutes: z
      .literal([15, 30, 60])
      .describe('A booking begins and ends on whole steps of the wall clock.'),
    latestMinutesBefore: z.int().describe('How long before it begins one may book at the latest.'),
    earliestDaysBefore: z.int().describe('How many days ahead one may book.'),
    bufferMinutes: z.int().describe('Kept free after each booking.'),
    openBookings: z.int().nullable().describe('How many coming bookings one may have; null: any number.'),
    minutesPerDay: z.int().nullable(),
    minutesPerWeek: z.int().nullable().describe('A week begins on Monday.'),
    fewestPeople: z.int().describe('How many people must come when the whole space is booked.'),
    cancelMinutesBefore: z.int().describe('How long before it begins one may cancel or move at the latest.'),
    approval: z.boolean().describe('Does staff approve each booking? Until then it is `requested`.'),
    layers: z.array(z.enum(layers)).describe('Which layers of the opening hours count.'),
  })
  .describe('The centre’s rules with the space’s own put over them.')

/** A space. */
export const space = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(spaceKinds),
  places: z.int().describe('Numbered places that can be booked; 1 where it is only booked whole.'),
  seats: z.int().describe('How many people fit.'),
  bookable: z.enum(['whole', 'place', 'both']),
  features: z.array(z.enum(features)),
  parts: z.array(z.string()).describe('Of a joined space: the spaces that it takes. Else empty.'),
  sample: z.boolean().describe('Is it invented sample data?'),
  rules,
})

/** Spaces, a page of them. */
export const spaces = listOf(space)

/** A space as it is answered. */
export const spaceOut = ({
  id,
  name,
  kind,
  places,
  seats,
  bookable,
  features,
  parts,
  sample,
  rules,
}: Space): z.output<typeof space> => ({
  id,
  name,
  kind,
  places,
  seats,
  bookable,
  features,
  parts,
  sample,
  rules,
})

const freeSpan = z.object({ start: moment, end: moment, free: z.int().min(0).describe('Free places.') })

/** When a space is open, with the free places. Comes whole. */
export const availability = listOf(freeSpan)

/** An open span as it is answered. */
export const freeSpanOut = ({ start, end, free }: FreeSpan): z.output<typeof freeSpan> => ({
  start: isoInstant(start),
  end: isoInstant(end),
  free,
})

/** Something that can be booked as it stands: its fields are those of a booking. */
const offer = z.object({
  spaceId: z.string(),
  spaceName: z.string(),
  centreId: z.string(),
  centreName: z.string(),
  start: moment,
  end: moment,
  whole: z.boolean().describe('Must it be booked whole for so many people?'),
  distanceKm: z.number().nullable(),
})

/** What is offered where a wish was refused. */
export const alternative = offer

/** A space that is free for a whole span. */
export const freeSpace = offer.extend({
  kind: z.enum(spaceKinds),
  features: z.array(z.enum(features)),
  free: z.int().min(1).describe('Places free for the whole span.'),
})

/** Free spaces, a page of them. */
export const freeSpaces = listOf(freeSpace)

type Free = Awaited<ReturnType<typeof findFree>>[number]
type Offered = Pick<Free, 'space' | 'centre' | 'whole' | 'distanceKm'>

/** Something free as it is answered. */
export const offerOut = (
  { space, centre, whole, distanceKm }: Offered,
  { start, end }: Span,
): z.output<typeof offer> => ({
  spaceId: space.id,
  spaceName: space.name,
  centreId: centre.id,
  centreName: centre.name,
  start: isoInstant(start),
  end: isoInstant(end),
  whole,
  distanceKm: rounded(distanceKm),
})

/** A free space as it is answered. */
export const freeSpaceOut = (one: Free, span: Span): z.output<typeof freeSpace> => ({
  ...offerOut(one, span),
  kind: one.space.kind,
  features: one.space.features,
  free: one.free,
})
