import type { Id } from '~/lib/id'
import { homeZone, type Instant, type LocalDate } from '~/lib/time'
import type { answerWays, materialWays, orders, PolicySource, TimeBefore } from './policy'

export type UniversityPolicyId = Id<'university-policy'>

/** The wall clock of every university that is known here. */
export const universityZone = homeZone

/** Who may write elsewhere. */
export const elsewhereRules = [
  'anyone',
  'distance',
  'reasons',
  'distance-or-reasons',
  'examiner',
  'never',
] as const
/** May a digital exam be written elsewhere? */
export const digitalRules = ['yes', 'approved-hosts', 'no'] as const
/** Kinds of hosts. `nitus` is a learning centre that is a member of NITUS. */
export const hostKinds = [
  'learning-centre',
  'nitus',
  'university',
  'authority',
  'embassy',
  'school',
  'komvux',
  'library',
  'company',
  'private',
] as const
export type HostKind = (typeof hostKinds)[number]
export const approvers = ['exam-office', 'department', 'examiner', 'place-list'] as const
/** When whoever watches must have been trained by the university. */
export const trainings = ['always', 'digital', 'never'] as const
export const anonymities = ['anonymous', 'not-anonymous', 'if-registered'] as const
/** How a centre gets its costs back from the university. */
export const centrePays = ['invoice', 'receipt', 'invoice-or-receipt', 'nothing'] as const

/** The first day to ask: so long before the exam, or before the last day to ask. */
export interface Opens extends TimeBefore {
  before: (typeof opensBefores)[number]
}
export const opensBefores = ['exam', 'deadline'] as const

/**
 * How a university lets its exams be written elsewhere (DOMAIN 1.3 and 1.4, "Per university"). Null and empty lists
 * mean that nothing is set: pages say that one has to ask the university, and rules answer that they cannot know.
 */
export interface UniversityRules {
  elsewhere: (typeof elsewhereRules)[number] | null
  digital: (typeof digitalRules)[number] | null
  /** Kinds of hosts that are named as allowed … */
  hosts: HostKind[]
  /** … and such as are named as not. */
  notHosts: HostKind[]
  /** How long before the exam one asks at the latest. */
  lead: TimeBefore | null
  opens: Opens | null
  approver: (typeof approvers)[number] | null
  order: (typeof orders)[number] | null
  /** How soon the university answers. */
  answerWithin: TimeBefore | null
  /** How many minutes before campus one may begin; 0: not at all. */
  minutesEarlier: number | null
  minutesLater: number | null
  /** Is that so of digital exams, too? */
  digitalTolerance: boolean | null
  /** Nobody leaves before so many minutes after campus began. */
  stayMinutes: number | null
  /** Minutes after the start, wherever one writes. */
  earliestLeave: number | null
  /** Is the clock time told later than the day? */
  clockTimeLater: boolean | null
  /** So long before the exam. */
  clockTimeBefore: TimeBefore | null
  training: (typeof trainings)[number] | null
  anonymity: (typeof anonymities)[number] | null
  materialWays: (typeof materialWays)[number][]
  /** So long before the exam the papers come. */
  materialBefore: TimeBefore | null
  answerWays: (typeof answerWays)[number][]
  /** So long after the exam the answers are back. */
  answersWithin: TimeBefore | null
  paysCentre: (typeof centrePays)[number] | null
  /** A mailbox of the function, never of a person. */
  mailbox: string | null
  phone: string | null
  /** What somebody does who needs support. */
  support: string
  /** What else there is to know, as everybody reads it. */
  note: string
}

/** A university's rules from a day on, until those of a later day. */
export interface UniversityPolicy {
  id: UniversityPolicyId
  validFrom: LocalDate
  rules: UniversityRules
  /** Null: the university itself has said so. */
  source: PolicySource | null
  createdAt: Instant
}

/** Nothing is set. */
export const unsetUniversityRules: UniversityRules = {
  elsewhere: null,
  digital: null,
  hosts: [],
  notHosts: [],
  lead: null,
  opens: null,
  approver: null,
  order: null,
  answerWithin: null,
  minutesEarlier: null,
  minutesLater: null,
  digitalTolerance: null,
  stayMinutes: null,
  earliestLeave: null,
  clockTimeLater: null,
  clockTimeBefore: null,
  training: null,
  anonymity: null,
  materialWays: [],
  materialBefore: null,
  answerWays: [],
  answersWithin: null,
  paysCentre: null,
  mailbox: null,
  phone: null,
  support: '',
  note: '',
}
