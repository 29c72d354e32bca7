import { addDays, isoWeek, type LocalDate, mondayOf, weekday } from '~/lib/time'

/** Sweden's red days and the eves beside them, by the order of the year. */
export const holidayKeys = [
  'new-years-day',
  'epiphany-eve',
  'epiphany',
  'maundy-thursday',
  'good-friday',
  'easter-eve',
  'easter-sunday',
  'easter-monday',
  'walpurgis-night',
  'may-day',
  'ascension-day',
  'pentecost-eve',
  'pentecost',
  'national-day',
  'midsummer-eve',
  'midsummer-day',
  'all-saints-eve',
  'all-saints-day',
  'christmas-eve',
  'christmas-day',
  'boxing-day',
  'new-years-eve',
] as const
export type HolidayKey = (typeof holidayKeys)[number]

/** The days that the law calls public holidays (lag 1989:253 om allmänna helgdagar); Sundays aside. */
export const redDays = [
  'new-years-day',
  'epiphany',
  'good-friday',
  'easter-sunday',
  'easter-monday',
  'may-day',
  'ascension-day',
  'pentecost',
  'national-day',
  'midsummer-day',
  'all-saints-day',
  'christmas-day',
  'boxing-day',
] as const satisfies HolidayKey[]

/** Eves on which most of Sweden is closed as on a red day (semesterlagen 1977:480, 3 a §). */
export const closedEves = ['midsummer-eve', 'christmas-eve', 'new-years-eve'] as const satisfies HolidayKey[]

/** When a centre is closed, year after year. */
export type ClosureRule =
  /** On these holidays. */
  | { kind: 'holidays'; days: HolidayKey[] }
  /** On squeeze days (klämdagar): single workdays between days off. */
  | { kind: 'squeeze-days' }
  /** In these ISO weeks, Monday to Sunday; `from` after `to` reaches over the new year. */
  | { kind: 'weeks'; from: number; to: number }
  /** From one day of the year to another, inclusive, `MM-DD`; may reach over the new year. */
  | { kind: 'dates'; from: string; to: string }
  /** So many days before (below zero) or after a holiday. */
  | { kind: 'beside'; day: HolidayKey; days: number }

/** On which day each holiday falls in one year. */
export type Holidays = Readonly<Record<HolidayKey, LocalDate>>

/** A run of days, both inclusive. */
export interface Days {
  from: LocalDate
  to: LocalDate
}

/**
 * The days that a rule closes and that begin in a year, first first.
 * @param holidays those of the year
 */
export function closedDays(rule: ClosureRule, year: number, holidays: Holidays): Days[] {
  switch (rule.kind) {
    case 'holidays':
      return asRuns(rule.days.map((day) => holidays[day]))
    case 'squeeze-days':
      return asRuns(squeezeDays(year, holidays))
    case 'beside':
      return asRuns([addDays(holidays[rule.day], rule.days)])
    case 'weeks':
      return weeksOf(rule, year)
    case 'dates':
      return datesOf(rule, year)
  }
}

/**
 * Workdays with a day off on either side: red days, closed eves and weekends are off. Between the eves
 * of Christmas and New Year a year may have several.
 */
function squeezeDays(year: number, holidays: Holidays): LocalDate[] {
  const off = new Set<string>([...redDays, ...closedEves].map((day) => holidays[day]))
  // The first workday of a year stands beside the New Year's Eve before it.
  const isOff = (date: LocalDate) => weekday(date) > 5 || off.has(date) || /-(01-01|12-31)$/.test(date)
  const days: LocalDate[] = []
  for (let day = `${year}-01-02` as LocalDate; day <= `${year}-12-30`; day = addDays(day, 1)) {
    if (!isOff(day) && isOff(addDays(day, -1)) && isOff(addDays(day, 1))) days.push(day)
  }
  return days
}

/** ISO 8601: week 1 holds 4 January; some years have a week 53, in others a rule for it closes nothing. */
function weeksOf({ from, to }: { from: number; to: number }, year: number): Days[] {
  const monday = (week: number, ofYear: number) =>
    addDays(mondayOf(`${ofYear}-01-04` as LocalDate), 7 * (week - 1))
  const first = monday(from, year)
  if (isoWeek(first).year !== year) return []
  const last = monday(to, from <= to ? year : year + 1)
  const lastWeek = from <= to && isoWeek(last).year !== year ? addDays(last, -7) : last
  return [{ from: first, to: addDays(lastWeek, 6) }]
}

function datesOf({ from, to }: { from: string; to: string }, year: number): Days[] {
  const until = from <= to ? year : year + 1
  // 29 February of a year that has none is the last day of the month.
  const day = (ofYear: number, text: string) =>
    (text === '02-29' && !isLeap(ofYear) ? `${ofYear}-02-28` : `${ofYear}-${text}`) as LocalDate
  return [{ from: day(year, from), to: day(until, to) }]
}

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Days that follow each other become one run. */
function asRuns(days: LocalDate[]): Days[] {
  const runs: Days[] = []
  for (const day of [...new Set(days)].sort()) {
    const last = runs.at(-1)
    if (last && addDays(last.to, 1) === day) last.to = day
    else runs.push({ from: day, to: day })
  }
  return runs
}
