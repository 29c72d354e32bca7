import type { Span } from './span'
import { addDays, dayBounds, type LocalDate } from './time'

/** A month of the calendar, `2026-11`. */
export type Month = string & { readonly __month: true }

/** The month that somebody asks for; another text is the month of a day. */
export const monthAsked = (typed: string | null, today: LocalDate): Month =>
  (typed && /^20\d\d-(0[1-9]|1[0-2])$/.test(typed) ? typed : today.slice(0, 7)) as Month

const firstDay = (month: Month) => `${month}-01` as LocalDate

/** The month after, or before. */
export const monthAfter = (month: Month, by: 1 | -1): Month =>
  addDays(firstDay(month), by === 1 ? 31 : -1).slice(0, 7) as Month

/** A month by the wall clock of a zone. */
export const monthSpan = (month: Month, zone: string): Span => ({
  start: dayBounds(firstDay(month), zone).start,
  end: dayBounds(firstDay(monthAfter(month, 1)), zone).start,
})
