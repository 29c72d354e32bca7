import { z } from 'zod'
import type { SpaceId } from '~/centres/space'
import { cleanLine } from '~/lib/clean'
import { addDays, isDate, type LocalDate, parseClock } from '~/lib/time'
import type { PartnerId } from './booking'
import { keyHeader } from './form'
import { reasonField } from './request-form'
import { type Pattern, type SeriesWish, untilByCount } from './series'

const dateField = z.string('series.errors.date').refine(isDate, 'series.errors.date')

const clockField = z
  .string('series.errors.clock')
  .max(5, 'series.errors.clock')
  .transform((text, context): number => {
    const minute = parseClock(text)
    if (minute !== null && minute % 15 === 0) return minute
    context.addIssue({ code: 'custom', message: 'series.errors.clock' })
    return z.NEVER
  })

const number = (most: number) =>
  z.coerce
    .number('booking.errors.number')
    .pipe(z.int('booking.errors.number').min(1, 'booking.errors.number').max(most, 'booking.errors.number'))

const line = (
  most: number,
  message: 'series.errors.title' | 'series.errors.name' | 'series.errors.contact',
) =>
  z
    .string(message)
    .max(500, message)
    .transform(cleanLine)
    .refine((text) => text.length > 0 && text.length <= most, message)

const spaceIdField = z
  .string('booking.errors.space')
  .regex(/^[\w-]{1,100}$/, 'booking.errors.space')
  .transform((id) => id as SpaceId)

const weekdayField = z.coerce
  .number('series.errors.weekdays')
  .pipe(z.int('series.errors.weekdays').min(1, 'series.errors.weekdays').max(7, 'series.errors.weekdays'))

/** When and where a series is, as the form that looks it through sends it. One of `till` and `antal`. */
export const patternFields = z.object({
  lokal: spaceIdField,
  dagar: z.array(weekdayField, 'series.errors.weekdays').min(1, 'series.errors.weekdays'),
  varje: number(8),
  start: clockField,
  slut: clockField,
  fran: dateField,
  till: z.union([z.literal(''), dateField], 'series.errors.date').optional(),
  antal: z.union([z.literal(''), number(400)], 'booking.errors.number').optional(),
  storlek: z.string('booking.errors.number').regex(/^(\d{1,3}|hela)$/, 'booking.errors.number'),
  /** The organisation whose quota it counts on; empty: none. */
  samarbete: z
    .string('ui.errors.unreadable')
    .regex(/^[\w-]{0,100}$/, 'ui.errors.unreadable')
    .default(''),
})

/** What the form sends that makes the series: the same, and for whom. */
export const seriesFields = patternFields.extend({
  titel: line(80, 'series.errors.title'),
  namn: line(80, 'series.errors.name'),
  kontakt: line(120, 'series.errors.contact'),
  krock: z.enum(['hoppa', 'flytta'], 'ui.errors.unreadable').default('hoppa'),
  key: keyHeader,
})

type PatternForm = z.output<typeof patternFields>

/** What was asked for, with the last day worked out where a number of times was given. */
export function wishOf(
  form: PatternForm,
): Pick<SeriesWish, 'spaceId' | 'pattern' | 'places' | 'people' | 'whole' | 'partnerId'> {
  const whole = form.storlek === 'hela'
  const places = whole ? 1 : Math.max(Number(form.storlek), 1)
  const partnerId = form.samarbete ? (form.samarbete as PartnerId) : null
  return { spaceId: form.lokal, pattern: patternOf(form), places, people: places, whole, partnerId }
}

function patternOf({
  dagar,
  varje,
  start,
  slut,
  fran,
  till,
  antal,
}: Pick<PatternForm, 'dagar' | 'varje' | 'start' | 'slut' | 'fran' | 'till' | 'antal'>): Pattern {
  const rest = {
    weekdays: [...new Set(dagar)].sort(),
    everyWeeks: varje,
    startMinute: start,
    endMinute: slut,
    from: fran as LocalDate,
  }
  // Neither said: a term is a good guess.
  const until = till || (antal ? untilByCount(rest, antal) : addDays(rest.from, 18 * 7))
  return { ...rest, until: until as LocalDate }
}

const scope = z.enum(['one', 'following', 'all'], 'ui.errors.unreadable')

/** The form that changes days of a series. */
export const changeSeriesFields = z.object({
  omfattning: scope,
  lokal: spaceIdField,
  start: clockField,
  slut: clockField,
  key: z.string('booking.errors.key').regex(/^[\w-]{10,60}$/, 'booking.errors.key'),
})

/** The form that calls days of a series off. */
export const cancelSeriesFields = z.object({ omfattning: scope, reason: reasonField })

/** Body of `POST /api/v1/series`. */
export const seriesBody = z.object({
  spaceId: z.string('booking.errors.space').min(1, 'booking.errors.space').max(200, 'booking.errors.space'),
  weekdays: z
    .array(z.int('series.errors.weekdays').min(1, 'series.errors.weekdays').max(7, 'series.errors.weekdays'))
    .min(1, 'series.errors.weekdays')
    .max(7, 'series.errors.weekdays'),
  everyWeeks: z
    .int('booking.errors.number')
    .min(1, 'booking.errors.number')
    .max(8, 'booking.errors.number')
    .default(1),
  startTime: clockField,
  endTime: clockField,
  from: dateField,
  until: dateField.optional(),
  count: z
    .int('booking.errors.number')
    .min(1, 'booking.errors.number')
    .max(400, 'booking.errors.number')
    .optional(),
  places: z
    .int('booking.errors.number')
    .min(1, 'booking.errors.number')
    .max(999, 'booking.errors.number')
    .default(1),
  whole: z.boolean('booking.errors.whole').optional(),
  people: z
    .int('booking.errors.number')
    .min(1, 'booking.errors.number')
    .max(999, 'booking.errors.number')
    .optional(),
  title: z.string('series.errors.title').min(1, 'series.errors.title').max(80, 'series.errors.title'),
  name: z.string('series.errors.name').min(1, 'series.errors.name').max(80, 'series.errors.name'),
  contact: z
    .string('series.errors.contact')
    .min(1, 'series.errors.contact')
    .max(120, 'series.errors.contact'),
  first: z.boolean('booking.errors.whole').default(false),
  preview: z.boolean('booking.errors.whole').default(false),
})

/** The wish of an API client. */
export function wishOfBody(body: z.output<typeof seriesBody>): Omit<SeriesWish, 'spaceId'> {
  const pattern = patternOf({
    dagar: body.weekdays,
    varje: body.everyWeeks,
    start: body.startTime,
    slut: body.endTime,
    fran: body.from,
    till: body.until,
    antal: body.count,
  })
  const { title, name, contact, first, places, whole } = body
  return {
    title: cleanLine(title),
    guestName: cleanLine(name),
    guestContact: cleanLine(contact),
    first,
    places,
    whole,
    people: body.people ?? places,
    pattern,
  }
}
