import { answerWays, materialWays, orders } from './policy'
import {
  anonymities,
  approvers,
  centrePays,
  digitalRules,
  elsewhereRules,
  hostKinds,
  trainings,
} from './university-policy'

/** One of a few, or not set. */
export const universityChoices = {
  elsewhere: elsewhereRules,
  digital: digitalRules,
  approver: approvers,
  order: orders,
  training: trainings,
  anonymity: anonymities,
  paysCentre: centrePays,
} as const
export type UniversityChoice = keyof typeof universityChoices

/** Any of a few; none: not set. */
export const universityLists = { hosts: hostKinds, notHosts: hostKinds, materialWays, answerWays } as const
export type UniversityList = keyof typeof universityLists

/** A time before the exam, after it, or until an answer. */
export const universityTimes = [
  'lead',
  'answerWithin',
  'clockTimeBefore',
  'materialBefore',
  'answersWithin',
] as const
export type UniversityTime = (typeof universityTimes)[number]

export const universityMinutes = ['minutesEarlier', 'minutesLater', 'stayMinutes', 'earliestLeave'] as const

/** Yes, no, or not set. */
export const universityYesNo = ['digitalTolerance', 'clockTimeLater'] as const
