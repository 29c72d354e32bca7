import type { Id } from '~/lib/id'
import type { Instant } from '~/lib/time'

export type PersonId = Id<'person'>

export const roles = ['staff', 'manager', 'invigilator', 'editor', 'exam-office', 'coordinator'] as const
export type Role = (typeof roles)[number]

/** How long before a booking somebody is reminded of it. */
export const reminders = ['none', 'day', 'two-hours'] as const
export type Reminder = (typeof reminders)[number]

/** Somebody with an account. */
export interface Person {
  id: PersonId
  email: string
  name: string
  /** The code that lists show, as `aliasText` says it, instead of the name of somebody with protected identity. */
  alias: string
  phone: string | null
  /** Code of the home municipality, where they are registered (folkbokförd). */
  municipalityCode: string | null
  language: 'sv' | 'en'
  protectedIdentity: boolean
  /** When they showed that the address is theirs; null: they have not yet. */
  emailConfirmedAt: Instant | null
  createdAt: Instant
}

declare const proof: unique symbol

/** A person who has shown who they are. Only the guards make one; verbs demand it. */
export type Learner = Person & { readonly [proof]: 'learner' }
