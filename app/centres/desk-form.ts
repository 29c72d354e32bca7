import { z } from 'zod'
import { parseClock } from '~/lib/time'
import type { DeskRules } from './desk-rules'

const wrong = 'day.settings.errors.number'

const number = (least: number, most: number) =>
  z
    .string({ error: wrong })
    .transform((typed) => typed.trim())
    .pipe(z.string().regex(/^\d{1,5}$/, wrong))
    .transform(Number)
    .pipe(z.number().min(least, wrong).max(most, wrong))

/** A number, or nothing: the rule is off. */
const maybe = (least: number, most: number) =>
  z
    .string({ error: wrong })
    .transform((typed) => typed.trim())
    .pipe(z.union([z.literal('').transform(() => null), number(least, most)], { error: wrong }))

const clock = z
  .string({ error: 'day.settings.errors.clock' })
  .transform(parseClock)
  .pipe(z.number({ error: 'day.settings.errors.clock' }))

/** What the page of a desk's settings sends. */
export const deskFields = z.object({
  noShowMinutes: maybe(5, 240),
  noShowsMost: maybe(1, 50),
  noShowDays: number(1, 730),
  suspensionDays: number(1, 365),
  answerHours: number(1, 720),
  offerMinutes: number(15, 2880),
  quietFromMinute: clock,
  quietUntilMinute: clock,
  seriesFirst: z
    .literal('ja')
    .optional()
    .transform((ticked) => ticked === 'ja'),
}) satisfies z.ZodType<DeskRules>
