import { addDays, type LocalDate } from '~/lib/time'

/** Classes of records about exams, each kept for as long as it is needed. */
export const recordClasses = [
  'papers',
  'answers',
  'support',
  'identity',
  'log',
  'deviations',
  'request',
  'fee',
] as const
export type RecordClass = (typeof recordClasses)[number]

/**
 * How many days after the exam each is kept where the centre has not said. What the committee's document plan says goes
 * before this (DOMAIN 5, "municipal decisions on keep/discard live in the committee's document plan"; 7, "retention rule
 * per record class"). Sources: answers and what is needed to judge them are the university's, which may destroy them two
 * years after grading (UKÄ, DOMAIN 5): a centre keeps a copy only until it has come, and what tells of irregularities,
 * and the request itself, for those two years; health data no longer than the exam needs it (GDPR art. 9, 17); fees as
 * long as accounts are kept, seven years after the year (bokföringslagen 7 kap. 2 §).
 */
export const plainDays: Record<RecordClass, number> = {
  papers: 30,
  answers: 90,
  support: 30,
  identity: 30,
  log: 180,
  deviations: 730,
  request: 730,
  fee: 2922,
}

/** Answers that no university has acknowledged are kept so long whatever is said: they may be the only ones. */
export const unacknowledgedDays = 730

/** At least and at most so many days may be said. */
export const retentionLeast = 1
export const retentionMost = 36_500

export type RetentionDays = Record<RecordClass, number>

/** What a centre has said, and the plain days for the rest. */
export const daysOf = (said: ReadonlyMap<string, number>): RetentionDays =>
  Object.fromEntries(recordClasses.map((one) => [one, said.get(one) ?? plainDays[one]])) as RetentionDays

/** Records of exams before this day are kept no longer. */
export const keptFrom = (days: number, today: LocalDate): LocalDate => addDays(today, -days)
