import type { CourseFacts, InstanceFacts } from './course'

/** What of a course somebody edits. */
export const courseFields = [
  'code',
  'kind',
  'titleSv',
  'titleEn',
  'level',
  'creditTenths',
  'creditSystem',
  'isced',
  'sun',
  'descriptionSv',
  'descriptionEn',
  'eligibilitySv',
  'eligibilityEn',
  'professions',
  'url',
] as const satisfies readonly (keyof CourseFacts)[]

/** What of an instance somebody edits. */
export const instanceFields = [
  'term',
  'startsOn',
  'endsOn',
  'pace',
  'timeOfDay',
  'languages',
  'mode',
  'towns',
  'mandatoryDays',
  'optionalDays',
  'meetings',
  'meetingsText',
  'adminTown',
  'applicationCode',
  'firstApplication',
  'lastApplication',
  'lateApplication',
  'applicationUrl',
  'selection',
  'places',
  'fee',
  'currency',
  'examForm',
] as const satisfies readonly (keyof InstanceFacts)[]

/** Every field of the form, in its order; a file has a column for each. */
export const editFields = [...courseFields, ...instanceFields] as const
export type EditField = (typeof editFields)[number]

/** A course with one instance, as the form reads it. */
export type EditFacts = CourseFacts & InstanceFacts

/** Only what is a course's. */
export const courseFactsOf = (facts: CourseFacts): CourseFacts =>
  Object.fromEntries(courseFields.map((field) => [field, facts[field]])) as unknown as CourseFacts

/** Only what is an instance's. */
export const instanceFactsOf = (facts: InstanceFacts): InstanceFacts =>
  Object.fromEntries(instanceFields.map((field) => [field, facts[field]])) as unknown as InstanceFacts
