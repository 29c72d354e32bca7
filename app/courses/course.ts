import type { Id } from '~/lib/id'
import type { Instant, LocalDate } from '~/lib/time'
import type { Term } from './term'

export type UniversityId = Id<'university'>
export type CourseId = Id<'course'>
export type InstanceId = Id<'course-instance'>
export type ProfessionId = Id<'profession'>

export const courseKinds = ['course', 'package', 'programme'] as const
export type CourseKind = (typeof courseKinds)[number]

/** First, second and third cycle of higher education; `vocational`: yrkeshögskola. */
export const courseLevels = ['preparatory', 'first', 'second', 'third', 'vocational', 'other'] as const
export type CourseLevel = (typeof courseLevels)[number]

export const creditSystems = ['hp', 'yhp', 'other'] as const

/** Wholly at a distance; at a distance with meetings; at named towns. */
export const courseModes = ['distance', 'meetings', 'decentralised'] as const
export type CourseMode = (typeof courseModes)[number]

export const timesOfDay = ['day', 'afternoon', 'evening', 'weekend', 'mixed', 'none'] as const
export type TimeOfDay = (typeof timesOfDay)[number]

/** At home; at a place under watch, which a centre can be; on campus only; without an exam. */
export const examForms = ['home', 'watched', 'campus', 'none'] as const
export type ExamForm = (typeof examForms)[number]

/** `gone`: its source has taken it away. An instance is past when its last day is. */
export const instanceStates = ['draft', 'published', 'cancelled', 'gone'] as const
export type InstanceState = (typeof instanceStates)[number]

export type Source = 'own' | 'emil'

/** What a university teaches, whenever it is given. */
export interface CourseFacts {
  /** As the university writes it; empty where it has none. */
  code: string
  kind: CourseKind
  titleSv: string
  titleEn: string
  /** Clean HTML. */
  descriptionSv: string
  descriptionEn: string
  level: CourseLevel
  /** Tenths: 75 is 7.5 hp. */
  creditTenths: number | null
  creditSystem: (typeof creditSystems)[number]
  /** ISCED-F 2013, up to four digits; empty: not said. */
  isced: string
  sun: string
  eligibilitySv: string
  eligibilityEn: string
  url: string
  professions: ProfessionId[]
}

export interface Course extends CourseFacts {
  id: CourseId
  universityId: UniversityId
  source: Source
  sourceId: string | null
}

/** Where a decentralised instance is taught. */
export interface Town {
  town: string
  municipalityCode: string | null
}

/** Days on which one meets. */
export interface Meeting {
  mandatory: boolean
  /** By video: no travel. */
  remote: boolean
  /** Null: not set yet. The last day is included. */
  startsOn: LocalDate | null
  endsOn: LocalDate | null
  /** Empty: not said. */
  town: string
  note: string
}

/** A course at one time: what one applies for. */
export interface InstanceFacts {
  term: Term
  startsOn: LocalDate | null
  endsOn: LocalDate | null
  /** Per cent of full time. */
  pace: number | null
  timeOfDay: TimeOfDay | null
  /** ISO 639-1. */
  languages: string[]
  mode: CourseMode
  /** Days that one must travel; null: not said. */
  mandatoryDays: number | null
  optionalDays: number | null
  meetingsText: string
  meetings: Meeting[]
  towns: Town[]
  /** Where it is administered; never where to travel. */
  adminTown: string
  selection: string
  applicationCode: string
  firstApplication: LocalDate | null
  lastApplication: LocalDate | null
  lateApplication: LocalDate | null
  applicationUrl: string
  places: number | null
  /** Minor units; null: not said. */
  fee: number | null
  currency: string
  examForm: ExamForm | null
}

export interface Instance extends InstanceFacts {
  id: InstanceId
  courseId: CourseId
  universityId: UniversityId
  /** What the index of words calls it. */
  number: number
  state: InstanceState
  source: Source
  sourceId: string | null
  sample: boolean
  version: number
  publishedAt: Instant | null
  changedAt: Instant
}

/** Towns that one must travel to, each once. */
export const travelTownsOf = ({ towns, meetings }: Pick<InstanceFacts, 'towns' | 'meetings'>): string[] => [
  ...new Set(
    [
      ...towns.map(({ town }) => town),
      ...meetings.filter(({ mandatory, remote }) => mandatory && !remote).map(({ town }) => town),
    ].filter(Boolean),
  ),
]

/** A group that people train for. */
export interface Profession {
  id: ProfessionId
  nameSv: string
  nameEn: string
  alsoCalled: string
}

/** An instance with its course and whose it is. */
export interface InstanceInFull {
  course: Course
  instance: Instance
  university: { id: UniversityId; name: string; short: string }
}

/** The title in a language, or in the other where there is none. */
export const titleIn = (
  language: 'sv' | 'en',
  { titleSv, titleEn }: Pick<CourseFacts, 'titleSv' | 'titleEn'>,
) => (language === 'en' ? titleEn || titleSv : titleSv || titleEn)

/** When one may apply, seen on a day. `late`: the last day has passed and late applications are still taken. */
export function applicationOn(
  {
    firstApplication,
    lastApplication,
    lateApplication,
  }: Pick<InstanceFacts, 'firstApplication' | 'lastApplication' | 'lateApplication'>,
  today: LocalDate,
): 'unknown' | 'to-come' | 'open' | 'late' | 'over' {
  if (firstApplication && today < firstApplication) return 'to-come'
  if (!lastApplication) return 'unknown'
  if (today <= lastApplication) return 'open'
  return lateApplication && today <= lateApplication ? 'late' : 'over'
}
