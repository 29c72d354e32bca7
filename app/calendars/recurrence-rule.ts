import { readTime, type Written } from './ical-time'
import { NotUnderstood } from './not-understood'

/** 0 Sunday … 6 Saturday. */
export type Weekday = number

/** A weekday, or the n-th one of a month or a year; below zero counted from its end. */
export interface OnWeekday {
  weekday: Weekday
  nth: number | null
}

/** What an RRULE says. Lists that are not there are empty. */
export interface Rule {
  every: 'daily' | 'weekly' | 'monthly' | 'yearly'
  interval: number
  count: number | null
  until: Written | null
  weekdays: OnWeekday[]
  monthDays: number[]
  months: number[]
  /** Which of a period's days, by their place among them. */
  places: number[]
  weekBegins: Weekday
}

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']
const known = ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYDAY', 'BYMONTHDAY', 'BYMONTH', 'BYSETPOS', 'WKST']

/**
 * Reads an RRULE (RFC 5545 3.3.10).
 * @throws NotUnderstood for a part, or a joining of parts, that we do not know how to repeat by
 */
export function readRule(text: string): Rule {
  const parts = new Map<string, string>()
  for (const part of text.trim().split(';').filter(Boolean)) {
    const [name = '', value = ''] = part.toUpperCase().split('=')
    if (!known.includes(name) || value === '' || parts.has(name)) throw new NotUnderstood('rule', part)
    parts.set(name, value)
  }
  const until = parts.get('UNTIL')
  const rule: Rule = {
    every: frequency(parts.get('FREQ') ?? ''),
    interval: positive(parts.get('INTERVAL') ?? '1'),
    count: parts.has('COUNT') ? positive(parts.get('COUNT') ?? '') : null,
    until: until === undefined ? null : readTime(until, { parameters: new Map() }),
    weekdays: list(parts.get('BYDAY')).map(onWeekday),
    monthDays: list(parts.get('BYMONTHDAY')).map(within(-31, 31)),
    months: list(parts.get('BYMONTH')).map(within(1, 12)),
    places: list(parts.get('BYSETPOS')).map(within(-366, 366)),
    weekBegins: weekdays.indexOf(parts.get('WKST') ?? 'MO'),
  }
  refuseOdd(rule, text)
  return rule
}

/** What RFC 5545 forbids, or leaves open. */
function refuseOdd(rule: Rule, text: string) {
  const counted = rule.weekdays.some(({ nth }) => nth !== null)
  const short = rule.every === 'daily' || rule.every === 'weekly'
  const odd =
    (counted && short) ||
    (rule.every === 'weekly' && rule.monthDays.length > 0) ||
    (rule.places.length > 0 && rule.weekdays.length + rule.monthDays.length + rule.months.length === 0) ||
    (rule.count !== null && rule.until !== null) ||
    rule.weekBegins < 0
  if (odd) throw new NotUnderstood('rule', text)
}

function frequency(text: string): Rule['every'] {
  const known = { DAILY: 'daily', WEEKLY: 'weekly', MONTHLY: 'monthly', YEARLY: 'yearly' } as const
  if (!Object.hasOwn(known, text)) throw new NotUnderstood('rule', `FREQ=${text}`)
  return known[text as keyof typeof known]
}

/** A year has no more days; whoever lists more keeps us busy and means nothing by it. */
const mostListed = 366

function list(text: string | undefined): string[] {
  const listed = text === undefined ? [] : text.split(',', mostListed + 1)
  if (listed.length > mostListed) throw new NotUnderstood('rule', text)
  return listed
}

function positive(text: string): number {
  if (!/^\d{1,6}$/.test(text) || Number(text) === 0) throw new NotUnderstood('rule', text)
  return Number(text)
}

const within = (least: number, most: number) => (text: string) => {
  const number = Number(text)
  if (!/^[+-]?\d{1,3}$/.test(text) || number === 0 || number < least || number > most)
    throw new NotUnderstood('rule', text)
  return number
}

function onWeekday(text: string): OnWeekday {
  const [, nth, name = ''] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(text) ?? []
  const weekday = weekdays.indexOf(name)
  if (weekday < 0) throw new NotUnderstood('rule', text)
  return { weekday, nth: nth === undefined ? null : within(-53, 53)(nth) }
}
