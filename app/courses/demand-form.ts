import { z } from 'zod'
import { emailOr } from '~/identity/form'
import { cleanLine, cleanText } from '~/lib/clean'
import type { ProfessionId } from './course'
import { demandMost } from './demand'
import { callAnswers } from './demand-rules'
import { parseTerm } from './term'

const line = (missing: string, long: string, most: number) =>
  z.string({ error: missing }).transform(cleanLine).pipe(z.string().min(1, missing).max(most, long))
const lines = (missing: string, long: string, most: number) =>
  z.string({ error: missing }).transform(cleanText).pipe(z.string().min(1, missing).max(most, long))

const municipality = z
  .string({ error: 'demand.errors.municipality' })
  .regex(/^\d{4}$/, 'demand.errors.municipality')

/** Empty: whenever. */
const term = z
  .string()
  .default('')
  .transform((typed, context) => {
    if (typed === '') return null
    const read = parseTerm(typed)
    if (!read) context.addIssue({ code: 'custom', message: 'demand.errors.term' })
    return read
  })

/** Empty: none of the list. */
const profession = z
  .string()
  .default('')
  .pipe(z.string().regex(/^[a-z-]{0,40}$/, 'demand.errors.profession'))
  .transform((typed) => (typed === '' ? null : (typed as ProfessionId)))

/** What somebody would study, in their own words or on the page of a course. */
export const wishForm = z.object({
  kommun: municipality,
  termin: term,
  yrke: profession,
  onskan: z
    .string()
    .default('')
    .transform(cleanText)
    .pipe(z.string().max(demandMost.words, 'demand.errors.wishLong')),
})

/** A question to a university. */
export const callForm = z.object({
  larosate: z
    .string()
    .default('')
    .pipe(z.string().regex(/^[a-z0-9-]{0,60}$/, 'demand.errors.university')),
  larosatenamn: z
    .string()
    .default('')
    .transform(cleanLine)
    .pipe(z.string().max(demandMost.employer, 'demand.errors.universityLong')),
  brevlada: z
    .string()
    .default('')
    .transform((typed) => cleanLine(typed).toLowerCase())
    .pipe(z.union([z.literal(''), emailOr('demand.errors.mailbox')], { error: 'demand.errors.mailbox' })),
  amne: line('demand.errors.subject', 'demand.errors.subjectLong', demandMost.subject),
  text: lines('demand.errors.words', 'demand.errors.wordsLong', demandMost.letter),
  nyckel: z.string().max(60).default(''),
})

/** What a university says, and the answer that stood there when it looked. */
export const answerForm = z.object({
  svar: z.enum(callAnswers, { error: 'demand.errors.answer' }),
  text: lines('demand.errors.answerText', 'demand.errors.answerLong', demandMost.answer),
  sett: z.enum([...callAnswers, 'inget']).optional(),
})

/** What an employer needs. */
export const needForm = z.object({
  kommun: municipality,
  arbetsgivare: line('demand.errors.employer', 'demand.errors.employerLong', demandMost.employer),
  brevlada: emailOr('demand.errors.mailbox'),
  yrke: profession,
  antal: z
    .string({ error: 'demand.errors.people' })
    .trim()
    .regex(/^\d{1,3}$/, 'demand.errors.people')
    .transform(Number)
    .pipe(z.number().min(1, 'demand.errors.people').max(demandMost.people, 'demand.errors.people')),
  termin: term,
  behov: lines('demand.errors.need', 'demand.errors.needLong', demandMost.need),
})

/** Why a need is not shown. */
export const declineForm = z.object({
  skal: lines('demand.errors.reason', 'demand.errors.reasonLong', demandMost.words),
})
