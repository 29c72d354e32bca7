import { dayMs } from '~/lib/time'
import { type Local, midnightOf } from './ical-time'
import { NotUnderstood } from './not-understood'
import { daysOf } from './recurrence-days'
import type { Rule } from './recurrence-rule'

/** Counts the periods that are looked at: no calendar may keep us busy for ever. */
export interface Budget {
  left: number
}

/** When a rule is done, besides after so many times. */
type IsPast = (local: Local) => boolean

/**
 * The beginnings of what a rule repeats (RFC 5545 3.3.10), in wall time; the first one is one of them
 * whether it fits the rule or not.
 * @param from those before it are left out, though they count
 * @param to   where to stop, exclusive
 * @throws NotUnderstood when the budget is used up
 */
export function recur(
  rule: Rule,
  first: Local,
  { from, to }: { from: Local; to: Local },
  isPast: IsPast,
  budget: Budget,
): Local[] {
  const found: Local[] = []
  const time = first - midnightOf(first)
  let times = 0
  /** False once nothing more can come. */
  const take = (at: Local) => {
    if (at >= to || isPast(at)) return false
    times += 1
    if (at >= from) found.push(at)
    return rule.count === null || times < rule.count
  }
  if (!take(first)) return found
  for (let step = firstStep(rule, first, from); ; step += 1) {
    budget.left -= 1
    if (budget.left < 0) throw new NotUnderstood('too-many-events')
    const period = periodAt(rule, first, step)
    if (period > to) return found
    for (const day of daysOf(rule, period, first)) {
      const at = (day + time) as Local
      if (at > first && !take(at)) return found
    }
  }
}

/** Unless they are counted, the periods long before `from` need not be looked at. */
function firstStep(rule: Rule, first: Local, from: Local): number {
  if (rule.count !== null || from <= first) return 0
  const longest = { daily: 1, weekly: 7, monthly: 31, yearly: 366 }[rule.every] * dayMs * rule.interval
  return Math.max(0, Math.floor((from - first) / longest) - 2)
}

/** Where the period so many steps after the first one's begins. */
function periodAt(rule: Rule, first: Local, step: number): Local {
  const at = step * rule.interval
  const date = new Date(first)
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()]
  if (rule.every === 'yearly') return Date.UTC(year + at, 0, 1) as Local
  if (rule.every === 'monthly') return Date.UTC(year, month + at, 1) as Local
  if (rule.every === 'daily') return Date.UTC(year, month, day + at) as Local
  const sinceWeekBegan = (date.getUTCDay() - rule.weekBegins + 7) % 7
  return Date.UTC(year, month, day - sinceWeekBegan + at * 7) as Local
}
