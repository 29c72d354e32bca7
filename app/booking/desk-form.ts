import { z } from 'zod'
import { cleanLine, cleanText } from '~/lib/clean'
import { isDate, parseClock } from '~/lib/time'
import { keyHeader } from './form'

const quarter = z
  .string('day.spot.errors.clock')
  .transform(parseClock)
  .pipe(z.number('day.spot.errors.clock').multipleOf(15, 'day.spot.errors.clock'))

const line = (least: number, wrong: string) =>
  z.string(wrong).transform(cleanLine).pipe(z.string().min(least, wrong).max(100, wrong))

/** Where and when, as staff type it: wall clock times of the centre. */
export const spotFields = z.object({
  lokal: z.string('booking.errors.space').min(1, 'booking.errors.space').max(200, 'booking.errors.space'),
  dag: z.string('day.spot.errors.date').refine(isDate, 'day.spot.errors.date'),
  fran: quarter,
  till: quarter,
  antal: z.coerce
    .number('booking.errors.number')
    .int('booking.errors.number')
    .min(1, 'booking.errors.number')
    .max(999, 'booking.errors.number'),
  hela: z.literal('ja').optional(),
  skal: z.string().default('').transform(cleanLine).pipe(z.string().max(300, 'day.spot.errors.reason')),
})

/** Booking for somebody with an account. */
export const bookForFields = spotFields.extend({
  har: z.literal('ja').optional(),
  key: keyHeader,
  // An account has a name of its own.
  namn: z.undefined().catch(undefined),
  kontakt: z.undefined().catch(undefined),
})

/** Booking for somebody without one. */
export const bookForGuestFields = bookForFields.extend({
  namn: line(1, 'day.bookFor.errors.name'),
  kontakt: line(3, 'day.bookFor.errors.contact'),
})

/** What staff write for themselves. */
export const noteFields = z.object({
  anteckning: z
    .string('day.booking.noteLong')
    .transform(cleanText)
    .pipe(z.string().max(500, 'day.booking.noteLong')),
})

/** Why the centre cancels. */
export const cancelForFields = z.object({
  skal: z
    .string('day.cancel.reasonMissing')
    .transform(cleanText)
    .pipe(z.string().min(1, 'day.cancel.reasonMissing').max(500, 'day.cancel.reasonLong')),
})
