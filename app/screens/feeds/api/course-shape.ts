import { z } from 'zod'
import {
  courseKinds,
  courseLevels,
  courseModes,
  examForms,
  type InstanceInFull,
  timesOfDay,
  travelTownsOf,
} from '~/courses/course'
import type { SearchPlace } from '~/courses/search'
import { termName } from '~/courses/term'
import { folded } from '~/lib/fold'
import { isoInstant } from '~/lib/time'
import { paths } from '~/paths'
import { listOf, moment, rounded } from './shape'

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/)

const item = z.object({
  id: z.string(),
  code: z.string().describe('The university’s own; empty where it has none.'),
  applicationCode: z.string().describe('As on antagning.se.'),
  title: z.string(),
  titleEn: z.string().nullable(),
  university: z.object({ id: z.string(), name: z.string() }),
  level: z.enum(courseLevels).describe('`first`, `second`, `third`: cycles of higher education.'),
  credits: z.number().nullable(),
  term: z.string().describe('`VT27`: the spring of 2027; `HT`: autumn.'),
  start: day.nullable(),
  end: day.nullable(),
  pace: z.int().nullable().describe('Per cent of full time.'),
  mode: z.enum(courseModes).describe('`decentralised`: taught at the towns that are named.'),
  campusDays: z.int().nullable().describe('Days that one must travel; null: not said.'),
  towns: z.array(z.string()).describe('Where one must travel to, as far as it is said.'),
  distanceKm: z.number().nullable().describe('To the nearest of them; null without `municipality`.'),
  professions: z.array(z.string()),
  firstApplication: day.nullable(),
  lastApplication: day.nullable(),
  lateApplication: day.nullable(),
  url: z.url().describe('The page for people.'),
})

const counted = z.object({ value: z.string(), count: z.int() })

/** Courses, a page of them, with what each choice would leave. */
export const courses = listOf(item).extend({
  facets: z
    .record(z.string(), z.array(counted))
    .describe('For each facet its values, and how many there would be with one of them chosen.'),
})

/** One instance with all that is told about it. */
export const course = item.extend({
  kind: z.enum(courseKinds),
  state: z.enum(['published', 'cancelled', 'gone']).describe('`gone`: its source has taken it away.'),
  subject: z.string().describe('ISCED-F 2013; empty: not said.'),
  languages: z.array(z.string()).describe('ISO 639-1.'),
  timeOfDay: z.enum(timesOfDay).nullable(),
  eligibility: z.string(),
  description: z.string().describe('Clean HTML.'),
  meetings: z.array(
    z.object({
      start: day.nullable(),
      end: day.nullable().describe('The last day.'),
      town: z.string(),
      mandatory: z.boolean(),
      remote: z.boolean().describe('By video: no travel.'),
      note: z.string(),
    }),
  ),
  examForm: z.enum(examForms).nullable(),
  applicationUrl: z.string().nullable(),
  sample: z.boolean().describe('Invented.'),
  changedAt: moment,
})

/** A hit as it is answered. Never the town where a distance course is administered. */
export function courseItemOut(
  { course, instance, university }: InstanceInFull,
  kmTo: SearchPlace['kmTo'],
  origin: string,
): z.output<typeof item> {
  const towns = travelTownsOf(instance)
  const km = towns.flatMap((town) => kmTo?.(folded(town)) ?? [])
  return {
    id: instance.id,
    code: course.code,
    applicationCode: instance.applicationCode,
    title: course.titleSv || course.titleEn,
    titleEn: course.titleEn || null,
    university: { id: university.id, name: university.name },
    level: course.level,
    credits: course.creditTenths === null ? null : course.creditTenths / 10,
    term: termName(instance.term),
    start: instance.startsOn,
    end: instance.endsOn,
    pace: instance.pace,
    mode: instance.mode,
    campusDays: instance.mandatoryDays,
    towns,
    distanceKm: rounded(km.length > 0 ? Math.min(...km) : null),
    professions: course.professions,
    firstApplication: instance.firstApplication,
    lastApplication: instance.lastApplication,
    lateApplication: instance.lateApplication,
    url: `${origin}${paths.course(instance.id)}`,
  }
}

/** Named here: within the function below `course` is another. */
type CourseOut = z.output<typeof course>

/** An instance as it is answered alone. */
export function courseOut(found: InstanceInFull, origin: string): CourseOut {
  const { course, instance } = found
  return {
    ...courseItemOut(found, null, origin),
    kind: course.kind,
    state: instance.state === 'draft' ? 'gone' : instance.state,
    subject: course.isced,
    languages: instance.languages,
    timeOfDay: instance.timeOfDay,
    eligibility: course.eligibilitySv || course.eligibilityEn,
    description: course.descriptionSv || course.descriptionEn,
    meetings: instance.meetings.map(({ startsOn, endsOn, ...meeting }) => ({
      start: startsOn,
      end: endsOn,
      ...meeting,
    })),
    examForm: instance.examForm,
    applicationUrl: instance.applicationUrl || course.url || null,
    sample: instance.sample,
    changedAt: isoInstant(instance.changedAt),
  }
}
