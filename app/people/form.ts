import { z } from 'zod'
import { emailOr } from '~/identity/form'
import { cleanLine } from '~/lib/clean'
import { isDate, type LocalDate } from '~/lib/time'
import { plainNumber } from './tag-number'

/** Why staff lift a suspension. */
export const liftFields = z.object({
  skal: z
    .string({ error: 'people.errors.reason' })
    .transform(cleanLine)
    .pipe(z.string().min(3, 'people.errors.reason').max(300, 'people.errors.reasonLong')),
})

/** A tag that is handed out. */
export const tagFields = z.object({
  nummer: z
    .string({ error: 'people.errors.number' })
    .transform(plainNumber)
    .pipe(z.string().regex(/^[\p{L}\p{N}./:-]{1,30}$/u, 'people.errors.number')),
  till: z
    .string({ error: 'people.errors.until' })
    .transform((typed) => typed.trim())
    .refine(isDate, 'people.errors.until')
    .transform((typed) => typed as LocalDate),
})

/** Two accounts that may be one person's: the other one, and which of the two stays. */
export const mergeFields = z.object({
  med: z
    .string({ error: 'people.errors.other' })
    .min(1, 'people.errors.other')
    .max(60, 'people.errors.other'),
  behall: z.enum(['denna', 'andra'], { error: 'people.errors.keep' }),
})

/** Somebody to be approved. */
export const approvalFields = z.object({ email: emailOr('identity.errors.emailMissing') })
