import type { LocalDate } from '~/lib/time'

/** The three layers of a centre's week: with staff, with a tag, for exams. */
export const layers = ['staffed', 'tag', 'exam'] as const
export type Layer = (typeof layers)[number]

/** One stretch of one weekday, of the wall clock in the centre's zone. */
export interface OpeningHours {
  layer: Layer
  /** 1 Monday … 7 Sunday. */
  weekday: number
  /** Minutes since midnight. */
  opensMinute: number
  /** Greater than `opensMinute`; past 1440 it is the day after. */
  closesMinute: number
  validFrom: LocalDate
  /** Last day, inclusive; null: until further notice. */
  validTo: LocalDate | null
}
