import { closedEves, type HolidayKey, type Holidays, redDays } from '~/centres/closure-rules'
import { addDays, type LocalDate, weekday } from '~/lib/time'

/** Which days a centre works. */
export interface WorkCalendar {
  /** Of every year that is asked about, and the ones beside it. */
  holidays: ReadonlyMap<number, Holidays>
  /** Eves the centre has off; null: those most of Sweden has off. */
  eves: readonly HolidayKey[] | null
}

/** On which day each holiday of a year falls. */
export function holidaysFor(holidays: WorkCalendar['holidays'], year: number): Holidays {
  const found = holidays.get(year)
  if (!found) throw new Error(`the holidays of ${year} are not known here`)
  return found
}

/**
 * Is this a working day: Monday to Friday, no red day, none of the centre's eves?
 * Source: DOMAIN 1.2 (Gävle 7, Telge 10 working days) and 7 (red days by law 1989:253, eves by the centre's list;
 * Midsummer, Christmas and New Year's Eve as Sundays, law 1930:173, unless the centre says otherwise).
 */
export function isWorkingDay(date: LocalDate, { holidays, eves }: WorkCalendar): boolean {
  if (weekday(date) > 5) return false
  const days = holidaysFor(holidays, Number(date.slice(0, 4)))
  return ![...redDays, ...(eves ?? closedEves)].some((key) => days[key] === date)
}

/**
 * The day so many working days before a day, which itself is not counted: a working day, or the day itself for 0.
 * Source: DOMAIN 1.6, "lead counted in Swedish working days".
 */
export const workingDaysBefore = (date: LocalDate, count: number, calendar: WorkCalendar): LocalDate =>
  workingDaysFrom(date, count, -1, calendar)

/** The day so many working days after a day, which itself is not counted. */
export const workingDaysAfter = (date: LocalDate, count: number, calendar: WorkCalendar): LocalDate =>
  workingDaysFrom(date, count, 1, calendar)

/**
 * Counts no farther than to the years whose holidays are known: a centre that writes 999 working days means years, which
 * is past the last exam that is listed either way, and must not keep anybody else from finding a seat.
 */
function workingDaysFrom(date: LocalDate, count: number, step: 1 | -1, calendar: WorkCalendar): LocalDate {
  let day = date
  for (let left = count; left > 0; ) {
    const next = addDays(day, step)
    if (!calendar.holidays.has(Number(next.slice(0, 4)))) return day
    day = next
    if (isWorkingDay(day, calendar)) left -= 1
  }
  return day
}
