import type { ClosureRule, HolidayKey } from '~/centres/closure-rules'
import type { Id } from '~/lib/id'
import type { Instant, LocalDate } from '~/lib/time'

export type ExamPolicyId = Id<'exam-policy'>
export type UniversityId = Id<'university'>

/** Units of a time before an exam. Working days are the centre's (`working-day-rules.ts`). */
export const dayUnits = ['days', 'working-days', 'weeks', 'months'] as const
export const timeUnits = ['hours', ...dayUnits] as const

/** So long, counted in its own unit. */
export interface TimeBefore {
  count: number
  unit: (typeof timeUnits)[number]
}

/** Another lead time for students of one university, or for those of them who read a programme. */
export interface LeadFor {
  universityId: UniversityId
  students: 'everyone' | 'programme'
  /** Of programme students: the one programme; empty: any. */
  programme: string
  lead: TimeBefore
}

export const orders = ['university-first', 'centre-first', 'any'] as const
export const approvals = ['automatic', 'staff'] as const
export const educations = ['university', 'yh', 'komvux'] as const
export type Education = (typeof educations)[number]
/** When somebody from no residency group may sit there. */
export const outsiderRules = ['never', 'free-seats', 'riding', 'by-hand'] as const
export type OutsiderRule = (typeof outsiderRules)[number]
export const afterFree = ['fee', 'referral', 'either'] as const
export const payWays = ['swish', 'card', 'bankgiro', 'invoice'] as const
/** What an exam session does with study bookings that stand in its way. */
export const studyBookingRules = ['stay', 'move'] as const
export const unpaidRules = ['cancelled', 'no-entry'] as const
export const identityChecks = ['id', 'photo-id', 'id-and-number'] as const
export const supports = [
  'extended-time',
  'separate-room',
  'computer',
  'raised-desk',
  'magnifier',
  'text-to-speech',
] as const
export const digitalTools = ['own-computer', 'centre-computer', 'lockdown', 'campus-account'] as const
export const materialWays = ['mail', 'portal', 'sealed-post', 'digital'] as const
export const answerWays = ['scan-mail', 'upload', 'post', 'courier'] as const

/** Hours of one weekday, minutes of the wall clock since midnight. */
export interface ExamDay {
  opensMinute: number
  /** When the last exam may begin; null: whenever it ends in time. */
  lastStartMinute: number | null
  /** When the last exam must have ended, extended time included. */
  lastEndMinute: number
}

/** How many attempts at a course cost what the group pays, and what comes after them. */
export interface AttemptLimit {
  attempts: number
  afterwards: (typeof afterFree)[number]
  /** SEK; null: nobody has said. */
  fee: number | null
}

/** What holds for those of one residency group. Null everywhere: nobody has said, never 0. */
export interface Terms {
  /** SEK for one sitting. */
  fees: Record<Education, number | null>
  attempts: AttemptLimit | null
  lead: TimeBefore | null
  /** Until so long before the exam the seats are kept for this group. */
  priority: TimeBefore | null
  /** 1 Monday … 7 Sunday; empty: every exam day. */
  weekdays: number[]
}

export interface ResidencyGroup extends Terms {
  name: string
  /** Four-digit codes. */
  municipalities: string[]
}

/** A fee as a formula: the fee of the exam or nothing, and so much more. SEK. */
export interface Penalty {
  examFee: boolean
  plus: number
}

/**
 * How a centre takes exams of universities (DOMAIN 1.4, "Per centre"). Null and empty lists mean that
 * nothing is set: pages say that one has to ask the centre, and rules answer that they cannot know.
 */
export interface ExamRules {
  lead: TimeBefore | null
  leadFor: LeadFor[]
  /** How long before the exam one may apply at the earliest. */
  opensBefore: TimeBefore | null
  order: (typeof orders)[number] | null
  approval: (typeof approvals)[number] | null
  answerWithin: TimeBefore | null
  /** Monday first, seven of them; null within: no exams that day. */
  week: (ExamDay | null)[] | null
  /** Days without exams, year after year. */
  blackouts: ClosureRule[]
  /** Eves that are no working days, besides weekends and red days; null: those most of Sweden has off. */
  eves: HolidayKey[] | null
  /** The first that holds a municipality counts. */
  groups: ResidencyGroup[]
  /** Who is in no group. */
  others: Terms
  /** Null: staff are asked each time. */
  studyBookings: (typeof studyBookingRules)[number] | null
  outsiders: OutsiderRule | null
  /** Do the fees include VAT? */
  withVat: boolean | null
  payWays: (typeof payWays)[number][]
  /** Paid at the latest so long before; none at all: before the exam begins. */
  payBefore: TimeBefore | null
  unpaid: (typeof unpaidRules)[number] | null
  cancelBefore: TimeBefore | null
  lateCancelFee: Penalty | null
  noShowFee: Penalty | null
  /** Minutes before the exam begins. */
  doorsOpenBefore: number | null
  doorsCloseBefore: number | null
  /** Minutes after it began. */
  lateEntryMost: number | null
  earliestLeave: number | null
  /** Nobody leaves in the last so many minutes. */
  noLeaveLast: number | null
  identity: (typeof identityChecks)[number] | null
  /** One invigilator for so many. */
  perInvigilator: number | null
  /** Universities that have trained invigilators here. */
  trainedFor: UniversityId[]
  support: (typeof supports)[number][]
  tools: (typeof digitalTools)[number][]
  materialWays: (typeof materialWays)[number][]
  materialBefore: TimeBefore | null
  answerWays: (typeof answerWays)[number][]
  /** A mailbox of the function, never of a person. */
  mailbox: string | null
  phone: string | null
  postalAddress: string | null
  /** What else there is to know, as everybody reads it. */
  note: string
}

/** Where facts about a centre were found by somebody else than the centre. */
export interface PolicySource {
  address: string
  collected: LocalDate
  /** Nobody's page: invented, to show what rules are like. */
  sample?: boolean
}

/** A centre's rules from a day on, until those of a later day. */
export interface ExamPolicy {
  id: ExamPolicyId
  validFrom: LocalDate
  rules: ExamRules
  /** Null: the centre itself has said so. */
  source: PolicySource | null
  createdAt: Instant
}

const noTerms: Terms = {
  fees: { university: null, yh: null, komvux: null },
  attempts: null,
  lead: null,
  priority: null,
  weekdays: [],
}

/** Nothing is set. */
export const unsetRules: ExamRules = {
  lead: null,
  leadFor: [],
  opensBefore: null,
  order: null,
  approval: null,
  answerWithin: null,
  week: null,
  blackouts: [],
  eves: null,
  groups: [],
  others: noTerms,
  studyBookings: null,
  outsiders: null,
  withVat: null,
  payWays: [],
  payBefore: null,
  unpaid: null,
  cancelBefore: null,
  lateCancelFee: null,
  noShowFee: null,
  doorsOpenBefore: null,
  doorsCloseBefore: null,
  lateEntryMost: null,
  earliestLeave: null,
  noLeaveLast: null,
  identity: null,
  perInvigilator: null,
  trainedFor: [],
  support: [],
  tools: [],
  materialWays: [],
  materialBefore: null,
  answerWays: [],
  mailbox: null,
  phone: null,
  postalAddress: null,
  note: '',
}

/** Terms where only so much is said. */
export const termsOf = (said: Partial<Terms>): Terms => ({ ...noTerms, ...said })
