import { z } from 'zod'
import { cleanText } from '~/lib/clean'

/** What staff write when they say no: the learner reads it. */
export const reasonField = z
  .string('approvals.errors.reason')
  .max(1000, 'approvals.errors.reasonLong')
  .transform(cleanText)
  .refine((text) => text.length >= 3, 'approvals.errors.reason')
  .refine((text) => text.length <= 300, 'approvals.errors.reasonLong')

/** The form that declines a request. */
export const declineFields = z.object({ reason: reasonField })
