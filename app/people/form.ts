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

/** Somebody to be approved. */
export const approvalFields = z.object({ email: emailOr('identity.errors.emailMissing') })
