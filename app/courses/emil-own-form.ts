import { z } from 'zod'
import { isDate, type LocalDate } from '~/lib/time'
import { courseLevels, courseModes, examForms, type Meeting, type ProfessionId, timesOfDay } from './course'
import {
  daysMost,
  lettersMost,
  meetingsMost,
  noteMost,
  professionsMost,
  townMost,
  townsMost,
} from './edit-limits'

/** What EMIL has no field for and our own output adds: read back, it is the same catalogue. */
export const ownCourseType = 'LarplatsCourse'
export const ownInstanceType = 'LarplatsInstance'

const slug = z.string().regex(/^[a-z0-9-]{1,80}$/)
const day = z
  .string()
  .refine(isDate)
  .transform((text) => text as LocalDate)
  .nullable()
const count = z.number().int().min(0).max(daysMost).nullable()

const meeting = z.object({
  mandatory: z.boolean(),
  remote: z.boolean(),
  startsOn: day,
  endsOn: day,
  town: z.string().max(townMost),
  note: z.string().max(noteMost),
}) satisfies z.ZodType<Meeting>

const course = z.object({
  id: slug,
  level: z.enum(courseLevels),
  isced: z.string().regex(/^\d{0,4}$/),
  professions: z.array(slug.transform((id) => id as ProfessionId)).max(professionsMost),
})

const instance = z.object({
  id: slug,
  mode: z.enum(courseModes),
  timeOfDay: z.enum(timesOfDay).nullable(),
  mandatoryDays: count,
  optionalDays: count,
  meetings: z.array(meeting).max(meetingsMost),
  towns: z
    .array(z.object({ town: z.string().max(townMost), municipalityCode: z.string().max(4).nullable() }))
    .max(townsMost),
  adminTown: z.string().max(townMost),
  selection: z.string().max(lettersMost.selection),
  applicationCode: z.string().max(lettersMost.applicationCode),
  lateApplication: day,
  examForm: z.enum(examForms).nullable(),
  sample: z.boolean(),
})

export type OwnCourse = z.infer<typeof course>
export type OwnInstance = z.infer<typeof instance>

const among = <T>(extensions: readonly unknown[], type: string, form: z.ZodType<T>): T | null => {
  const found = extensions.find((one) => (one as { type?: unknown } | null)?.type === type)
  return found === undefined ? null : (form.safeParse(found).data ?? null)
}

/** Our own words about a course among a record's extensions; null when there are none, or they are not as we write them. */
export const ownCourseIn = (extensions: readonly unknown[]) => among(extensions, ownCourseType, course)
/** The same about an instance. */
export const ownInstanceIn = (extensions: readonly unknown[]) => among(extensions, ownInstanceType, instance)
