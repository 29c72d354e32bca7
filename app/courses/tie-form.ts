import { z } from 'zod'
import type { CentreId } from '~/centres/centre'
import { cleanLine, cleanText } from '~/lib/clean'
import { greetingMost, shownNameMost } from './tie-rules'

/** A box that was ticked. */
const ticked = z
  .string()
  .optional()
  .transform((value) => value !== undefined)

/** How somebody studies a course; no centre: from home. */
export const tieForm = z.object({
  centre: z
    .string({ error: 'courseTies.errors.centre' })
    .max(100, 'courseTies.errors.centre')
    .transform((typed) => (typed === '' ? null : (typed as CentreId))),
  remind: ticked,
  findable: ticked,
  shownName: z
    .string()
    .default('')
    .transform(cleanLine)
    .pipe(z.string().max(shownNameMost, 'courseTies.errors.nameLong')),
})

/** A message to another of the group. */
export const greetingForm = z.object({
  text: z
    .string({ error: 'courseTies.errors.text' })
    .transform(cleanText)
    .pipe(z.string().min(1, 'courseTies.errors.text').max(greetingMost, 'courseTies.errors.textLong')),
})
