import { z } from 'zod'
import type { SpaceId } from '~/centres/space'
import { cleanText } from '~/lib/clean'
import { type Instant, isQuarter, parseInstant } from '~/lib/time'

/** An instant as text with an offset, on a whole quarter of an hour. */
export const instantField = z
  .string('booking.errors.time')
  .max(40, 'booking.errors.time')
  .transform((text, context): Instant => {
    const at = parseInstant(text)
    if (at === null || !isQuarter(at)) {
      context.addIssue({
        code: 'custom',
        message: at === null ? 'booking.errors.time' : 'booking.errors.quarter',
      })
      return z.NEVER
    }
    return at
  })

const spaceIdField = z
  .string('booking.errors.space')
  .min(1, 'booking.errors.space')
  .max(200, 'booking.errors.space')
  .transform((id) => id as SpaceId)

const note = z
  .string('booking.errors.note')
  .max(2000, 'booking.errors.note')
  .transform(cleanText)
  .refine((text) => text.length <= 500, 'booking.errors.note')

/** Any visible sign of ASCII: what a header and every database can carry. */
const key = z.string('booking.errors.key').regex(/^[\x21-\x7e]{1,200}$/, 'booking.errors.key')

/** A span goes forward. */
export const endsAfterStart = ({ start, end }: { start: Instant; end: Instant }) => start < end
/** What is said of one that does not. */
export const order = { message: 'booking.errors.order', path: ['end'] }

const whole = (most: number) =>
  z.int('booking.errors.number').min(1, 'booking.errors.number').max(most, 'booking.errors.number')

/** What the booking form sends; numbers come as text. */
export const reserveFields = z.object({
  start: instantField,
  end: instantField,
  size: z.string('booking.errors.number').regex(/^(\d{1,3}|hela)$/, 'booking.errors.number'),
  people: z.coerce.number('booking.errors.number').pipe(whole(999)).optional(),
  note: note.optional(),
  /** The organisation that it is for; absent: the one who sends it. */
  samarbete: z
    .string('ui.errors.unreadable')
    .regex(/^[\w-]{0,100}$/, 'ui.errors.unreadable')
    .optional(),
  key,
})

/** What the form for moving a booking sends. */
export const moveFields = reserveFields.omit({ note: true, key: true, samarbete: true }).extend({
  lokal: z.string('booking.errors.space').min(1, 'booking.errors.space').max(200, 'booking.errors.space'),
})

/** What a wish consists of when it comes from a program. */
export const reserveShape = z.object({
  spaceId: spaceIdField,
  start: instantField,
  end: instantField,
  places: whole(999).default(1),
  whole: z.boolean('booking.errors.whole').optional(),
  people: whole(999).optional(),
  note: note.default(''),
})

/** Body of `POST /api/v1/bookings`. */
export const reserveBody = reserveShape
  .extend({
    /** The organisation that it is for; without it, the owner of the key. */
    partner: z
      .string('booking.errors.partner')
      .min(1, 'booking.errors.partner')
      .max(100, 'booking.errors.partner')
      .optional(),
  })
  .refine(endsAfterStart, order)

/** Body of `POST /api/v1/bookings/:id/move`. */
export const moveBody = z
  .object({ start: instantField, end: instantField, spaceId: spaceIdField.optional() })
  .refine(endsAfterStart, order)

/** The `Idempotency-Key` header. */
export const keyHeader = key
