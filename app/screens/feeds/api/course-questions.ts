import { z } from 'zod'
import { courseLevels } from '~/courses/course'
import type { Chosen } from '~/courses/search'
import { parseTerm } from '~/courses/term'
import { cleanLine } from '~/lib/clean'
import { cursor, limit } from './paging'
import { isId } from './read'

const id = z.string('api.errors.id').refine(isId, 'api.errors.id')
const many = <Item extends z.ZodType<string>>(item: Item, most = 30) =>
  z.array(item).max(most, 'api.errors.q').default([])

/** Where a list of courses may still go on: nobody reads farther. */
export const coursesMost = 10_000

/** `GET /courses` */
export const coursesQuestion = z.object({
  q: z
    .string('api.errors.q')
    .max(200, 'api.errors.q')
    .transform(cleanLine)
    .default('')
    .describe('Words, as people write them; or a course code or application code.'),
  university: many(id).describe('By id, as `ltu`. Repeat it for any of several, as the others here.'),
  level: many(z.enum(courseLevels, 'api.errors.courseLevel')),
  subject: many(
    z
      .string('api.errors.subject')
      .regex(/^\d{3,4}$/, 'api.errors.subject')
      .transform((code) => code.slice(0, 3)),
  ).describe('ISCED-F 2013: the narrow field, three digits; of four the first three count.'),
  pace: many(z.string('api.errors.pace').regex(/^(100|[1-9]\d?)$/, 'api.errors.pace')).describe(
    'Per cent of full time.',
  ),
  term: many(
    z.string('api.errors.term').transform((text, context): string => {
      const term = parseTerm(text)
      if (term !== null) return String(term)
      context.addIssue({ code: 'custom', message: 'api.errors.term' })
      return z.NEVER
    }),
  ).describe('`HT26`, `VT27`.'),
  profession: many(id).describe('As `nurse`.'),
  maxCampusDays: z.coerce
    .number('api.errors.days')
    .int('api.errors.days')
    .min(0, 'api.errors.days')
    .max(366, 'api.errors.days')
    .optional()
    .describe('Days that one must travel, at most. What does not say how many is left out.'),
  language: many(
    z.string('api.errors.languageCode').regex(/^[a-z]{2,3}$/, 'api.errors.languageCode'),
  ).describe('ISO 639-1.'),
  open: z
    .enum(['1', '0', 'true', 'false'], 'api.errors.yes')
    .transform((text) => text === '1' || text === 'true')
    .default(false)
    .describe('Only what one may apply for today, late applications too.'),
  municipality: z
    .string('api.errors.municipality')
    .regex(/^\d{4}$/, 'api.errors.municipality')
    .optional()
    .describe('Where distances are measured from: four digits, Statistics Sweden’s code.'),
  limit,
  cursor: cursor(z.tuple([z.int().min(0).max(coursesMost)])),
})

/** What narrows, as the search has it. */
export function chosenOf(asked: z.output<typeof coursesQuestion>): Chosen {
  const { university, level, subject, pace, term, profession, language, maxCampusDays, open } = asked
  const lists = { university, level, subject, pace, term, profession, language }
  return {
    ...Object.fromEntries(Object.entries(lists).filter(([, values]) => values.length > 0)),
    ...(maxCampusDays !== undefined && { days: [String(maxCampusDays)] }),
    ...(open && { open: ['yes'] }),
  }
}
