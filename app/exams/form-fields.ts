import { closedEves, type HolidayKey } from '~/centres/closure-rules'
import {
  answerWays,
  approvals,
  digitalTools,
  identityChecks,
  materialWays,
  orders,
  outsiderRules,
  payWays,
  studyBookingRules,
  supports,
  unpaidRules,
} from './policy'

/** Parameters that are a time before the exam, or until an answer. */
export const timeFields = [
  'lead',
  'opensBefore',
  'answerWithin',
  'payBefore',
  'cancelBefore',
  'materialBefore',
] as const

/** One of a few, or not set. */
export const choiceFields = {
  order: orders,
  approval: approvals,
  outsiders: outsiderRules,
  unpaid: unpaidRules,
  identity: identityChecks,
  studyBookings: studyBookingRules,
} as const
export type ChoiceField = keyof typeof choiceFields

/** Any of a few; none: not set. */
export const listFields = {
  payWays,
  support: supports,
  tools: digitalTools,
  materialWays,
  answerWays,
} as const
export type ListField = keyof typeof listFields

export const minuteFields = [
  'doorsOpenBefore',
  'doorsCloseBefore',
  'lateEntryMost',
  'earliestLeave',
  'noLeaveLast',
] as const

/** Fees as formulas. */
export const penaltyFields = ['lateCancelFee', 'noShowFee'] as const

/** Eves on which a centre may work or not; those on weekends change nothing. */
export const eveChoices = [
  'epiphany-eve',
  'maundy-thursday',
  'walpurgis-night',
  'all-saints-eve',
  ...closedEves,
] as const satisfies HolidayKey[]

/** So many groups, lead times of universities and days beside holidays a form takes. */
export const mostGroups = 6
export const mostLeads = 8
export const mostBesides = 6

/** The names of one group's fields begin so; those of who is in none with `o`. */
export const groupPrefix = (number: number) => `g${number}`
export const othersPrefix = 'o'
export const leadPrefix = (number: number) => `l${number}`
export const besidePrefix = (number: number) => `b${number}`
