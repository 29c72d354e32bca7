import { dayMs } from '~/lib/time'
import type { Local } from './ical-time'
import type { OnWeekday, Rule } from './recurrence-rule'

/** The days that a rule names in one period (a day, a week, a month, a year), in order, each once. */
export function daysOf(rule: Rule, period: Local, first: Local): Local[] {
  const days = { daily, weekly, monthly, yearly }[rule.every](rule, period, first)
  if (rule.places.length === 0) return days
  const chosen = rule.places.map((place) => days.at(place > 0 ? place - 1 : place))
  return ordered(chosen.filter((day) => day !== undefined))
}

const ordered = (days: Local[]) => [...new Set(days)].sort((a, b) => a - b)

const isIn = (months: number[], day: Local) =>
  months.length === 0 || months.includes(new Date(day).getUTCMonth() + 1)

function daily(rule: Rule, day: Local): Local[] {
  const fits =
    isIn(rule.months, day) &&
    (rule.monthDays.length === 0 || isMonthDay(rule.monthDays, day)) &&
    (rule.weekdays.length === 0 || isWeekday(rule.weekdays, day))
  return fits ? [day] : []
}

const isWeekday = (on: OnWeekday[], day: Local) =>
  on.some(({ weekday }) => weekday === new Date(day).getUTCDay())

function isMonthDay(monthDays: number[], day: Local): boolean {
  const date = new Date(day)
  const last = lastDay(date.getUTCFullYear(), date.getUTCMonth())
  return monthDays.some((one) => (one > 0 ? one : last + one + 1) === date.getUTCDate())
}

const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month + 1, 0)).getUTCDate()

function weekly(rule: Rule, week: Local, first: Local): Local[] {
  const on = rule.weekdays.length > 0 ? rule.weekdays : [{ weekday: new Date(first).getUTCDay(), nth: null }]
  return span(week, 7).filter((day) => isWeekday(on, day) && isIn(rule.months, day))
}

const span = (from: Local, days: number) =>
  Array.from({ length: days }, (_, at) => (from + at * dayMs) as Local)

function monthly(rule: Rule, month: Local, first: Local): Local[] {
  return isIn(rule.months, month) ? ordered(inMonth(rule, month, first)) : []
}

/** The days of one month that the rule names. */
function inMonth(rule: Rule, month: Local, first: Local): Local[] {
  const date = new Date(month)
  const all = span(month, lastDay(date.getUTCFullYear(), date.getUTCMonth()))
  const { weekdays, monthDays } = rule
  if (weekdays.length === 0 && monthDays.length === 0) {
    const same = new Date(first).getUTCDate()
    return all.filter((day) => new Date(day).getUTCDate() === same)
  }
  const byDay = weekdays.length > 0 ? onWeekdays(weekdays, all) : all
  return monthDays.length > 0 ? byDay.filter((day) => isMonthDay(monthDays, day)) : byDay
}

/** Of these days, the ones on the weekdays; an n-th one is counted among them. */
function onWeekdays(weekdays: OnWeekday[], all: Local[]): Local[] {
  return weekdays.flatMap(({ weekday, nth }) => {
    const same = all.filter((day) => new Date(day).getUTCDay() === weekday)
    if (nth === null) return same
    const one = same.at(nth > 0 ? nth - 1 : nth)
    return one === undefined ? [] : [one]
  })
}

function yearly(rule: Rule, period: Local, first: Local): Local[] {
  const year = new Date(period).getUTCFullYear()
  const { weekdays, monthDays, months } = rule
  // Without a month, an n-th weekday is the n-th of the year.
  if (weekdays.length > 0 && months.length === 0) {
    const all = span(period, Math.round((Date.UTC(year + 1, 0, 1) - period) / dayMs))
    const days = onWeekdays(weekdays, all)
    return ordered(monthDays.length > 0 ? days.filter((day) => isMonthDay(monthDays, day)) : days)
  }
  const named = months.length > 0 ? months : monthDays.length > 0 ? everyMonth : [monthOf(first)]
  return ordered(named.flatMap((month) => inMonth(rule, Date.UTC(year, month - 1, 1) as Local, first)))
}

const everyMonth = Array.from({ length: 12 }, (_, at) => at + 1)
const monthOf = (local: Local) => new Date(local).getUTCMonth() + 1
