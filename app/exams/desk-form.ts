import { z } from 'zod'
import { cleanLine, cleanText } from '~/lib/clean'
import { parseClock } from '~/lib/time'
import { payWays } from './policy'

const reason = z
  .string('examDesk.errors.reason')
  .max(1000, 'examDesk.errors.reasonLong')
  .transform(cleanText)
  .refine((text) => text.length >= 3, 'examDesk.errors.reason')
  .refine((text) => text.length <= 300, 'examDesk.errors.reasonLong')

/** A no, a settled clash, a waived or refunded charge: why. */
export const reasonFields = z.object({ reason })

/** Wall clock of the exam's day; empty: as it was. */
const start = z
  .string()
  .max(20, 'examDesk.errors.time')
  .default('')
  .transform((text, context) => {
    if (text.trim() === '') return null
    const minute = parseClock(text)
    if (minute !== null && minute < 1440) return minute
    context.addIssue({ code: 'custom', message: 'examDesk.errors.time' })
    return z.NEVER
  })

/** Whole SEK; empty: as it was. */
const fee = z
  .string()
  .max(20, 'examDesk.errors.amount')
  .default('')
  .transform((text) => text.replace(/[\s\u00a0]|kr/g, ''))
  .refine(
    (text) => text === '' || (/^\d{1,5}$/.test(text) && Number(text) <= 20_000),
    'examDesk.errors.amount',
  )
  .transform((text) => (text === '' ? null : Number(text)))

export const offerFields = z.object({ start, fee, reason })

/** `-` is no group: an outsider. */
export const residencyFields = z.object({
  group: z.string('examDesk.errors.group').min(1, 'examDesk.errors.group').max(200),
  reason,
})

/** What the invigilator is to read is a line on a list. */
export const arrangementMost = 120

/** Empty: nothing is arranged besides time and room. */
export const arrangementFields = z.object({
  arrangement: z
    .string('examDesk.errors.arrangement')
    .max(500, 'examDesk.errors.arrangement')
    .transform(cleanLine)
    .refine((text) => text.length <= arrangementMost, 'examDesk.errors.arrangement'),
})

export const paymentFields = z.object({
  way: z.enum(payWays, 'examDesk.errors.way'),
  paymentReference: z
    .string()
    .max(500, 'examDesk.errors.paymentReference')
    .default('')
    .transform(cleanLine)
    .refine((text) => text.length <= 60, 'examDesk.errors.paymentReference'),
})
