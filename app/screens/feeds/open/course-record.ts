import type { InstanceInFull } from '~/courses/course'
import type { CsvCell } from '~/lib/csv'
import { courseOut } from '../api/course-shape'

/**
 * An instance as open data: what `GET /api/v1/courses/:id` answers, but for the distance, with what is in the other
 * language and what only few have use for. Never the town where a distance course is administered.
 */
export function courseRecord(full: InstanceInFull, origin: string) {
  const { course, instance } = full
  const { distanceKm: _distance, state: _state, ...shown } = courseOut(full, origin)
  return {
    ...shown,
    creditSystem: course.creditSystem,
    sun: course.sun,
    eligibilityEn: course.eligibilityEn,
    descriptionEn: course.descriptionEn,
    optionalDays: instance.optionalDays,
    meetingsText: instance.meetingsText,
    selection: instance.selection,
    places: instance.places,
    fee: instance.fee === null ? null : instance.fee / 100,
    currency: instance.fee === null ? null : instance.currency,
    courseUrl: course.url || null,
    emilId: instance.sourceId,
  }
}

type CourseRecord = ReturnType<typeof courseRecord>

/** The columns of the table: what fits into a cell. */
export const courseColumns = [
  'id',
  'title',
  'titleEn',
  'universityId',
  'university',
  'code',
  'applicationCode',
  'kind',
  'level',
  'credits',
  'creditSystem',
  'subject',
  'sun',
  'professions',
  'term',
  'start',
  'end',
  'pace',
  'timeOfDay',
  'languages',
  'mode',
  'campusDays',
  'optionalDays',
  'towns',
  'firstApplication',
  'lastApplication',
  'lateApplication',
  'examForm',
  'places',
  'fee',
  'currency',
  'url',
  'applicationUrl',
  'emilId',
  'changedAt',
  'sample',
] as const

/** An instance as a row of the table; several values of one cell have commas between. */
export function courseRow(record: CourseRecord): CsvCell[] {
  const cells: Record<(typeof courseColumns)[number], CsvCell> = {
    ...record,
    universityId: record.university.id,
    university: record.university.name,
    professions: record.professions.join(', '),
    languages: record.languages.join(', '),
    towns: record.towns.join(', '),
    sample: record.sample ? 'yes' : 'no',
  }
  return courseColumns.map((column) => cells[column])
}
