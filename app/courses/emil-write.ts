import type { InstanceInFull } from './course'
import { threeLettersOf, timeCodeOf } from './emil-codes'
import { type OwnCourse, type OwnInstance, ownCourseType, ownInstanceType } from './emil-own-form'

/** One record of EMIL 3 (SS 10700:2024), as the national service wraps it. */
export interface EmilWrapper {
  id: string
  status: 'ACTIVE' | 'DELETED'
  content: Record<string, unknown> | null
}

/** What a university is called there. Without a name of its own it has ours. */
export const providerIdOf = (universityId: string) => `p.larplats.${universityId}`

/** Words in their languages; undefined, so that JSON leaves it out, when there are none. */
function strings(sv: string, en: string, content?: 'HTML') {
  const said = [
    { lang: 'swe', value: sv, ...(content && { content }) },
    { lang: 'eng', value: en, ...(content && { content }) },
  ].filter(({ value }) => value !== '')
  return said.length > 0 ? { strings: said } : undefined
}

const urls = (value: string) => (value === '' ? undefined : { urls: [{ lang: 'swe', value }] })
const code = (type: string, value: string) => ({ type, code: value })

const iscedLevels = { first: 'ISCED_6', second: 'ISCED_7', third: 'ISCED_8', vocational: 'ISCED_5' } as const
const configurations = { course: 'kurs', package: 'kurspaket', programme: 'program' } as const
const creditCodes = { hp: 'hp', yhp: 'yh', other: 'annat' } as const

/**
 * An instance as EMIL 3: its course as an `educationInfo`, itself as an `educationEvent`. What EMIL has no field for
 * stands in extensions of our own, so that our own import reads back what there was. One that its source has taken away
 * is deleted here, too.
 * @param providerId what the national service calls the university, such as `p.uoh.ltu`
 */
export function toEmil3(
  full: InstanceInFull,
  providerId = providerIdOf(full.course.universityId),
): { info: EmilWrapper; event: EmilWrapper } {
  const { course, instance } = full
  const infoId = course.sourceId ?? `i.larplats.${course.universityId}.${course.id}`
  const eventId = instance.sourceId ?? `e.larplats.${instance.universityId}.${instance.id}`
  const info = { id: infoId, status: 'ACTIVE' as const, content: infoOf(infoId, full) }
  const event =
    instance.state === 'published' || instance.state === 'cancelled'
      ? { id: eventId, status: 'ACTIVE' as const, content: eventOf(eventId, infoId, providerId, full) }
      : { id: eventId, status: 'DELETED' as const, content: null }
  return { info, event }
}

function infoOf(identifier: string, { course }: InstanceInFull) {
  const level = iscedLevels[course.level as keyof typeof iscedLevels]
  const own: OwnCourse & { type: string } = {
    type: ownCourseType,
    id: course.id,
    level: course.level,
    isced: course.isced,
    professions: course.professions,
  }
  return {
    identifier,
    ...(course.code && { code: course.code }),
    title: strings(course.titleSv, course.titleEn),
    description: strings(course.descriptionSv, course.descriptionEn, 'HTML'),
    url: urls(course.url),
    type: code('C_SchoolType', course.level === 'vocational' ? 'YH' : 'HS'),
    educationLevels: level ? [code('C_EducationLevel', level)] : undefined,
    configuration: code('C_Configuration', configurations[course.kind]),
    subjects: [
      ...(course.isced ? [code('C_Subject_ISCED2013', course.isced)] : []),
      ...(course.sun ? [code('C_Subject_SUN', course.sun)] : []),
    ],
    credits: {
      system: code('C_Credits', creditCodes[course.creditSystem]),
      ...(course.creditTenths !== null && { credits: course.creditTenths / 10 }),
    },
    eligibility: strings(course.eligibilitySv, course.eligibilityEn),
    extensions: [own],
  }
}

function eventOf(identifier: string, education: string, providerId: string, { instance }: InstanceInFull) {
  const [year, half] = [Math.floor(instance.term / 10), instance.term % 10]
  return {
    identifier,
    education,
    providers: [providerId],
    lastEdited: new Date(instance.changedAt).toISOString().slice(0, 19),
    locations: instance.adminTown ? [{ town: instance.adminTown, country: 'SE' }] : undefined,
    languageOfInstructions: instance.languages.map(threeLettersOf),
    execution: {
      condition: code('C_ExecutionCondition', instance.startsOn ? '1' : '3'),
      start: instance.startsOn ?? undefined,
      end: instance.endsOn ?? undefined,
    },
    isCancelled: instance.state === 'cancelled',
    fees:
      instance.fee === null ? undefined : [{ totalAmount: instance.fee / 100, currency: instance.currency }],
    places: instance.places ?? undefined,
    timeOfStudy: instance.timeOfDay ? code('C_TimeOfStudy', timeCodeOf(instance.timeOfDay)) : undefined,
    paceOfStudy: instance.pace === null ? undefined : { percentage: instance.pace },
    distance: distanceOf(instance),
    application: {
      code: instance.applicationCode || undefined,
      first: instance.firstApplication ?? undefined,
      last: instance.lastApplication ?? undefined,
      url: urls(instance.applicationUrl),
    },
    extensions: [
      {
        type: 'UHEventExtension',
        startPeriod: { period: { year: String(year), semester: half === 1 ? 'vt' : 'ht' } },
        itdistance: instance.mode !== 'decentralised',
      },
      ownOf(instance),
    ],
  }
}

const distanceOf = ({ mandatoryDays, optionalDays, meetingsText }: InstanceInFull['instance']) => ({
  noOfMandatorySessions: mandatoryDays ?? undefined,
  noOfOptionalSessions: optionalDays ?? undefined,
  description: strings(meetingsText, ''),
})

function ownOf(instance: InstanceInFull['instance']): OwnInstance & { type: string } {
  return {
    type: ownInstanceType,
    id: instance.id,
    mode: instance.mode,
    timeOfDay: instance.timeOfDay,
    mandatoryDays: instance.mandatoryDays,
    optionalDays: instance.optionalDays,
    meetings: instance.meetings,
    towns: instance.towns,
    adminTown: instance.adminTown,
    selection: instance.selection,
    applicationCode: instance.applicationCode,
    lateApplication: instance.lateApplication,
    examForm: instance.examForm,
    sample: instance.sample,
  }
}
