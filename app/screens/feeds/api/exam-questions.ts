import { z } from 'zod'
import { educations, supports, type UniversityId } from '~/exams/policy'
import { type SittingId, sittingFormats } from '~/exams/sitting'
import { email } from '~/identity/form'
import { cleanLine, cleanText } from '~/lib/clean'
import { instant, isDate, type LocalDate, parseClock } from '~/lib/time'
import { cursor, limit } from './paging'
import { isId } from './read'

const date = z
  .string('api.errors.date')
  .refine(isDate, 'api.errors.date')
  .transform((text) => text as LocalDate)
const time = z.string('api.errors.clock').transform((text, context): number => {
  const minute = parseClock(text)
  if (minute !== null) return minute
  context.addIssue({ code: 'custom', message: 'api.errors.clock' })
  return z.NEVER
})
/** When something begins: 24:00 is the day after. */
const startTime = time.refine((minute) => minute < 1440, 'api.errors.clock')
const idOf = <Id extends string>(message: string) =>
  z
    .string(message)
    .refine(isId, message)
    .transform((text) => text as Id)
const line = (most: number) => z.string('api.errors.text').max(most, 'api.errors.text').transform(cleanLine)
const universityId = idOf<UniversityId>('api.errors.university')
const sittingId = idOf<SittingId>('api.errors.sitting')
const format = z.enum(sittingFormats, 'api.errors.format')
const education = z.enum(educations, 'api.errors.education')
const counted = z.int('api.errors.attempt').min(1, 'api.errors.attempt').max(99, 'api.errors.attempt')
const extra = z
  .int('api.errors.extraMinutes')
  .min(0, 'api.errors.extraMinutes')
  .max(600, 'api.errors.extraMinutes')
const yesOrNo = z
  .enum(['1', '0', 'true', 'false'], 'api.errors.yes')
  .transform((text) => text === '1' || text === 'true')

/** `GET /exam-hosts` */
export const examHostsQuestion = z
  .object({
    date: date.optional().describe('The day of the exam. Not with `sitting`.'),
    start: time.optional().describe('When it begins, `HH:MM` of the wall clock.'),
    end: time.optional().describe('When it ends, without extended time.'),
    sitting: sittingId.optional().describe('A sitting of `GET /exam-sittings`, instead of date and times.'),
    format: format.default('paper').describe('Of an exam that is not given as `sitting`.'),
    tool: line(60).default('').describe('What a digital exam demands: `own-computer`, `lockdown` and so on.'),
    university: universityId.optional().describe('Whose exam it is, by its id: `ltu`.'),
    municipality: z
      .string('api.errors.municipality')
      .regex(/^\d{4}$/, 'api.errors.municipality')
      .optional()
      .describe('Where the learner is registered: four digits. Decides the fee, and what is nearest.'),
    attempt: z.coerce.number('api.errors.attempt').pipe(counted).default(1).describe('1 the first time.'),
    extraMinutes: z.coerce
      .number('api.errors.extraMinutes')
      .pipe(extra)
      .default(0)
      .describe('Extended time, on top of the exam’s own.'),
    separateRoom: yesOrNo.default(false).describe('In a room of their own?'),
    education: education.default('university'),
    programme: line(200).default('').describe('What they read; left out: single courses.'),
    limit,
    cursor: cursor(z.tuple([z.number(), z.string().max(1000), z.string().refine(isId)])),
  })
  .refine(({ sitting, date }) => sitting !== undefined || date !== undefined, {
    message: 'api.errors.examWhen',
    path: ['date'],
  })
  .refine(({ sitting, start }) => sitting !== undefined || start !== undefined, {
    message: 'api.errors.clock',
    path: ['start'],
  })
  .refine(({ sitting, end }) => sitting !== undefined || end !== undefined, {
    message: 'api.errors.clock',
    path: ['end'],
  })
  .refine(({ start, end }) => start === undefined || end === undefined || start < end, {
    message: 'api.errors.order',
    path: ['end'],
  })

/** `GET /exam-requests` */
export const examRequestsQuestion = z.object({
  university: universityId.optional().describe('Those for a university’s exams, for its exam office.'),
  attendance: yesOrNo.default(false).describe('Only those of whom it is known whether they wrote.'),
  limit,
  cursor: cursor(z.tuple([z.int().transform(instant), z.string().refine(isId)])),
})

const typed = z.object({
  university: universityId.nullable().default(null),
  universityName: line(200).default(''),
  courseCode: line(40).refine((text) => text !== '', 'api.errors.text'),
  courseName: line(200).default(''),
  examCode: line(40).default(''),
  date,
  start: startTime.nullable().default(null),
  minutes: z.int('api.errors.minutes').min(15, 'api.errors.minutes').max(900, 'api.errors.minutes'),
  format: format.default('paper'),
  tool: line(60).default(''),
  contactEmail: email,
})

const support = z.object({
  extraMinutes: extra.default(0),
  separateRoom: z.boolean('api.errors.type').default(false),
  needs: z.array(z.enum(supports, 'api.errors.needs')).max(supports.length, 'api.errors.needs').default([]),
  detail: z.string('api.errors.text').max(1000, 'api.errors.text').transform(cleanText).default(''),
  consent: z.boolean('api.errors.type').default(false),
})

/** Body of `POST /exam-requests`. */
export const examRequestBody = z
  .object({
    centre: idOf<'centre' & string>('api.errors.centre'),
    sitting: sittingId.optional(),
    typed: typed.optional(),
    education: education.default('university'),
    programme: line(200).default(''),
    attempt: counted.default(1),
    support: support.optional(),
    tool: line(60).default(''),
    note: z.string('api.errors.text').max(1000, 'api.errors.text').transform(cleanText).default(''),
    start: time.nullable().default(null),
    waits: z.boolean('api.errors.type').default(false),
  })
  .refine(({ sitting, typed }) => (sitting === undefined) !== (typed === undefined), {
    message: 'api.errors.examWhat',
    path: ['sitting'],
  })
  .refine(({ typed }) => !typed || typed.university !== null || typed.universityName !== '', {
    message: 'api.errors.university',
    path: ['typed'],
  })

/** Body of `POST /exam-requests/:request/answer`. */
export const examAnswerBody = z.object({
  says: z.enum(['yes', 'no'], 'api.errors.says'),
  reason: z.string('api.errors.text').max(1000, 'api.errors.text').transform(cleanText).default(''),
  anonymityCode: line(60).default(''),
})
