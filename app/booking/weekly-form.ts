import { z } from 'zod'
import type { SpaceId } from '~/centres/space'
import { cleanLine } from '~/lib/clean'
import { isDate, type LocalDate, parseClock } from '~/lib/time'
import { keyHeader } from './form'
import type { WeeklyWish } from './weekly'

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

/** When somebody wants a place every week, as the form that looks it through sends it. */
export const weeklyFields = z.object({
  dag: z.coerce
    .number('series.errors.weekdays')
    .pipe(z.int('series.errors.weekdays').min(1, 'series.errors.weekdays').max(7, 'series.errors.weekdays')),
  start: clockField,
  slut: clockField,
  fran: dateField,
  till: dateField,
  titel: z
    .string('series.errors.title')
    .max(500, 'series.errors.title')
    .transform(cleanLine)
    .refine((text) => text.length > 0 && text.length <= 80, 'series.errors.title'),
  // Asked only where a room is for several: whoever studies alone is not asked how many they are.
  antal: z.coerce
    .number('booking.errors.number')
    .pipe(z.int('booking.errors.number').min(1, 'booking.errors.number').max(500, 'booking.errors.number'))
    .default(1),
})

/** The same with the key that books it once. */
export const weeklySentFields = weeklyFields.extend({ key: keyHeader })

/** What was asked for. */
export const weeklyWish = (
  spaceId: SpaceId,
  { dag, start, slut, fran, till, titel, antal }: z.output<typeof weeklyFields>,
): WeeklyWish => ({
  spaceId,
  weekday: dag,
  startMinute: start,
  endMinute: slut,
  from: fran as LocalDate,
  until: till as LocalDate,
  title: titel,
  people: antal,
})
