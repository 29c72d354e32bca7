import type { Id } from '~/lib/id'
import type { BookingRules } from './booking-rules'
import type { DeskRules } from './desk-rules'

export type CentreId = Id<'centre'>

export const centreKinds = ['centre', 'branch', 'campus'] as const

/** What a centre can help with, beyond its spaces. */
export const services = ['exams', 'guidance', 'printing', 'library', 'coffee', 'tag', 'it-support'] as const
export type Service = (typeof services)[number]

export interface Municipality {
  /** Four digits (Statistics Sweden). */
  code: string
  name: string
  county: string
  lat: number
  lon: number
}

export interface Centre {
  id: CentreId
  name: string
  /** False where the name only describes the place and no source confirms it. */
  nameConfirmed: boolean
  kind: (typeof centreKinds)[number]
  operator: string
  municipality: Municipality
  town: string
  address: string | null
  lat: number | null
  lon: number | null
  email: string | null
  phone: string | null
  services: Service[]
  /** IANA name, for example `Europe/Stockholm`. */
  timeZone: string
  rules: BookingRules
  /** How the staff's desk works. */
  desk: DeskRules
  /** Does a calendar of busy times, without names, lie open to everybody? */
  publicCalendar: boolean
  /** Invented sample data: screens say so. */
  sample: boolean
}
