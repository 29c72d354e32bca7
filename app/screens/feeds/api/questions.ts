import { z } from 'zod'
import { features, spaceKinds } from '~/centres/space'
import type { UniversityId } from '~/exams/policy'
import { credentials, tokenName } from '~/identity/form'
import { cleanLine } from '~/lib/clean'
import type { Point } from '~/lib/geo'
import { dayMs, hourMs, type Instant, instant, isDate, type LocalDate, parseInstant } from '~/lib/time'
import { cursor, limit } from './paging'
import { isId } from './read'

/** An instant in a query. */
export const momentField = z
  .string('api.errors.moment')
  .transform((text, context): Instant => {
    // A plus that nobody encoded arrives as a space.
    const at = parseInstant(text.replace(' ', '+'))
    if (at !== null) return at
    context.addIssue({ code: 'custom', message: 'api.errors.moment' })
    return z.NEVER
  })
  .describe('ISO 8601 with an offset or Z.')

const municipality = z
  .string('api.errors.municipality')
  .regex(/^\d{4}$/, 'api.errors.municipality')
  .optional()
  .describe('Four digits, Statistics Sweden’s code: only centres there.')

const near = z
  .string('api.errors.near')
  .regex(/^-?\d{1,2}(\.\d{1,15})?,-?\d{1,3}(\.\d{1,15})?$/, 'api.errors.near')
  .transform((text): Point => {
    const [lat = 0, lon = 0] = text.split(',').map(Number)
    return { lat, lon }
  })
  .refine(({ lat, lon }) => Math.abs(lat) <= 90 && Math.abs(lon) <= 180, 'api.errors.near')
  .optional()
  .describe('`lat,lon` in degrees: the nearest first.')

const name = z.string().max(1000)
const distance = z.number()

/** `GET /centres` */
export const centresQuestion = z.object({
  municipality,
  q: z
    .string('api.errors.q')
    .max(100, 'api.errors.q')
    .transform(cleanLine)
    .optional()
    .describe('Part of the name, the town, the municipality or the county.'),
  near,
  limit,
  cursor: cursor(z.tuple([distance, name, name])),
})

/** `GET /centres/:centre/spaces` */
export const spacesQuestion = z.object({ limit, cursor: cursor(z.tuple([name, name])) })

interface Stretch {
  from: Instant
  to: Instant
}

const inOrder = ({ from, to }: Stretch) => from < to
const order = { message: 'api.errors.order', path: ['to'] }
// So many local days may hold the hour by which autumn's clock goes back.
const atMost = (days: number) => (stretch: Stretch) => stretch.to - stretch.from <= days * dayMs + hourMs

/** `GET /spaces/:space/availability` */
export const availabilityQuestion = z
  .object({ from: momentField, to: momentField })
  .refine(inOrder, order)
  .refine(atMost(62), { message: 'api.errors.daysAvailability', path: ['to'] })

/** `GET /free` */
export const freeQuestion = z
  .object({
    from: momentField,
    to: momentField,
    people: z.coerce
      .number('api.errors.people')
      .int('api.errors.people')
      .min(1, 'api.errors.people')
      .max(999, 'api.errors.people')
      .default(1)
      .describe('For how many.'),
    municipality,
    near,
    kind: z.enum(spaceKinds, 'api.errors.kind').optional(),
    feature: z
      .array(z.enum(features, 'api.errors.feature'))
      .default([])
      .describe('Repeat it for several; all of them must be there.'),
    limit,
    cursor: cursor(z.tuple([distance, name, name, name])),
  })
  .refine(inOrder, order)
  .refine(atMost(7), { message: 'api.errors.daysFree', path: ['to'] })

/** `GET /bookings` */
export const bookingsQuestion = z.object({
  from: momentField.optional().describe('Bookings that end after this; without it, after now.'),
  limit,
  cursor: cursor(z.tuple([z.int().transform(instant), z.string().refine(isId)])),
})

const dateField = z
  .string('api.errors.date')
  .refine(isDate, 'api.errors.date')
  .transform((text) => text as LocalDate)

/** `GET /exam-sittings` */
export const examSittingsQuestion = z.object({
  university: z
    .string('api.errors.id')
    .refine(isId, 'api.errors.id')
    .transform((text) => text as UniversityId)
    .optional()
    .describe('Its id, as `ltu`.'),
  course: z
    .string('api.errors.q')
    .max(100, 'api.errors.q')
    .transform(cleanLine)
    .optional()
    .describe('Part of the code or the name of the course.'),
  from: dateField.optional().describe('First day; without it, today.'),
  to: dateField.optional().describe('Last day.'),
  limit,
  cursor: cursor(z.tuple([dateField, z.string().refine(isId)])),
})

/** Body of `POST /tokens`. */
export const tokenBody = credentials.extend({ name: tokenName.optional() })
