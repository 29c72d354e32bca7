import type { RequestRefusal } from './request-wish'

/** Noes that tell of a seat that somebody needed and could not have: unmet demand. */
export const unmet = [
  'blackout',
  'no-exam-day',
  'not-your-day',
  'too-early',
  'late-start',
  'late-end',
  'outsiders-never',
  'no-free-seats',
  'no-resident-writes',
  'closed',
  'no-hall',
  'full',
  'no-invigilator',
  'too-late',
  'too-soon',
  'no-support',
  'no-tool',
  'referral',
] as const satisfies RequestRefusal['because'][]
export type Unmet = (typeof unmet)[number]

export const isUnmet = (because: string): because is Unmet => unmet.some((one) => one === because)
